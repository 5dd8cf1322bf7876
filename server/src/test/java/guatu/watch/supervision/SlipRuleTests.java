package guatu.watch.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.run.progress.Lamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SlipRuleTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.chinese();
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final Actor CLERK = Actor.system("督查员");

    @Test
    void asksForAWarningOnYellowAndAProblemSlipOnRed() {
        assertThat(turn(Lamp.YELLOW, MONDAY, MONDAY, null, null).propose()).isEqualTo(SlipKind.WARNING);
        assertThat(turn(Lamp.RED, MONDAY, MONDAY, null, null).propose()).isEqualTo(SlipKind.PROBLEM);
        assertThat(turn(Lamp.GREEN, MONDAY, MONDAY, null, null)).isEqualTo(SlipTurn.NONE);
        assertThat(turn(null, MONDAY, MONDAY, null, null)).isEqualTo(SlipTurn.NONE);
    }

    @Test
    void lapsesProposalsOnceTheLampIsBetter() {
        var warning = proposed(SlipKind.WARNING, SlipOrigin.LAMP);
        assertThat(turn(Lamp.GREEN, MONDAY, MONDAY, warning, null).lapse()).containsExactly(warning);
        var problem = proposed(SlipKind.PROBLEM, SlipOrigin.LAMP);
        var milder = turn(Lamp.YELLOW, MONDAY, MONDAY, null, problem);
        assertThat(milder.lapse()).containsExactly(problem);
        assertThat(milder.propose()).isEqualTo(SlipKind.WARNING);
    }

    @Test
    void keepsAProblemProposalOfAnOfficerWhileTheLampIsOnlyYellow() {
        var pressed = proposed(SlipKind.PROBLEM, SlipOrigin.PRESSED);
        assertThat(turn(Lamp.YELLOW, MONDAY, MONDAY, null, pressed).refresh()).containsExactly(pressed);
    }

    @Test
    void putsTheStrongerInThePlaceOfTheWeakerProposal() {
        var warning = proposed(SlipKind.WARNING, SlipOrigin.LAMP);
        var turn = turn(Lamp.RED, MONDAY, MONDAY, warning, null);
        assertThat(turn.propose()).isEqualTo(SlipKind.PROBLEM);
        assertThat(turn.supersede()).containsExactly(warning);
    }

    @Test
    void warnsNobodyWhoHasAProblemSlip() {
        var problem = issued(SlipKind.PROBLEM, MONDAY);
        assertThat(turn(Lamp.YELLOW, MONDAY, MONDAY.plusDays(30), null, problem)).isEqualTo(SlipTurn.NONE);
        assertThat(turn(Lamp.RED, MONDAY, MONDAY.plusDays(30), null, problem)).isEqualTo(SlipTurn.NONE);
    }

    @Test
    void makesAWarningAProblemAfterTenWorkingDaysAndNotADaySooner() {
        var warning = issued(SlipKind.WARNING, MONDAY);
        assertThat(turn(Lamp.YELLOW, MONDAY, CALENDAR.add(MONDAY, 9), warning, null)).isEqualTo(SlipTurn.NONE.alsoLapsing(List.of()));
        var late = turn(Lamp.YELLOW, MONDAY, CALENDAR.add(MONDAY, 10), warning, null);
        assertThat(late.propose()).isEqualTo(SlipKind.PROBLEM);
        assertThat(late.origin()).isEqualTo(SlipOrigin.WARNING);
    }

    @Test
    void leavesAnAcceptedWarningAloneUntilTenWorkingDaysWentByOrTheLampTurnsAgain() {
        var accepted = issued(SlipKind.WARNING, MONDAY).closed(MONDAY.plusDays(2), "督查员", null);
        assertThat(turn(Lamp.YELLOW, MONDAY, MONDAY.plusDays(3), accepted, null).propose()).isNull();
        assertThat(turn(Lamp.YELLOW, MONDAY, CALENDAR.add(MONDAY, 10), accepted, null).propose()).isEqualTo(SlipKind.PROBLEM);
        assertThat(turn(Lamp.YELLOW, MONDAY.plusDays(60), MONDAY.plusDays(60), accepted, null).propose()).isEqualTo(SlipKind.WARNING);
    }

    @Test
    void proposesNotAgainWhatAnOfficerSettledWhileTheLampStaysAsItIs() {
        var dismissed = proposed(SlipKind.PROBLEM, SlipOrigin.LAMP).lapsed(MONDAY, "督查员", "已在会上布置", true);
        assertThat(turn(Lamp.RED, MONDAY, MONDAY.plusDays(1), null, dismissed).propose()).isNull();
        assertThat(turn(Lamp.RED, MONDAY.plusDays(7), MONDAY.plusDays(7), null, dismissed).propose()).isEqualTo(SlipKind.PROBLEM);
        var lapsed = proposed(SlipKind.PROBLEM, SlipOrigin.LAMP).lapsed(MONDAY, "系统", "好转", false);
        assertThat(turn(Lamp.RED, MONDAY, MONDAY, null, lapsed).propose()).isEqualTo(SlipKind.PROBLEM);
    }

    @Test
    void setsTheDaysOfTheWorkedExample() {
        assertThat(SlipDates.of(SlipKind.PROBLEM, LocalDate.of(2026, 10, 8), CALENDAR))
            .isEqualTo(new SlipDates(LocalDate.of(2026, 10, 10), LocalDate.of(2026, 10, 14), LocalDate.of(2026, 10, 28)));
    }

    @Test
    void reckonsDeadlinesAcrossANineDayHoliday() {
        var lastDayBefore = LocalDate.of(2026, 2, 14);
        assertThat(SlipDates.of(SlipKind.WARNING, lastDayBefore, CALENDAR))
            .isEqualTo(new SlipDates(LocalDate.of(2026, 2, 25), LocalDate.of(2026, 2, 26), null));
    }

    @Test
    void saysWhatIsLateOnlyOnTheEveningOfTheLastDay() {
        var problem = issued(SlipKind.PROBLEM, LocalDate.of(2026, 10, 8));
        assertThat(SlipRound.step(problem, LocalDate.of(2026, 10, 9), CALENDAR)).isNull();
        assertThat(SlipRound.step(problem, LocalDate.of(2026, 10, 10), CALENDAR)).isEqualTo(SlipStep.SIGN_LATE);
        assertThat(SlipRound.step(problem, LocalDate.of(2026, 10, 14), CALENDAR)).isEqualTo(SlipStep.ANSWER_LATE);
        assertThat(SlipRound.step(problem, LocalDate.of(2026, 10, 29), CALENDAR)).isEqualTo(SlipStep.RECTIFY_LATE);
    }

    private static SlipTurn turn(@Nullable Lamp lamp, LocalDate since, LocalDate day, @Nullable Slip warning, @Nullable Slip problem) {
        return SlipRule.turn(new SlipRule.Seen(lamp, since, day), warning, problem, CALENDAR);
    }

    private static Slip proposed(SlipKind kind, SlipOrigin origin) {
        return Slip.proposed(Ids.next(), kind, origin, new Slip.About(Ids.next(), Ids.next(), "1", null, Ids.next(), "沿江片区征迁"),
            new Slip.Words("截至", "请", null, null), SlipWhy.of("spi.red"), MONDAY, Instant.EPOCH);
    }

    private static Slip issued(SlipKind kind, LocalDate on) {
        var dates = SlipDates.of(kind, on, CALENDAR);
        var at = on.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant();
        return proposed(kind, SlipOrigin.LAMP).issued(new Slip.Words("截至", "请", null, null),
            new Slip.Issue(Ids.next(), 2026, 1, "警〔2026〕1号", Slip.Act.of(CLERK, at), dates.signDue(), dates.answerDue(), dates.rectifyDue()));
    }
}
