package guatu.plan.responsibility;

import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Stale;
import guatu.plan.responsibility.reading.Severity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accepting a draft: units, items, indicators and nodes in one transaction, or nothing.
@Service
@Transactional
class Acceptance {

    private final ListDrafts open;
    private final DraftStore drafts;
    private final DraftRows rows;
    private final UnitMatches matches;
    private final DraftContext context;
    private final MeantUnits meant;
    private final ListWriting writing;
    private final ItemsMoved moved;
    private final Memories memories;
    private final AcceptedLists accepted;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;

    Acceptance(ListDrafts open, DraftStore drafts, DraftRows rows, UnitMatches matches, DraftContext context, MeantUnits meant, ListWriting writing,
            ItemsMoved moved, Memories memories, AcceptedLists accepted, Inbox inbox, ApplicationEventPublisher events) {
        this.open = open;
        this.drafts = drafts;
        this.rows = rows;
        this.matches = matches;
        this.context = context;
        this.meant = meant;
        this.writing = writing;
        this.moved = moved;
        this.memories = memories;
        this.accepted = accepted;
        this.inbox = inbox;
        this.events = events;
    }

    /// Warnings do not stop it; errors do, unless their rows are set aside, and so do names that nobody has decided upon.
    /// `seen` are the versions of the items that the clerk was shown; where a colleague has changed one since, nothing is written (409).
    Accepted accept(Actor actor, UUID id, @Nullable Map<UUID, Integer> seen) {
        var draft = open.open(actor, id);
        var all = rows.of(id);
        var taken = all.stream().filter(row -> !row.setAside()).toList();
        var decided = matches.of(id);
        var named = UnitMatcher.count(taken.stream().map(DraftRow::unitNames).toList());
        check(taken, decided.stream().filter(match -> named.containsKey(match.name())).toList());
        var proposed = context.matcher().match(named);
        var units = meant.of(actor, decided, proposed, named.keySet());
        var compared = context.compare(draft, taken, units);
        checkSeen(compared, seen);
        writing.write(actor, draft.campaignId(), taken, compared.rows(), units);
        memories.learn(actor, draft.fileName(), Lessons.of(draft, taken, decided, proposed));
        var result = new Accepted((int) compared.count(Comparison.Difference.NEW), (int) compared.count(Comparison.Difference.CHANGED),
            (int) compared.count(Comparison.Difference.SAME), all.size() - taken.size());
        drafts.save(draft.in(ListDraft.State.ACCEPTED));
        accepted.add(actor, draft, result);
        inbox.done(ListDrafts.DUTY, id, actor);
        events.publishEvent(new Audited(actor, "list.accepted", draft.fileName(), true, Map.of("draft", id, "added", result.added(), "changed", result.changed())));
        return result;
    }

    private static void check(List<DraftRow> taken, List<UnitMatch> named) {
        if (taken.isEmpty()) {
            throw new Refusal("list.nothing-to-accept");
        }
        var wrong = taken.stream().filter(row -> row.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR)).toList();
        if (!wrong.isEmpty()) {
            throw new Refusal("list.errors-left", wrong.size(), wrong.getFirst().read().row());
        }
        var undecided = named.stream().filter(match -> match.decision() == UnitMatch.Decision.OPEN).map(UnitMatch::name).toList();
        if (!undecided.isEmpty()) {
            throw new Refusal("list.units-open", undecided.size(), String.join("、", undecided.stream().limit(5).toList()));
        }
    }

    private void checkSeen(DraftContext.Compared compared, @Nullable Map<UUID, Integer> seen) {
        if (seen == null) {
            return;
        }
        var quicker = compared.rows().stream().filter(row -> row.difference() == Comparison.Difference.CHANGED && row.item() != null)
            .map(Comparison.Row::item).filter(item -> !Integer.valueOf(item.version()).equals(seen.get(item.id()))).toList();
        if (!quicker.isEmpty()) {
            throw new Stale("list.items-moved", quicker.size(), quicker.getFirst().title()).changes(moved.since(quicker, seen));
        }
    }
}
