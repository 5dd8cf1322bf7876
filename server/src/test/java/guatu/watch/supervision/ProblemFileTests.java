package guatu.watch.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/// The worked examples of RULES R10.
class ProblemFileTests {

    static final WorkCalendar CALENDAR = WorkCalendar.chinese();
    static final UUID UNIT = UUID.randomUUID();
    static final UUID OFFICE_BELOW = UUID.randomUUID();
    static final Set<UUID> SUBTREE = Set.of(UNIT, OFFICE_BELOW);
    static final Actor VERIFIER = Actors.verifier(UUID.randomUUID());
    private static final LocalDate DAY = LocalDate.of(2026, 8, 20);

    static ProblemFile fresh(LocalDate registered, LocalDate due) {
        return new ProblemFile(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UNIT, null, null, ProblemSource.HAND, null, "黑臭水体", "河面有油污", null,
            ProblemState.ASSIGNED, ProblemTerm.of(registered, due, CALENDAR), 0, 1, ProblemMarks.fresh(CALENDAR.add(registered, 2), false), 0);
    }

    /// 26 working days before 2026-09-30.
    private static ProblemFile of26Days() {
        return fresh(CALENDAR.add(LocalDate.of(2026, 9, 30), -26), LocalDate.of(2026, 9, 30));
    }

    private static ProblemFile requested() {
        return of26Days().accept(DAY, "李").work().requestClearance(UUID.randomUUID(), 1);
    }

    private static ProblemFile cleared(LocalDate on) {
        return requested().judge(VERIFIER, SUBTREE, ClearanceVerdict.CLEARED, on, false);
    }

    @Test
    void countsTheTermInWorkingDays() {
        assertThat(of26Days().term().days()).isEqualTo(26);
        assertThat(of26Days().term().longestExtension()).isEqualTo(13);
    }

    @Test
    void mayBeExtendedUntilThreeWorkingDaysBeforeItIsDue() {
        var file = of26Days().accept(DAY, "李");
        assertThat(file.askExtension(13, LocalDate.of(2026, 9, 24), CALENDAR)).isEqualTo(CALENDAR.add(LocalDate.of(2026, 9, 30), 13));
        refuses("problem.extension-late", () -> file.askExtension(13, LocalDate.of(2026, 9, 28), CALENDAR));
        refuses("problem.extension-long", () -> file.askExtension(14, LocalDate.of(2026, 9, 24), CALENDAR));
    }

    @Test
    void isExtendedOnceByALeaderAboveWhoDidNotAsk() {
        var file = of26Days().accept(DAY, "李");
        var due = LocalDate.of(2026, 10, 20);
        var leader = Actors.at(UUID.randomUUID(), EnumSet.of(Role.LEADER));
        var extended = file.extend(leader, UUID.randomUUID(), SUBTREE, due);
        assertThat(extended.term()).isEqualTo(new ProblemTerm(file.term().registeredOn(), due, LocalDate.of(2026, 9, 30), 26, true));
        refuses("problem.extended-already", () -> extended.askExtension(1, DAY, CALENDAR));
        refuses("problem.extension-own", () -> file.extend(leader, leader.person(), SUBTREE, due));
        refuses("problem.extension-own-unit", () -> file.extend(Actors.at(UNIT, EnumSet.of(Role.LEADER)), UUID.randomUUID(), SUBTREE, due));
    }

    @Test
    void acceptsItselfAfterTwoWorkingDays() {
        var file = fresh(LocalDate.of(2026, 6, 26), LocalDate.of(2026, 7, 31));
        assertThat(file.acceptsItselfOn(LocalDate.of(2026, 6, 29))).isFalse();
        assertThat(file.acceptsItselfOn(LocalDate.of(2026, 6, 30))).isTrue();
        assertThat(file.accept(DAY, null).acceptsItselfOn(LocalDate.of(2026, 7, 30))).isFalse();
    }

    @Test
    void isNotToBeClearedWithoutAMeasureDoneInThisRound() {
        refuses("problem.no-measure-done", () -> of26Days().accept(DAY, "李").requestClearance(UUID.randomUUID(), 0));
        refuses("problem.wrong-state", () -> of26Days().requestClearance(UUID.randomUUID(), 1));
    }

    @Test
    void isClearedByAPersonOfAnotherUnitOnly() {
        var file = requested();
        refuses("problem.own-unit", () -> judge(file, Actors.verifier(UNIT)));
        refuses("problem.own-unit", () -> judge(file, Actors.verifier(OFFICE_BELOW)));
        refuses("problem.verifier-only", () -> judge(file, Actors.clerk()));
        var requester = Actors.verifier(UUID.randomUUID());
        var own = of26Days().accept(DAY, "李").requestClearance(requester.person(), 1);
        refuses("problem.own-request", () -> judge(own, requester));
        assertThat(judge(file, VERIFIER).state()).isEqualTo(ProblemState.CLEARED);
        refuses("problem.wrong-state", () -> judge(of26Days(), VERIFIER));
    }

