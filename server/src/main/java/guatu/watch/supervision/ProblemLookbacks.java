package guatu.watch.supervision;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Stale;
import guatu.ground.ledger.Ledger;
import guatu.ground.organization.Organization;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// 回头看 and 重开.
@Component
@Transactional
class ProblemLookbacks {

    static final Actor SYSTEM = Actor.system("系统");

    private static final int AHEAD = 5;

    private final ProblemStore store;
    private final LookbackStore lookbacks;
    private final ProblemKeeper keeper;
    private final ProblemDuties duties;
    private final Organization organization;
    private final Calendars calendars;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ProblemLookbacks(ProblemStore store, LookbackStore lookbacks, ProblemKeeper keeper, ProblemDuties duties, Organization organization, Calendars calendars,
            Ledger ledger, ApplicationEventPublisher events, BusinessClock clock) {
        this.store = store;
        this.lookbacks = lookbacks;
        this.keeper = keeper;
        this.duties = duties;
        this.organization = organization;
        this.calendars = calendars;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /// Records what was seen. Found again may be said on any day; passed only from the day on which to look.
    void look(Actor actor, UUID id, UUID lookback, Lookback.Result result, String note) {
        var file = store.locked(id);
        var after = file.mayLookBack(actor, organization.subtree(file.unit()));
        var one = lookbacks.of(id).stream().filter(found -> found.id().equals(lookback)).findFirst().orElseThrow(() -> new NotFound("回头看", lookback));
        var today = clock.today();
        if (result == Lookback.Result.VOID) {
            throw new BadInput("result", "problem.lookback-result");
        }
        if (result == Lookback.Result.PASSED && today.isBefore(one.due())) {
            throw new Refusal("problem.lookback-early", one.due());
        }
        if (!lookbacks.record(lookback, result, note.strip(), actor, today)) {
            throw new Stale("problem.lookback-done", file.title());
        }
        duties.lookedBack(lookback, actor);
        if (result == Lookback.Result.FOUND_AGAIN) {
            reopen(actor, file, one, note.strip());
        } else {
            keeper.keep(actor, over(id) && file.state() != ProblemState.CLOSED ? file.close() : after, "lookback-passed", note.strip());
        }
    }

    /// What a day's end does: draws the samples of the months that are over, asks for what falls due, closes what is over.
    void endOfDay(UUID campaign, LocalDate day) {
        draw(campaign, day);
        var horizon = calendars.current().add(day, AHEAD);
        lookbacks.dueBy(campaign, horizon).forEach(one -> duties.lookback(store.get(one.problem()), one));
        lookbacks.over(campaign, day).forEach(id -> keeper.keep(SYSTEM, store.locked(id).close(), "closed", null));
    }

    private void draw(UUID campaign, LocalDate day) {
        lookbacks.undrawn(campaign).stream().filter(one -> LookbackPlan.drawnBy(one.clearedOn(), day))
            .collect(Collectors.groupingBy(one -> Map.entry(YearMonth.from(one.clearedOn()), one.kind())))
            .forEach((batch, members) -> {
                var seed = LookbackPlan.seed(campaign, batch.getKey(), batch.getValue());
                var sample = LookbackPlan.sample(members.stream().map(one -> new LookbackPlan.Candidate(one.problem(), one.always())).toList(), seed);
                var drawn = members.stream().filter(one -> sample.contains(one.problem())).map(LookbackStore.Undrawn::id).collect(Collectors.toSet());
                lookbacks.draw(members.stream().map(LookbackStore.Undrawn::id).toList(), drawn);
                new HashSet<>(sample).forEach(problem -> sampled(problem, seed));
            });
    }

    private void sampled(UUID problem, String seed) {
        var file = store.locked(problem);
        if (file.state() == ProblemState.CLEARED) {
            keeper.keep(SYSTEM, file.lookBack(), "sampled", seed);
        }
    }

    private void reopen(Actor actor, ProblemFile file, Lookback one, String note) {
        var today = clock.today();
        var reopened = file.reopen(today, calendars.of(file.unit()));
        var again = reopened.reopenedTooOften() ? reopened.with(reopened.marks().exposed(today)) : reopened;
        duties.lookbacksVoid(lookbacks.voidRest(file.id()));
        keeper.keep(actor, again, "reopened", note);
        ledger.append("problem.reopened", file.id(), Map.of("problem", file.id(), "lookback", one.id(), "times", again.timesReopened(), "due",
            again.term().dueOn().toString(), "clearedOn", one.clearedOn().toString(), "foundBy", actor.person(), "note", note));
        events.publishEvent(new ProblemReopened(again.id(), again.slip(), again.campaign(), again.item(), again.unit(), again.title(), again.timesReopened(),
            again.term().dueOn()));
        if (again.reopenedTooOften()) {
            events.publishEvent(ProblemDays.exposure(again, "problem.exposure-reopened"));
        }
    }

    private boolean over(UUID problem) {
        return lookbacks.of(problem).stream().noneMatch(one -> one.result() == null && !Boolean.FALSE.equals(one.sampled()));
    }
}
