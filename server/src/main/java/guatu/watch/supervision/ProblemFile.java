package guatu.watch.supervision;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 问题档案: one problem from finding to clearance. It changes only through its verbs; each gives the next file or refuses.
record ProblemFile(UUID id, UUID campaign, @Nullable UUID item, UUID unit, @Nullable UUID slip, @Nullable UUID report, ProblemSource source,
        @Nullable String batch, String title, String facts, @Nullable String category, ProblemState state, ProblemTerm term, int timesReopened, int round,
        ProblemMarks marks, int version) {

    /// From the second reopening on the leader verifies himself.
    private static final int LEADER_FROM = 2;
    private static final int EXPOSED_AFTER = 5;

    /// 交办.
    ProblemFile assign(UUID to, LocalDate acceptBy) {
        mustBe(Set.of(ProblemState.REGISTERED));
        return at(ProblemState.ASSIGNED).to(to).with(marks.assigned(acceptBy));
    }

    /// 签收, or by itself after the days allowed (no name).
    ProblemFile accept(LocalDate today, @Nullable String name) {
        mustBe(Set.of(ProblemState.ASSIGNED));
        return at(ProblemState.ACCEPTED).with(marks.accepted(today, name));
    }

    /// Whether a day's end makes the file accept itself: not accepted in 2 working days.
    boolean acceptsItselfOn(LocalDate day) {
        return state == ProblemState.ASSIGNED && !day.isBefore(marks.acceptBy());
    }

    /// 异议: the unit says that the problem is not its own.
    ProblemFile dispute() {
        mustBe(Set.of(ProblemState.ASSIGNED, ProblemState.ACCEPTED));
        return at(ProblemState.REJECTED_BY_UNIT);
    }

    /// The supervisor's decision on a dispute: it stays with the unit, or goes to another one.
    ProblemFile settleDispute(@Nullable UUID other, LocalDate today, LocalDate acceptBy, String by) {
        mustBe(Set.of(ProblemState.REJECTED_BY_UNIT));
        return other == null || other.equals(unit) ? at(ProblemState.ACCEPTED).with(marks.accepted(today, by))
            : at(ProblemState.ASSIGNED).to(other).with(marks.assigned(acceptBy));
    }

    /// Work goes on: a measure was added or finished.
    ProblemFile work() {
        mustBe(ProblemState.AT_WORK);
        return at(ProblemState.RECTIFYING);
    }

    /// Checks that an extension may be asked for and gives the due day it would lead to.
    LocalDate askExtension(int workdays, LocalDate today, WorkCalendar calendar) {
        mustBe(ProblemState.AT_WORK);
        return term.extendedBy(workdays, today, calendar);
    }

    /// 延期: granted by a leader above the unit who did not ask.
    ProblemFile extend(Actor leader, UUID asker, Collection<UUID> subtree, LocalDate due) {
        leader.must(Role.LEADER);
        if (leader.person().equals(asker)) {
            throw new Refusal("problem.extension-own", title);
        }
        if (subtree.contains(leader.unit())) {
            throw new Refusal("problem.extension-own-unit", title);
        }
        if (!state.open()) {
            throw wrongState();
        }
        return with(term.extendedTo(due)).with(marks.exposed(null));
    }

    /// 申请销号: with at least one measure done in this round; result and evidence are checked by [ClearanceClaim].
    ProblemFile requestClearance(UUID by, int measuresDone) {
        mustBe(ProblemState.AT_WORK);
        if (measuresDone < 1) {
            throw new Refusal("problem.no-measure-done", title);
        }
        return at(ProblemState.CLEAR_REQUESTED).with(marks.requested(by));
    }

    /// 开始核验. Another verifier's work may be taken over only on purpose.
    ProblemFile verify(Actor verifier, Collection<UUID> subtree, boolean takeOver) {
        if (!ProblemState.AT_VERIFIER.contains(state)) {
            throw marks.verifier() == null ? wrongState() : judgedMeanwhile();
        }
        mayJudge(verifier, subtree);
        if (!takeOver && marks.verifier() != null && !marks.verifier().equals(verifier.person())) {
            throw underWay();
        }
        return at(ProblemState.VERIFYING).with(marks.verified(marks.requestedBy(), verifier.person(), verifier.name()));
    }

    /// 核验结论 of a person of another unit, item by item; a rejection begins a new round of measures.
    ProblemFile judge(Actor verifier, Collection<UUID> subtree, ClearanceVerdict verdict, LocalDate today, boolean red) {
        var file = verify(verifier, subtree, false);
        return switch (verdict) {
            case CLEARED -> file.at(ProblemState.CLEARED)
                .with(marks.cleared(verifier.person(), verifier.name(), verifier.unit(), today, red));
            case RETURNED -> file.at(ProblemState.RETURNED);
            case REJECTED -> file.at(ProblemState.RETURNED).inRound(round + 1);
        };
    }

    /// The sample of the month took this file, or it was looked at outside of it.
    ProblemFile lookBack() {
        return state == ProblemState.CLEARED ? at(ProblemState.LOOKBACK) : this;
    }

    /// 回头看 by somebody other than who cleared it, and not of the responsible unit.
    ProblemFile mayLookBack(Actor actor, Collection<UUID> subtree) {
        mustBe(ProblemState.OFF);
        actor.must(Role.VERIFIER, Role.CLERK);
        if (actor.person().equals(marks.clearedBy())) {
            throw new Refusal("problem.lookback-own", title);
        }
        if (subtree.contains(actor.unit())) {
            throw new Refusal("problem.own-unit", title);
        }
        return lookBack();
    }

    /// 结案: every look-back asked for has passed.
    ProblemFile close() {
        mustBe(Set.of(ProblemState.CLEARED, ProblemState.LOOKBACK));
        return at(ProblemState.CLOSED);
    }

    /// 重开: found again. The clearing is reversed and a new round begins.
    ProblemFile reopen(LocalDate today, WorkCalendar calendar) {
        mustBe(ProblemState.OFF);
        return new ProblemFile(id, campaign, item, unit, slip, report, source, batch, title, facts, category, ProblemState.REOPENED,
            term.reopenedOn(today, calendar), timesReopened + 1, round + 1, marks.reopened(today), version);
    }

    /// 中止.
    ProblemFile suspend(LocalDate today) {
        mustBe(ProblemState.AT_WORK);
        return at(ProblemState.SUSPENDED).with(marks.suspended(today));
    }

    /// 恢复: the due day moves by the working days lost.
    ProblemFile resume(LocalDate today, WorkCalendar calendar) {
        mustBe(Set.of(ProblemState.SUSPENDED));
        var since = Objects.requireNonNull(marks.suspendedOn());
        return at(ProblemState.RECTIFYING).with(term.resumed(since, today, calendar)).with(marks.suspended(null));
    }

    /// 撤回, before it is struck off.
    ProblemFile withdraw(LocalDate today) {
        if (!state.open()) {
            throw wrongState();
        }
        return at(ProblemState.WITHDRAWN).with(marks.withdrawn(today));
    }

    /// Whether a day's end calls for exposure: five working days over, not said before, not suspended and not waiting for others.
    boolean exposedOn(LocalDate day, WorkCalendar calendar) {
        return state.open() && state != ProblemState.SUSPENDED && !ProblemState.AT_VERIFIER.contains(state) && marks.exposureOn() == null
            && term.overdueOn(day, calendar) >= EXPOSED_AFTER;
    }

    /// Whether the last reopening calls for exposure and the leader's own verification.
    boolean reopenedTooOften() {
        return timesReopened >= LEADER_FROM;
    }

    /// The role whose verdict clears it.
    Role judgedBy() {
        return reopenedTooOften() ? Role.LEADER : Role.VERIFIER;
    }

    ProblemFile fromSlip(UUID its) {
        return new ProblemFile(id, campaign, item, unit, its, report, source, batch, title, facts, category, state, term, timesReopened, round, marks, version);
    }

    ProblemFile fromReport(UUID its) {
        return new ProblemFile(id, campaign, item, unit, slip, its, source, batch, title, facts, category, state, term, timesReopened, round, marks, version);
    }

    ProblemFile with(@Nullable String itsBatch, @Nullable String itsCategory) {
        return new ProblemFile(id, campaign, item, unit, slip, report, source, itsBatch, title, facts, itsCategory, state, term, timesReopened, round, marks,
            version);
    }

    ProblemFile with(ProblemMarks next) {
        return new ProblemFile(id, campaign, item, unit, slip, report, source, batch, title, facts, category, state, term, timesReopened, round, next, version);
    }

    private void mayJudge(Actor verifier, Collection<UUID> subtree) {
        if (!verifier.has(judgedBy())) {
            throw reopenedTooOften() ? new Refusal("problem.leader-verifies", title, timesReopened) : new Refusal("problem.verifier-only", title);
        }
        if (verifier.person().equals(marks.requestedBy())) {
            throw new Refusal("problem.own-request", title);
        }
        if (verifier.unit().equals(unit) || subtree.contains(verifier.unit())) {
            throw new Refusal("problem.own-unit", title);
        }
    }

    private Stale underWay() {
        var by = Objects.toString(marks.verifierName(), "");
        return new Stale("problem.verified-by-another", title, by).changes(Map.of("by", by));
    }

    private Stale judgedMeanwhile() {
        var by = Objects.toString(marks.verifierName(), "");
        return new Stale("problem.judged-meanwhile", title, by, state.word()).changes(Map.of("by", by, "state", state));
    }

    private void mustBe(Set<ProblemState> expected) {
        if (!expected.contains(state)) {
            throw wrongState();
        }
    }

    private Refusal wrongState() {
        return new Refusal("problem.wrong-state", title, state.word());
    }

    private ProblemFile at(ProblemState next) {
        return new ProblemFile(id, campaign, item, unit, slip, report, source, batch, title, facts, category, next, term, timesReopened, round, marks, version);
    }

    private ProblemFile to(UUID other) {
        return new ProblemFile(id, campaign, item, other, slip, report, source, batch, title, facts, category, state, term, timesReopened, round, marks, version);
    }

    private ProblemFile with(ProblemTerm next) {
        return new ProblemFile(id, campaign, item, unit, slip, report, source, batch, title, facts, category, state, next, timesReopened, round, marks, version);
    }

    private ProblemFile inRound(int next) {
        return new ProblemFile(id, campaign, item, unit, slip, report, source, batch, title, facts, category, state, term, timesReopened, next, marks, version);
    }
}