    @Test
    void tellsTheSecondVerifierWhoWasFirst() {
        var taken = requested().verify(VERIFIER, SUBTREE, false);
        var second = Actors.verifier(UUID.randomUUID());
        refuses("problem.verified-by-another", () -> judge(taken, second));
        assertThat(taken.verify(second, SUBTREE, true).marks().verifier()).isEqualTo(second.person());
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> judge(judge(taken, VERIFIER), second))
            .satisfies(no -> assertThat(no.code()).isEqualTo("problem.judged-meanwhile"));
    }

    @Test
    void goesBackToWorkWhenReturnedAndStartsItsMeasuresAnewWhenRejected() {
        var returned = requested().judge(VERIFIER, SUBTREE, ClearanceVerdict.RETURNED, DAY, false);
        assertThat(returned.state()).isEqualTo(ProblemState.RETURNED);
        assertThat(returned.round()).isEqualTo(1);
        assertThat(returned.requestClearance(UUID.randomUUID(), 1).marks().verifier()).isNull();
        assertThat(requested().judge(VERIFIER, SUBTREE, ClearanceVerdict.REJECTED, DAY, false).round()).isEqualTo(2);
    }

    @Test
    void isReopenedWithHalfOfItsTermAtMostFifteenDays() {
        var reopened = cleared(LocalDate.of(2026, 5, 29)).reopen(LocalDate.of(2026, 6, 29), CALENDAR);
        assertThat(reopened.term().dueOn()).isEqualTo(LocalDate.of(2026, 7, 16));
        assertThat(reopened.state()).isEqualTo(ProblemState.REOPENED);
        assertThat(reopened.round()).isEqualTo(2);
        assertThat(reopened.marks().clearedOn()).isNull();
        assertThat(reopened.marks().firstClearedOn()).isEqualTo(LocalDate.of(2026, 5, 29));
        var longTerm = new ProblemTerm(DAY, DAY, DAY, 60, false);
        assertThat(longTerm.reopenedOn(LocalDate.of(2026, 6, 29), CALENDAR).dueOn()).isEqualTo(CALENDAR.add(LocalDate.of(2026, 6, 29), 15));
    }

    @Test
    void isVerifiedByTheLeaderAfterTheSecondReopening() {
        var once = cleared(DAY).reopen(DAY, CALENDAR);
        assertThat(once.reopenedTooOften()).isFalse();
        var twice = judge(once.requestClearance(UUID.randomUUID(), 1), VERIFIER).reopen(DAY, CALENDAR);
        assertThat(twice.reopenedTooOften()).isTrue();
        var asked = twice.requestClearance(UUID.randomUUID(), 1);
        refuses("problem.leader-verifies", () -> judge(asked, VERIFIER));
        assertThat(judge(asked, Actors.at(UUID.randomUUID(), EnumSet.of(Role.LEADER))).state()).isEqualTo(ProblemState.CLEARED);
    }

    @Test
    void isLookedBackAtBySomebodyElseThanWhoClearedIt() {
        var file = cleared(DAY);
        refuses("problem.lookback-own", () -> file.mayLookBack(VERIFIER, SUBTREE));
        refuses("problem.own-unit", () -> file.mayLookBack(Actors.verifier(OFFICE_BELOW), SUBTREE));
        assertThat(file.mayLookBack(Actors.verifier(UUID.randomUUID()), SUBTREE).state()).isEqualTo(ProblemState.LOOKBACK);
        refuses("problem.wrong-state", () -> requested().mayLookBack(VERIFIER, SUBTREE));
    }

    @Test
    void callsForExposureFiveWorkingDaysAfterItWasDueOnce() {
        var file = fresh(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30)).accept(DAY, null);
        assertThat(file.exposedOn(LocalDate.of(2026, 7, 6), CALENDAR)).isFalse();
        assertThat(file.exposedOn(LocalDate.of(2026, 7, 7), CALENDAR)).isTrue();
        assertThat(file.with(file.marks().exposed(LocalDate.of(2026, 7, 7))).exposedOn(LocalDate.of(2026, 7, 8), CALENDAR)).isFalse();
        assertThat(file.requestClearance(UUID.randomUUID(), 1).exposedOn(LocalDate.of(2026, 7, 8), CALENDAR)).as("waits for the verifier").isFalse();
    }

    @Test
    void isNotWithdrawnOnceItIsStruckOff() {
        assertThat(requested().withdraw(DAY).state()).isEqualTo(ProblemState.WITHDRAWN);
        refuses("problem.wrong-state", () -> cleared(DAY).withdraw(DAY));
    }

    @Test
    void movesItsDueDayByTheDaysSuspended() {
        var file = of26Days().accept(DAY, "李").suspend(LocalDate.of(2026, 9, 1)).resume(LocalDate.of(2026, 9, 8), CALENDAR);
        assertThat(file.term().dueOn()).isEqualTo(CALENDAR.add(LocalDate.of(2026, 9, 30), 5));
        assertThat(file.term().originalDueOn()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @Test
    void goesToAnotherUnitWhenADisputeIsRight() {
        var other = UUID.randomUUID();
        var disputed = of26Days().dispute();
        assertThat(disputed.settleDispute(other, DAY, DAY, "王")).satisfies(file -> {
            assertThat(file.unit()).isEqualTo(other);
            assertThat(file.state()).isEqualTo(ProblemState.ASSIGNED);
        });
        assertThat(disputed.settleDispute(null, DAY, DAY, "王").state()).isEqualTo(ProblemState.ACCEPTED);
    }

    @Test
    void wantsAResultAndEvidenceFromBeforeAndAfter() {
        var one = List.of(UUID.randomUUID());
        var result = "已清淤三公里，岸线垃圾全部清运，水质复测达标。";
        refuses("problem.result-short", () -> new ClearanceClaim("已整改", one, List.of(UUID.randomUUID())));
        refuses("problem.no-evidence-before", () -> new ClearanceClaim(result, List.of(), one));
        refuses("problem.no-evidence-after", () -> new ClearanceClaim(result, one, List.of()));
        refuses("problem.same-evidence", () -> new ClearanceClaim(result, one, one));
    }

    private static ProblemFile judge(ProblemFile file, Actor by) {
        return file.judge(by, SUBTREE, ClearanceVerdict.CLEARED, DAY, false);
    }

    private static void refuses(String code, ThrowingCallable verb) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(verb).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
