package guatu.plan.schedule;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Worked examples of networks under way, suspended, and with calendars of their own (RULES R2.7). 2026-03-02 is a Monday.
class ProgressTests {

    private static final WorkCalendar CN = WorkCalendar.chinese();

    @Test
    void placesTheWorkLeftFromTheDataDate() {
        var schedule = schedule("2026-03-05", begun("a", 5, "2026-03-03", 4), Activity.of("b", 5, Link.after("a")));

        var a = schedule.activities().getFirst();
        assertThat(a.earlyStart()).isEqualTo("2026-03-03");
        assertThat(a.earlyFinish()).isEqualTo("2026-03-10");
        assertThat(a.redLine()).isEqualTo("2026-03-13");
        assertThat(a.totalFloat()).isEqualTo(3);
        assertThat(a.remaining()).isEqualTo(4);
        assertThat(schedule.activities().getLast().earlyStart()).isEqualTo("2026-03-11");
        assertThat(schedule.chain()).containsExactly("a", "b");
    }

    @Test
    void takesTheWorkdaysGoneFromTheDurationWhereNobodySaysWhatIsLeft() {
        assertThat(schedule("2026-03-05", begun("a", 5, "2026-03-03", null)).activities().getFirst().earlyFinish()).isEqualTo("2026-03-09");
        assertThat(schedule("2026-03-19", begun("a", 5, "2026-03-03", null)).activities().getFirst().remaining()).as("late, but not ended").isEqualTo(1);
    }

    @Test
    void givesWhatHasEndedItsDaysAndNoFloat() {
        var ended = Activity.of("a", 9).with(new Course(parse("2026-03-02"), parse("2026-03-04"), null, List.of(), null, false));
        var schedule = schedule("2026-03-05", ended, Activity.of("b", 5, Link.after("a")));

        var a = schedule.activities().getFirst();
        assertThat(List.of(a.earlyStart(), a.lateStart())).containsOnly(parse("2026-03-02"));
        assertThat(List.of(a.earlyFinish(), a.redLine(), a.target())).containsOnly(parse("2026-03-04"));
        assertThat(a.totalFloat()).isZero();
        assertThat(a.critical()).isFalse();
        assertThat(schedule.activities().getLast().earlyStart()).isEqualTo("2026-03-05");
        assertThat(schedule.minFloat()).as("only of what is open").isEqualTo(7);
    }

    @Test
    void reportsWhatWasBegunTooEarlyAndLetsTheWorkLeftWait() {
        var b = new Activity("b", null, 5, 5, null, null, List.of(Link.after("a")), new Course(parse("2026-03-04"), null, 4, List.of(), null, false));
        var schedule = schedule("2026-03-05", begun("a", 5, "2026-03-03", 2), b);

        assertThat(schedule.activities().getLast().outOfSequence()).containsExactly("a");
        assertThat(schedule.activities().getFirst().outOfSequence()).isNull();
        assertThat(schedule.activities().getLast().earlyFinish()).as("two days of a, then four of b").isEqualTo("2026-03-12");
    }

    @Test
    void countsNoDayOfASuspension() {
        var b = Activity.of("b", 5, Link.after("a")).with(suspended("2026-03-12", "2026-03-13"));
        var schedule = schedule(null, Activity.of("a", 7), b);

        assertThat(schedule.activities().getLast().earlyStart()).isEqualTo("2026-03-11");
        assertThat(schedule.activities().getLast().earlyFinish()).isEqualTo("2026-03-19");
        assertThat(schedule.minFloat()).isEqualTo(1);
        assertThat(schedule.activities().getFirst().redLine()).as("b may start on the 16th at the latest").isEqualTo("2026-03-13");
    }

    @Test
    void letsConcreteCureOnSundays() {
        var cure = Activity.of("cure", 7, Link.after("pour")).with(new Course(null, null, null, List.of(), PlanCalendar.EVERYDAY, false));
        var schedule = schedule(null, Activity.of("pour", 5), cure, Activity.of("strip", 2, Link.after("cure")));

        assertThat(schedule.activities()).extracting(ScheduledActivity::earlyStart).map(LocalDate::toString).containsExactly("2026-03-02", "2026-03-07", "2026-03-16");
        assertThat(schedule.activities().get(1).redLine()).as("the strip starts on the 19th at the latest").isEqualTo("2026-03-18");
        assertThat(schedule.feasible()).isTrue();
    }

    @Test
    void startsAsSoonAsPossibleWhereAsked() {
        var soon = Activity.of("b", 2, Link.after("a")).with(new Course(null, null, null, List.of(), null, true));
        var schedule = schedule(null, Activity.of("a", 2), soon, Activity.of("c", 2, Link.after("b")));

        assertThat(schedule.activities()).extracting(ScheduledActivity::target).map(LocalDate::toString).containsExactly("2026-03-03", "2026-03-05", "2026-03-19");
    }

    @Test
    void countsTheShortfallFromTheDataDate() {
        var schedule = schedule("2026-03-26", Activity.of("a", 3));

        assertThat(schedule.feasible()).isFalse();
        assertThat(schedule.shortfall()).as("three workdays gone, three to do").isEqualTo(6);
    }

