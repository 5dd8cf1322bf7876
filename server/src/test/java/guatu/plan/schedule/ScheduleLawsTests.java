package guatu.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// Laws that hold for every network, tried on generated ones (RULES P2, P3).
class ScheduleLawsTests {

    private static final WorkCalendar CN = WorkCalendar.chinese();
    private static final List<LinkType> ALL = List.of(LinkType.values());

    @Test
    void startsEachActivityAtTheEndOfItsLongestPath() {
        onGenerated(ALL, network -> {
            var byId = byId(network);
            var starts = earlyStarts(network);
            network.activities().forEach(a -> assertThat(starts.get(a.id())).isEqualTo(longest(a, byId, CN.index(network.start()))));
        });
    }

    private static int longest(Activity activity, Map<String, Activity> byId, int start) {
        var longest = activity.notBefore() == null ? start : Math.max(start, CN.index(activity.notBefore()));
        for (var link : activity.links()) {
            var pred = byId.get(link.pred());
            longest = Math.max(longest, longest(pred, byId, start) + switch (link.type()) {
                case FS -> pred.duration() + link.lag();
                case SS -> link.lag();
                case FF -> pred.duration() + link.lag() - activity.duration();
                case SF -> link.lag() - activity.duration();
            });
        }
        return longest;
    }

    @Test
    void keepsEveryLinkByTargetsAndByRedLines() {
        onGenerated(ALL, network -> {
            var schedule = BackwardSchedule.from(network, CN);
            var targets = new HashMap<String, Integer>();
            var redLines = new HashMap<String, Integer>();
            schedule.activities().forEach(a -> {
                targets.put(a.id(), CN.index(a.target()) + 1);
                redLines.put(a.id(), CN.index(a.redLine()) + 1);
            });
            keepsLinks(network, targets);
            keepsLinks(network, redLines);
        });
    }

    private static void keepsLinks(Network network, Map<String, Integer> finish) {
        var byId = byId(network);
        for (var a : network.activities()) {
            for (var link : a.links()) {
                var pred = byId.get(link.pred());
                var from = finish.get(pred.id()) - (link.type() == LinkType.SS || link.type() == LinkType.SF ? pred.duration() : 0);
                var to = finish.get(a.id()) - (link.type() == LinkType.FS || link.type() == LinkType.SS ? a.duration() : 0);
                assertThat(to).isGreaterThanOrEqualTo(from + link.lag());
            }
        }
    }

    @Test
    void isFeasibleExactlyWhereNoLateStartPrecedesTheEarlyOne() {
        onGenerated(ALL, network -> {
            var floats = ResolvedNetwork.of(network, CN).floats();
            var never = true;
            for (var j = 0; j < floats.total().length; j++) {
                never &= floats.lateStart()[j] >= floats.earlyStart()[j];
            }
            var schedule = BackwardSchedule.from(network, CN);
            assertThat(schedule.feasible()).isEqualTo(never);
            assertThat(schedule.shortfall()).isEqualTo(Math.max(0, -schedule.minFloat()));
            schedule.activities().forEach(a -> assertThat(a.target()).isBetween(schedule.feasible() ? a.earlyFinish() : a.redLine(), a.redLine()));
        });
    }

    @Test
    void movesEveryLateStartWithTheDeadline() {
        onGenerated(ALL, network -> {
            var free = new Network(network.start(), network.deadline(), network.activities().stream().map(ScheduleLawsTests::withoutLimit).toList());
            var later = new Network(network.start(), CN.add(CN.rollBack(network.deadline()), 7), free.activities());
            var before = ResolvedNetwork.of(free, CN).floats().lateStart();
            var after = ResolvedNetwork.of(later, CN).floats().lateStart();
            for (var j = 0; j < before.length && !later.deadline().isBefore(later.start()); j++) {
                assertThat(after[j]).isEqualTo(before[j] + 7);
            }
        });
    }

    private static Activity withoutLimit(Activity a) {
        return new Activity(a.id(), a.name(), a.duration(), a.minDuration(), a.notBefore(), null, a.links());
    }

    @Test
    void neverLosesFloatByACrashWhereNoLinkHoldsAFinish() {
        onGenerated(List.of(LinkType.FS, LinkType.SS), network -> {
            var least = least(network);
            for (var j = 0; j < network.activities().size(); j++) {
                assertThat(least(crashed(network, j))).isGreaterThanOrEqualTo(least);
            }
        });
    }

    @Test
    void linksTheChainByCriticalActivitiesWithoutSlack() {
        onGenerated(ALL, network -> {
            var schedule = BackwardSchedule.from(network, CN);
            var byId = byId(network);
            var starts = earlyStarts(network);
            var critical = schedule.activities().stream().filter(ScheduledActivity::critical).map(ScheduledActivity::id).toList();
            assertThat(schedule.chain()).isNotEmpty().allMatch(critical::contains);
            for (var i = 1; i < schedule.chain().size(); i++) {
                var pred = byId.get(schedule.chain().get(i - 1));
                var succ = byId.get(schedule.chain().get(i));
                assertThat(succ.links()).anyMatch(link -> link.pred().equals(pred.id()) && starts.get(pred.id())
                    + ResolvedNetwork.distance(link, pred.duration(), succ.duration()) == starts.get(succ.id()));
            }
        });
    }

    @Test
    void findsEveryMeasureThatTryingThemAllFinds() {
        onGenerated(ALL, network -> {
            var schedule = BackwardSchedule.from(network, CN);
            assertThat(schedule.measures()).isEqualTo(schedule.feasible() ? List.of() : Exhaustive.measures(network, CN));
        });
    }

    private static int least(Network network) {
        return ResolvedNetwork.of(network, CN).floats().least();
    }

    private static Network crashed(Network network, int j) {
        var activities = new ArrayList<>(network.activities());
        var a = activities.get(j);
        activities.set(j, new Activity(a.id(), null, a.minDuration(), a.minDuration(), a.notBefore(), a.notAfter(), a.links()));
        return new Network(network.start(), network.deadline(), activities);
    }

    private static Map<String, Activity> byId(Network network) {
        var byId = new HashMap<String, Activity>();
        network.activities().forEach(a -> byId.put(a.id(), a));
        return byId;
    }

    private static Map<String, Integer> earlyStarts(Network network) {
        var resolved = ResolvedNetwork.of(network, CN);
        var floats = resolved.floats();
        var starts = new HashMap<String, Integer>();
        for (var j = 0; j < resolved.size(); j++) {
            starts.put(network.activities().get(resolved.input[j]).id(), floats.earlyStart()[j]);
        }
        return starts;
    }

    private static void onGenerated(List<LinkType> types, Consumer<Network> law) {
        var random = new Random(20260302);
        for (var round = 0; round < 1_500; round++) {
            law.accept(Networks.generated(random, types));
        }
    }
}
