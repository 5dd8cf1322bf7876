package guatu.plan.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Networks for tests: the worked example of RULES R2 and generated ones.
final class Networks {

    private Networks() {}

    static Network starting(String start, String deadline, Activity... activities) {
        return new Network(LocalDate.parse(start), LocalDate.parse(deadline), List.of(activities));
    }

    static Network worked(String deadline) {
        return starting("2026-03-02", deadline,
            crashable("A", 2, 1),
            crashable("B", 10, 7, Link.after("A")),
            crashable("C", 20, 15, Link.after("A")),
            crashable("D", 25, 20, Link.after("B")),
            crashable("E", 15, 10, link("D", LinkType.FS, -5)),
            crashable("F", 60, 45, link("A", LinkType.SS, 1)),
            crashable("G", 5, 3, Link.after("C"), Link.after("E"), Link.after("F")),
            crashable("H", 40, 32, Link.after("G")),
            crashable("I", 45, 40, link("H", LinkType.SS, 25), link("H", LinkType.FF, 10)),
            Activity.of("M", 0, Link.after("I")));
    }

    static Activity crashable(String id, int duration, int minDuration, Link... links) {
        return new Activity(id, null, duration, minDuration, null, null, List.of(links));
    }

    static Link link(String pred, LinkType type, int lag) {
        return new Link(pred, type, lag, false);
    }

    static Link soft(String pred) {
        return new Link(pred, LinkType.FS, 0, true);
    }

    /// The same under way: some activities have ended, some have begun, each with its actual days before a data date.
    static Network underWay(Random random, List<LinkType> types) {
        var network = generated(random, types);
        var dataDate = network.start().plusDays(random.nextInt(40));
        return new Network(network.start(), network.deadline(), network.activities().stream()
            .map(a -> a.with(course(random, network.start(), dataDate, a.duration() == 0, List.of(), null, false))).toList(), dataDate);
    }

    /// Under way, with own calendars, suspended spans, and some as soon as possible.
    static Network mixed(Random random, List<LinkType> types) {
        var network = underWay(random, types);
        return new Network(network.start(), network.deadline(), network.activities().stream().map(a -> {
            var from = network.start().plusDays(random.nextInt(90));
            var suspensions = random.nextInt(4) > 0 ? List.<Suspension>of() : List.of(new Suspension(from, from.plusDays(random.nextInt(25)), "停工"));
            var calendar = switch (random.nextInt(4)) {
                case 0 -> PlanCalendar.EVERYDAY;
                case 1 -> PlanCalendar.CN;
                default -> null;
            };
            var c = a.course();
            return a.with(new Course(c.actualStart(), c.actualFinish(), c.remaining(), suspensions, calendar, random.nextInt(6) == 0));
        }).toList(), network.dataDate());
    }

    private static Course course(Random random, LocalDate start, LocalDate dataDate, boolean node, List<Suspension> suspensions,
            PlanCalendar calendar, boolean asap) {
        var span = (int) (dataDate.toEpochDay() - start.toEpochDay()) + 1;
        var began = start.plusDays(random.nextInt(span));
        var ended = began.plusDays(random.nextInt((int) (dataDate.toEpochDay() - began.toEpochDay()) + 1));
        return switch (random.nextInt(5)) {
            case 0 -> new Course(node ? ended : began, ended, null, suspensions, calendar, asap);
            case 1 -> node ? Course.NONE : new Course(began, null, random.nextBoolean() ? null : random.nextInt(15), suspensions, calendar, asap);
            default -> Course.NONE;
        };
    }

    /// Up to 12 activities in shuffled input order; links of these types, lags −8 to 12.
    static Network generated(Random random, List<LinkType> types) {
        var count = 1 + random.nextInt(12);
        var start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(120));
        var activities = new ArrayList<Activity>();
        for (var j = 0; j < count; j++) {
            var links = new ArrayList<Link>();
            for (var n = random.nextInt(4); n > 0 && j > 0; n--) {
                links.add(new Link("a" + random.nextInt(j), types.get(random.nextInt(types.size())),
                    random.nextInt(21) - 8, random.nextBoolean()));
            }
            var duration = random.nextInt(4) == 0 ? 0 : random.nextInt(20);
            activities.add(new Activity("a" + j, null, duration, random.nextInt(duration + 1),
                random.nextInt(5) == 0 ? start.plusDays(random.nextInt(60)) : null,
                random.nextInt(5) == 0 ? start.plusDays(30 + random.nextInt(90)) : null, links));
        }
        Collections.shuffle(activities, random);
        return new Network(start, start.plusDays(random.nextInt(200)), activities);
    }
}