    @Test
    void shortensOnlyTheWorkLeft() {
        var a = new Activity("a", null, 10, 6, null, null, List.of(), new Course(parse("2026-03-02"), null, 8, List.of(), null, false));
        var schedule = schedule("2026-03-16", a);

        assertThat(schedule.shortfall()).isEqualTo(3);
        assertThat(schedule.measures()).extracting(Measure::minFloatAfter).as("two of ten are done, so eight become four").containsExactly(1);
    }

    @Test
    void isDoneWhereEverythingHasEnded() {
        var schedule = schedule("2026-03-31", Activity.of("a", 2).with(new Course(parse("2026-03-24"), parse("2026-03-30"), null, List.of(), null, false)));

        assertThat(schedule.feasible()).isTrue();
        assertThat(schedule.minFloat()).isNull();
        assertThat(schedule.earliestFinish()).isEqualTo("2026-03-30");
    }

    @Test
    void saysHowManyDaysContradictoryDatesLack() {
        var fixed = new Activity("m", null, 0, 0, parse("2026-03-13"), parse("2026-03-10"), List.of());
        var schedule = schedule(null, fixed);

        assertThat(schedule.feasible()).isFalse();
        assertThat(schedule.shortfall()).isEqualTo(2);
        assertThat(schedule.chain()).containsExactly("m");
        assertThat(schedule.measures()).isEmpty();
    }

    @Test
    void answersForWorkLongerThanTheYearAndTheCalendar() {
        var schedule = schedule(null, Activity.of("a", 600));

        assertThat(schedule.feasible()).isFalse();
        assertThat(schedule.shortfall()).isEqualTo(585);
        assertThat(schedule.provisionalYears()).contains(2027, 2028).doesNotContain(2026);
    }

    @Test
    void schedulesTwentyThousandLinks() {
        var activities = IntStream.range(0, 250).mapToObj(j -> Activity.of("a" + j, 1, IntStream.range(Math.max(0, j - 101), j)
            .mapToObj(p -> Link.after("a" + p)).toArray(Link[]::new))).toList();
        assertThat(activities.stream().mapToInt(a -> a.links().size()).sum()).isEqualTo(20_099);

        assertThat(BackwardSchedule.from(new Network(parse("2026-03-02"), CN.add(parse("2026-03-02"), 259), activities), CN).minFloat()).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        schedule.no-data-date            | -          | 2026-03-03 | -          | -
        schedule.actual-after-data-date  | 2026-03-05 | 2026-03-06 | -          | -
        schedule.actual-after-data-date  | 2026-03-05 | 2026-03-03 | 2026-03-06 | -
        schedule.finish-without-start    | 2026-03-05 | -          | 2026-03-04 | -
        schedule.finish-before-start     | 2026-03-05 | 2026-03-04 | 2026-03-03 | -
        schedule.remaining-without-start | 2026-03-05 | -          | -          | 3
        schedule.remaining-of-finished   | 2026-03-05 | 2026-03-03 | 2026-03-04 | 3
        schedule.remaining-range         | 2026-03-05 | 2026-03-03 | -          | -1
        """)
    void saysWhatIsWrongWithActualDays(String code, LocalDate dataDate, LocalDate began, LocalDate ended, Integer remaining) {
        var a = Activity.of("a", 5).with(new Course(began, ended, remaining, List.of(), null, false));
        assertThatExceptionOfType(InvalidNetwork.class).isThrownBy(() -> BackwardSchedule.from(new Network(parse("2026-03-02"), parse("2026-03-20"), List.of(a), dataDate), CN))
            .satisfies(no -> assertThat(no.findings()).extracting(NetworkFinding::code).containsExactly(code));
    }

    @ParameterizedTest
    @CsvSource({"schedule.suspension-order, 2026-03-12, 2026-03-11", "schedule.suspension-range, 2026-03-12, 2126-03-12", "schedule.suspension-range, 1926-03-12, 2026-03-12"})
    void saysWhatIsWrongWithASuspension(String code, String from, String to) {
        assertThatExceptionOfType(InvalidNetwork.class).isThrownBy(() -> schedule(null, Activity.of("a", 5).with(suspended(from, to))))
            .satisfies(no -> assertThat(no.findings()).extracting(NetworkFinding::code).containsExactly(code));
    }

    private static Course suspended(String from, String to) {
        return new Course(null, null, null, List.of(new Suspension(parse(from), parse(to), "停工")), null, false);
    }

    private static Activity begun(String id, int duration, String began, Integer remaining) {
        return Activity.of(id, duration).with(new Course(parse(began), null, remaining, List.of(), null, false));
    }

    private static BackwardSchedule schedule(String dataDate, Activity... activities) {
        return BackwardSchedule.from(new Network(parse("2026-03-02"), parse("2026-03-20"), Arrays.asList(activities),
            dataDate == null ? null : parse(dataDate)), CN);
    }
}
