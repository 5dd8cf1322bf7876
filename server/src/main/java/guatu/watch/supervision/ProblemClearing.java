package guatu.watch.supervision;

import guatu.ground.calendar.Calendars;
import guatu.ground.files.Evidence;
import guatu.ground.files.Files;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.ledger.Ledger;
import guatu.ground.organization.Organization;
import guatu.run.progress.ProgressBoard;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 销号: asked for by the unit with evidence, given or refused by a person of another unit, one file at a time.
@Component
@Transactional
class ProblemClearing {

    private final ProblemStore store;
    private final ProblemParts parts;
    private final ClearanceStore clearances;
    private final LookbackStore lookbacks;
    private final ProblemKeeper keeper;
    private final Files files;
    private final ProgressBoard board;
    private final Organization organization;
    private final Calendars calendars;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ProblemClearing(ProblemStore store, ProblemParts parts, ClearanceStore clearances, LookbackStore lookbacks, ProblemKeeper keeper, Files files,
            ProgressBoard board, Organization organization, Calendars calendars, Ledger ledger, ApplicationEventPublisher events, BusinessClock clock) {
        this.store = store;
        this.parts = parts;
        this.clearances = clearances;
        this.lookbacks = lookbacks;
        this.keeper = keeper;
        this.files = files;
        this.board = board;
        this.organization = organization;
        this.calendars = calendars;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    void request(Actor liaison, UUID id, ClearanceClaim claim) {
        liaison.must(Role.LIAISON);
        var file = store.locked(id);
        liaison.mustCover(file.unit());
        var after = file.requestClearance(liaison.person(), parts.done(id, file.round()));
        var named = Stream.concat(claim.before().stream(), claim.after().stream()).toList();
        if (files.get(named).size() < named.size()) {
            throw new Refusal("problem.unknown-evidence", named.size() - files.get(named).size());
        }
        clearances.add(id, claim, liaison);
        keeper.keep(liaison, after, "clearance-requested", claim.result());
    }

    void verify(Actor verifier, UUID id, boolean takeOver) {
        var file = store.locked(id);
        keeper.keep(verifier, file.verify(verifier, organization.subtree(file.unit()), takeOver), "verifying", null);
    }

    /// The verdict on the request that the verifier has seen.
    void judge(Actor verifier, UUID id, UUID seen, ClearanceVerdict verdict, String demands) {
        var file = store.locked(id);
        var today = clock.today();
        var red = verdict == ClearanceVerdict.CLEARED && file.item() != null && ProblemOpening.isRed(board, file.item());
        var after = file.judge(verifier, organization.subtree(file.unit()), verdict, today, red);
        var request = clearances.newest(id).orElseThrow(() -> new Refusal("problem.wrong-state", file.title(), file.state().word()));
        if (!request.id().equals(seen)) {
            throw new Stale("problem.requested-anew", file.title());
        }
        if (verdict != ClearanceVerdict.CLEARED && demands.isBlank()) {
            throw new BadInput("demands", "problem.no-demands");
        }
        var given = clearances.judge(id, seen, verdict, demands.strip(), verifier);
        keeper.keep(verifier, after, verdict.name().toLowerCase(Locale.ROOT), demands.strip());
        if (verdict == ClearanceVerdict.CLEARED) {
            cleared(verifier, after, request, given);
        }
    }

    private void cleared(Actor verifier, ProblemFile file, ClearanceStore.Request request, UUID verdict) {
        var evidence = Stream.concat(request.before().stream(), request.after().stream()).toList();
        mustBeIntact(evidence);
        var today = clock.today();
        LookbackPlan.KINDS.forEach(kind -> lookbacks.plan(file, today, kind, LookbackPlan.due(today, kind, calendars.of(file.unit()))));
        ledger.append("problem.cleared", file.id(), Map.of("problem", file.id(), "request", request.id(), "verdict", verdict, "clearedBy", verifier.person(),
            "clearedByUnit", verifier.unit(), "unit", file.unit(), "on", today.toString(), "result", request.result(),
            "evidence", files.get(evidence).stream().map(Evidence::sha256).sorted().toList()));
        events.publishEvent(new ProblemCleared(file.id(), file.slip(), file.campaign(), file.item(), file.unit(), file.title(), request.result(),
            verifier.person(), verifier.name(), today));
    }

    private void mustBeIntact(List<UUID> evidence) {
        var damaged = files.damaged(evidence);
        if (!damaged.isEmpty()) {
            throw new Refusal("problem.evidence-damaged", damaged.size(), damaged.stream().map(Evidence::name).collect(Collectors.joining("、")));
        }
    }
}
