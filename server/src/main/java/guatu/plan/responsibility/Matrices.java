package guatu.plan.responsibility;

import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.Refusal;
import guatu.plan.indicator.Cascades;
import guatu.plan.indicator.MatrixTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Matrices of drafts: checked, put right, and accepted as targets that are passed down.
@Service
@Transactional
class Matrices {

    private final ListDrafts open;
    private final DraftStore drafts;
    private final DraftContext context;
    private final Cascades cascades;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;

    Matrices(ListDrafts open, DraftStore drafts, DraftContext context, Cascades cascades, Inbox inbox, ApplicationEventPublisher events) {
        this.open = open;
        this.drafts = drafts;
        this.context = context;
        this.cascades = cascades;
        this.inbox = inbox;
        this.events = events;
    }

    /// A scope of the matrix with the unit it means; the whole means none.
    record Scope(String name, boolean whole, @Nullable UUID unitId, @Nullable String unitName, List<DraftView.Candidate> candidates) {}

    /// The matrix of a draft as the page shows it.
    record View(List<MatrixCheck.Row> rows, List<Scope> scopes) {}

    record Taken(int written) {}

    @Transactional(readOnly = true)
    View of(UUID id) {
        var draft = drafts.get(id);
        return new View(MatrixCheck.of(draft.reading().targets(), draft.matrix()), scopes(draft));
    }

    private List<Scope> scopes(ListDraft draft) {
        var units = context.units();
        var matcher = context.matcher();
        List<Scope> scopes = new ArrayList<>();
        for (var name : draft.reading().targets().stream().map(target -> target.scope()).distinct().toList()) {
            var whole = MatrixCheck.whole(name);
            var unit = whole ? null : draft.matrix().units().containsKey(name) ? draft.matrix().units().get(name) : matcher.find(name);
            var candidates = whole || unit != null ? List.<DraftView.Candidate>of() : matcher.candidates(name).stream().map(units::get)
                .map(one -> new DraftView.Candidate(one.id(), one.name(), UnitNameViews.parent(one, units))).toList();
            scopes.add(new Scope(name, whole, unit, unit == null || !units.containsKey(unit) ? null : units.get(unit).name(), candidates));
        }
        return scopes;
    }

    void say(Actor actor, UUID id, MatrixWords words) {
        words.remainders().stream().filter(one -> one.value().signum() > 0 && one.reason().isBlank()).findFirst().ifPresent(one -> {
            throw new Refusal("matrix.no-reason", one.indicator());
        });
        drafts.save(open.open(actor, id).saying(words));
    }

    /// Passes the matrix on as targets; parts that fall short stop it, more than the whole is 加压 and goes on.
    Taken accept(Actor actor, UUID id) {
        var draft = open.open(actor, id);
        var rows = MatrixCheck.of(draft.reading().targets(), draft.matrix());
        if (rows.isEmpty()) {
            throw new Refusal("matrix.nothing");
        }
        rows.stream().filter(MatrixCheck.Row::blocks).findFirst().ifPresent(row -> {
            throw new Refusal("matrix.short", row.indicator(), row.balance().parts().stripTrailingZeros().toPlainString(), row.remainder().toPlainString(), row.whole().toPlainString(),
                row.balance().difference().negate().stripTrailingZeros().toPlainString());
        });
        var written = cascades.accept(actor, draft.campaignId(), targets(draft, rows)).written();
        if (open.empty(id)) {
            drafts.save(draft.in(ListDraft.State.ACCEPTED));
            inbox.done(ListDrafts.DUTY, id, actor);
        }
        events.publishEvent(new Audited(actor, "list.matrix-accepted", draft.fileName(), true, Map.of("draft", id, "targets", written)));
        return new Taken(written);
    }

    private List<MatrixTarget> targets(ListDraft draft, List<MatrixCheck.Row> rows) {
        Map<String, UUID> units = new HashMap<>();
        scopes(draft).stream().filter(scope -> scope.unitId() != null).forEach(scope -> units.put(scope.name(), scope.unitId()));
        Map<String, MatrixTarget> targets = new LinkedHashMap<>();
        for (var row : rows) {
            var unit = row.unit();
            if (unit == null || unit.isBlank()) {
                throw new Refusal("matrix.no-unit", row.indicator());
            }
            if (row.whole() != null) {
                var kept = row.remainder().signum() > 0;
                targets.put(row.indicator(), new MatrixTarget(row.indicator(), unit, null, row.whole(), kept ? row.remainder() : null, kept ? row.reason() : null, draft.fileName()));
            }
            for (var part : row.parts()) {
                if (!units.containsKey(part.scope())) {
                    throw new Refusal("matrix.scope-open", part.scope());
                }
                targets.put(row.indicator() + "\t" + part.scope(), new MatrixTarget(row.indicator(), unit, units.get(part.scope()), part.value(), null, null, draft.fileName()));
            }
        }
        return List.copyOf(targets.values());
    }
}
