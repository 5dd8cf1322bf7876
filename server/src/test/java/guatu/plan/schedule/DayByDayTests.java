package guatu.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Every date and float against a walk from day to day (RULES R2.2 to R2.7).
class DayByDayTests {

    private static final WorkCalendar CN = WorkCalendar.chinese();
    private static final List<LinkType> ALL = List.of(LinkType.values());

    @Test
    void datesPlansNotBegunAsAWalkThroughTheDaysDoes() {
        onGenerated(random -> Networks.generated(random, ALL), CN);
    }

    @Test
    void datesPlansUnderWayAsAWalkThroughTheDaysDoes() {
        onGenerated(random -> Networks.underWay(random, ALL), CN);
    }

    @Test
    void datesOwnCalendarsAndSuspensionsAsAWalkThroughTheDaysDoes() {
        onGenerated(random -> Networks.mixed(random, ALL), CN);
    }

    @Test
    void datesPlansThatCountEveryDayAsAWalkThroughTheDaysDoes() {
        onGenerated(random -> Networks.mixed(random, ALL), WorkCalendar.everyday());
    }

    private static void onGenerated(Function<Random, Network> generated, WorkCalendar calendar) {
        for (var seed = 0; seed < 1_000; seed++) {
            agrees(seed, generated.apply(new Random(seed)), calendar);
        }
    }

    private static void agrees(int seed, Network network, WorkCalendar calendar) {
        var walk = new DayByDay(network, calendar);
        var schedule = BackwardSchedule.from(network, calendar);
        var rows = new HashMap<String, ScheduledActivity>();
        schedule.activities().forEach(row -> rows.put(row.id(), row));
        var early = walk.early();
        var least = walk.leastFloat(early);
        var late = walk.late(0, null);
        var targets = walk.late(walk.buffer(least), least >= 0 ? early : null);
        assertThat(schedule.feasible()).as("feasible, seed %d", seed).isEqualTo(least >= 0);
        assertThat(schedule.minFloat()).as("least float, seed %d", seed).isEqualTo(walk.open().isEmpty() ? null : (Integer) least);
        assertThat(schedule.buffer()).as("buffer, seed %d", seed).isEqualTo(walk.open().isEmpty() ? 0 : walk.buffer(least));
        for (var a : walk.open()) {
            var row = rows.get(a.id());
            var soon = early.get(a.id());
            var latest = late.get(a.id());
            assertThat(row.earlyFinish()).as("early finish of %s, seed %d", a.id(), seed).isEqualTo(soon.last());
            assertThat(row.redLine()).as("red line of %s, seed %d", a.id(), seed).isEqualTo(latest.last());
            assertThat(row.target()).as("target of %s, seed %d", a.id(), seed).isEqualTo(targets.get(a.id()).last());
            assertThat(row.totalFloat()).as("float of %s, seed %d", a.id(), seed).isEqualTo(walk.between(a, soon.last(), latest.last()));
            assertThat(row.freeFloat()).as("free float of %s, seed %d", a.id(), seed).isEqualTo(walk.freeFloat(a, early));
            if (row.actualStart() == null && a.duration() > 0) {
                assertThat(row.earlyStart()).as("early start of %s, seed %d", a.id(), seed).isEqualTo(soon.first());
                assertThat(row.lateStart()).as("late start of %s, seed %d", a.id(), seed).isEqualTo(latest.first());
            }
        }
    }
}
