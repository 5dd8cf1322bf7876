package guatu.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackwardScheduleTests {

    private static final WorkCalendar CN = WorkCalendar.chinese();

    @Test
    void rollsTheDeadlineBackAndTheStartForward() {
        var schedule = schedule("2026-09-26", "2026-10-05", Activity.of("a", 2));

        assertThat(schedule.activities().getFirst().redLine()).as("1 to 7 October are off").isEqualTo("2026-09-30");
        assertThat(schedule.activities().getFirst().earlyStart()).as("25 to 27 September are off").isEqualTo("2026-09-28");
    }

    @Test
    void givesEachOfTwoChainsTheDeadline() {
        var schedule = schedule("2026-03-02", "2026-03-13", Activity.of("a", 3), Activity.of("b", 5));

        assertThat(schedule.activities()).extracting(ScheduledActivity::redLine).containsOnly(LocalDate.parse("2026-03-13"));
        assertThat(schedule.activities()).extracting(ScheduledActivity::critical).containsExactly(false, true);
        assertThat(schedule.activities()).extracting(ScheduledActivity::freeFloat).containsExactly(7, 5);
    }

    @Test
    void letsANodeFallOnTheEndOfADay() {
        var schedule = schedule("2026-03-02", "2026-03-31", Activity.of("begin", 0), Activity.of("a", 1, Link.after("begin")));
        var begin = schedule.activities().getFirst();

        assertThat(begin.earlyStart()).isNull();
        assertThat(begin.lateStart()).isNull();
        assertThat(begin.earlyFinish()).as("the working day before start").isEqualTo("2026-02-28");
        assertThat(begin.redLine()).isEqualTo("2026-03-30");
    }

    @Test
    void holdsANodeToItsOwnDate() {
        var schedule = schedule("2026-03-02", "2026-03-31", Activity.of("a", 5), new Activity("node", null, 0, 0, null,
            LocalDate.parse("2026-03-15"), List.of(Link.after("a"))), Activity.of("b", 5, Link.after("node")));

        assertThat(schedule.activities()).extracting(ScheduledActivity::redLine)
            .containsExactly(LocalDate.parse("2026-03-13"), LocalDate.parse("2026-03-13"), LocalDate.parse("2026-03-31"));
        assertThat(schedule.activities()).extracting(ScheduledActivity::totalFloat).containsExactly(5, 5, 12);
    }

    @Test
    void startsNoActivityBeforeItsOwnDate() {
        var schedule = schedule("2026-03-02", "2026-03-31", new Activity("a", null, 2, 2, LocalDate.parse("2026-03-14"), null, List.of()));

        assertThat(schedule.activities().getFirst().earlyStart()).isEqualTo("2026-03-16");
        assertThat(schedule.activities().getFirst().totalFloat()).isEqualTo(10);
    }

    @Test
    void isInfeasibleWhereNoWorkdayLiesBetween() {
        var schedule = schedule("2026-10-01", "2026-10-07", Activity.of("a", 1));

        assertThat(schedule.feasible()).isFalse();
        assertThat(schedule.shortfall()).isEqualTo(1);
        assertThat(schedule.activities().getFirst().redLine()).isEqualTo("2026-09-30");
        assertThat(schedule.buffer()).isZero();
    }

    @Test
    void knowsNoFloatWithoutActivities() {
        var schedule = schedule("2026-03-02", "2026-03-31");

        assertThat(schedule.feasible()).isTrue();
        assertThat(schedule.minFloat()).isNull();
        assertThat(schedule.earliestFinish()).isNull();
        assertThat(schedule.chain()).isEmpty();
    }

    @Test
    void namesTheYearsItHadToAssume() {
        assertThat(schedule("2026-12-01", "2027-03-31", Activity.of("a", 5)).provisionalYears()).containsExactly(2027);
        assertThat(schedule("2026-01-05", "2026-01-09", Activity.of("a", 15)).provisionalYears()).as("late start").containsExactly(2025);
    }

    @Test
    void countsEveryDayWhereNoCalendarIsWanted() {
        var network = Networks.starting("2026-02-14", "2026-02-20", Activity.of("a", 3));

        assertThat(BackwardSchedule.from(network, WorkCalendar.everyday()).activities().getFirst().earlyFinish()).isEqualTo("2026-02-16");
    }

    @Test
    void takesTheFirstInInputOrderWhereTwoChainsAreCritical() {
        var schedule = schedule("2026-03-02", "2026-03-31", Activity.of("z", 3), Activity.of("a", 3),
            Activity.of("end", 2, Link.after("a"), Link.after("z")));

        assertThat(schedule.chain()).containsExactly("z", "end");
    }

    @Test
    void proposesAnOverlapForASoftLink() {
        var schedule = schedule("2026-03-02", "2026-03-06", Activity.of("a", 3), Activity.of("b", 4, Networks.soft("a")));

        assertThat(schedule.minFloat()).isEqualTo(-2);
        assertThat(schedule.measures()).containsExactly(
            new Measure(List.of(new Measure.Step(Measure.Kind.OVERLAP, List.of("a", "b"))), -1));
    }

    @Test
    void proposesPairsOnlyWhereNoSingleStepRestores() {
        var schedule = schedule("2026-03-02", "2026-03-06", Networks.crashable("a", 4, 3),
            Networks.crashable("b", 3, 2, Link.after("a")));

        assertThat(schedule.measures()).extracting(Measure::minFloatAfter).containsExactly(0, -1, -1);
        assertThat(schedule.measures().getFirst().steps()).extracting(step -> step.ids().getFirst()).containsExactly("a", "b");
    }

    @Test
    void findsAPairThatOpensTwoParallelChains() {
        var schedule = schedule("2026-03-02", "2026-03-06", Networks.crashable("a", 7, 5), Networks.crashable("b", 7, 4),
            Activity.of("end", 0, Link.after("a"), Link.after("b")));

        assertThat(schedule.measures()).extracting(Measure::minFloatAfter).as("neither alone gains").containsExactly(0);
        assertThat(schedule.measures().getFirst().steps()).hasSize(2);
    }

    @Test
    void refusesWhatAddsUpBeyondCounting() {
        var many = IntStream.range(0, 30_000).mapToObj(i -> Activity.of("a" + i, Activity.LONGEST)).toArray(Activity[]::new);

        assertThatExceptionOfType(InvalidNetwork.class).isThrownBy(() -> schedule("2026-03-02", "2026-03-31", many))
            .satisfies(no -> assertThat(no.findings()).extracting(NetworkFinding::code).containsExactly("schedule.too-long"));
    }

    private static BackwardSchedule schedule(String start, String deadline, Activity... activities) {
        return BackwardSchedule.from(Networks.starting(start, deadline, activities), CN);
    }
}
