package guatu.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Laws that hold for every network under way and for every mixture of calendars, tried on generated ones (RULES R2.6, R2.7, P2).
class ProgressLawsTests {

    private static final WorkCalendar CN = WorkCalendar.chinese();
    private static final List<LinkType> ALL = List.of(LinkType.values());

    @Test
    void isFeasibleExactlyWhereNoLateStartPrecedesTheEarlyOne() {
        onGenerated(network -> {
            var floats = ResolvedNetwork.of(network, CN).floats();
            var never = true;
            for (var total : floats.total()) {
                never &= total >= 0;
            }
            assertThat(floats.total().length == 0 || floats.least() >= 0).isEqualTo(never);
            for (var free : floats.free()) {
                assertThat(free).isGreaterThanOrEqualTo(never ? 0 : Integer.MIN_VALUE);
            }
        });
    }

    @Test
    void agreesForwardAndBackward() {
        onGenerated(network -> {
            var resolved = ResolvedNetwork.of(network, CN);
            var floats = resolved.floats();
            for (var starts : List.of(floats.earlyStart(), floats.lateStart(), Targets.of(resolved, floats, Math.clamp(floats.least(), 0, 5)))) {
                for (var j = 0; j < resolved.size(); j++) {
                    for (var k = resolved.first[j]; k < resolved.first[j + 1]; k++) {
                        assertThat(starts[j]).isGreaterThanOrEqualTo(resolved.after(k, j, starts[resolved.pred[k]]));
                    }
                }
            }
            for (var j = 0; j < resolved.size(); j++) {
                for (var k = resolved.first[j]; k < resolved.first[j + 1]; k++) {
                    var latest = resolved.until(k, j, floats.lateStart()[j]);
                    assertThat(resolved.after(k, j, latest)).isLessThanOrEqualTo(floats.lateStart()[j]);
                    assertThat(resolved.after(k, j, latest + 1)).isGreaterThan(floats.lateStart()[j]);
                }
            }
        });
    }

    @Test
    void keepsTheOrderOfDaysAcrossCalendars() {
        onGenerated(network -> {
            var schedule = BackwardSchedule.from(network, CN);
            var rows = new HashMap<String, ScheduledActivity>();
            schedule.activities().forEach(row -> rows.put(row.id(), row));
            for (var a : network.activities()) {
                for (var link : a.links()) {
                    var succ = rows.get(a.id());
                    if (link.lag() == 0 && succ.actualStart() == null) {
                        keeps(link, rows.get(link.pred()), succ);
                    }
                }
            }
        });
    }

    private static void keeps(Link link, ScheduledActivity pred, ScheduledActivity succ) {
        switch (link.type()) {
            case FS -> {
                if (succ.earlyStart() == null) {
                    assertThat(succ.earlyFinish()).isAfterOrEqualTo(pred.earlyFinish());
                } else {
                    assertThat(succ.earlyStart()).isAfter(pred.earlyFinish());
                }
            }
            case FF -> assertThat(succ.earlyFinish()).isAfterOrEqualTo(pred.earlyFinish());
            case SS -> {
                if (succ.earlyStart() != null && pred.earlyStart() != null) {
                    assertThat(succ.earlyStart()).isAfterOrEqualTo(pred.earlyStart());
                }
            }
            case SF -> {
                if (pred.earlyStart() != null) {
                    assertThat(CN.add(succ.earlyFinish(), 1)).isAfterOrEqualTo(CN.rollBack(pred.earlyStart()));
                }
            }
        }
    }

    @Test
    void worksOnNoDayOfASuspension() {
        onGenerated(network -> {
            var schedule = BackwardSchedule.from(network, CN);
            for (var j = 0; j < network.activities().size(); j++) {
                var row = schedule.activities().get(j);
                var open = row.actualFinish() == null && network.activities().get(j).duration() > 0 && (row.remaining() == null || row.remaining() > 0);
                for (var span : network.activities().get(j).course().suspensions()) {
                    assertThat(open && lies(row.earlyFinish(), span)).isFalse();
                    assertThat(open && lies(row.redLine(), span)).isFalse();
                    assertThat(open && row.actualStart() == null && lies(row.earlyStart(), span)).isFalse();
                }
            }
        });
    }

    private static boolean lies(LocalDate day, Suspension span) {
        return !day.isBefore(span.from()) && !day.isAfter(span.to());
    }

    @Test
    void keepsWhatHasHappened() {
        onGenerated(network -> {
            var schedule = BackwardSchedule.from(network, CN);
            for (var j = 0; j < network.activities().size(); j++) {
                var course = network.activities().get(j).course();
                var row = schedule.activities().get(j);
                if (course.actualFinish() != null) {
                    assertThat(List.of(row.earlyFinish(), row.redLine(), row.target())).containsOnly(course.actualFinish());
                    assertThat(row.critical()).isFalse();
                    assertThat(row.totalFloat()).isZero();
                } else if (course.actualStart() != null) {
                    assertThat(row.earlyStart()).isEqualTo(course.actualStart());
                }
                assertThat(row.target()).isBetween(schedule.feasible() ? row.earlyFinish() : row.redLine(), row.redLine());
            }
        });
    }

    @Test
    void leadsTheChainToTheTightestLimit() {
        onGenerated(network -> {
            var schedule = BackwardSchedule.from(network, CN);
            Map<String, ScheduledActivity> rows = new HashMap<>();
            schedule.activities().forEach(row -> rows.put(row.id(), row));
            assertThat(schedule.chain().isEmpty()).isEqualTo(schedule.minFloat() == null);
            assertThat(schedule.chain()).allMatch(id -> rows.get(id).critical());
        });
    }

    @Test
    void findsEveryMeasureThatTryingThemAllFinds() {
        onGenerated(network -> {
            var schedule = BackwardSchedule.from(network, CN);
            assertThat(schedule.measures()).isEqualTo(schedule.feasible() ? List.of() : Exhaustive.measures(network, CN));
        });
    }

    private static void onGenerated(Consumer<Network> law) {
        var random = new Random(20260302);
        for (var round = 0; round < 1_000; round++) {
            law.accept(Networks.underWay(random, ALL));
            law.accept(Networks.mixed(random, ALL));
        }
    }
}
