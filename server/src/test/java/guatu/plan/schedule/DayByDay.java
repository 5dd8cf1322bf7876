package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// RULES R2 by walking from day to day and asking each link whether it is kept: no indices, no distances, no passes. Slow and plain, to compare with.
/// An activity stands on its first and last day; a node, and what has no work left, stands on the evening of its last day.
final class DayByDay {

    /// Where an activity is put; of what has no work left the first day is absent.
    record Span(@Nullable LocalDate first, LocalDate last) {}

    /// An event that a link begins at: the evening of a day, or its morning; `happened` where it is no plan any more.
    private record Event(LocalDate day, boolean evening, boolean happened) {}

    private static final int BUFFER_SHARE = 20;

    private final Network network;
    private final WorkCalendar plan;
    private final Map<String, Activity> byId = new HashMap<>();
    private final Map<String, Standing> standing = new HashMap<>();
    private final List<Activity> order = new ArrayList<>();

    DayByDay(Network network, WorkCalendar plan) {
        this.network = network;
        this.plan = plan;
        network.activities().forEach(a -> {
            byId.put(a.id(), a);
            standing.put(a.id(), Standing.of(a, network.dataDate(), PlanDays.of(plan).of(List.of(a))[0]));
        });
        network.activities().forEach(this::visit);
    }

    private void visit(Activity a) {
        a.links().forEach(link -> visit(byId.get(link.pred())));
        if (!order.contains(a) && standing.get(a.id()).isOpen()) {
            order.add(a);
        }
    }

    /// What has not ended, predecessors first.
    List<Activity> open() {
        return order;
    }

    Map<String, Span> early() {
        var spans = new HashMap<String, Span>();
        for (var a : order) {
            var begin = begin(a);
            var last = forward(a, begin.minusDays(1), -1);
            var span = days(a) > 0 ? placed(a, forward(a, begin, 0)) : new Span(null, last);
            while (!keepsAll(a, span, spans)) {
                span = shifted(a, span, 1);
            }
            spans.put(a.id(), span);
        }
        return spans;
    }

    private LocalDate begin(Activity a) {
        var from = network.dataDate() == null || network.dataDate().isBefore(network.start()) ? network.start() : network.dataDate();
        return a.notBefore() == null || standing.get(a.id()).isUnderWay() || a.notBefore().isBefore(from) ? from : a.notBefore();
    }

    private boolean keepsAll(Activity a, Span span, Map<String, Span> known) {
        return a.links().stream().allMatch(link -> keeps(link, known.get(link.pred()), a, span));
    }

    /// Late spans that leave so many workdays of the plan before every limit; `soon` are the early ones, for what is to be done as soon as possible.
    Map<String, Span> late(int buffer, @Nullable Map<String, Span> soon) {
        var spans = new HashMap<String, Span>();
        for (var a : order.reversed()) {
            var limit = limit(a);
            var day = forward(a, limit, -1);
            var span = days(a) > 0 ? placed(a, forward(a, shiftedDay(a, day, 1 - days(a)), 0)) : new Span(null, day);
            while (buffer > 0 && count(plan, span.last(), limit) < buffer || soon != null && a.course().asap() && span.last().isAfter(soon.get(a.id()).last())
                    || !letsAll(a, span, spans)) {
                span = shifted(a, span, -1);
            }
            spans.put(a.id(), span);
        }
        return spans;
    }

    LocalDate limit(Activity a) {
        return a.notAfter() == null || a.notAfter().isAfter(network.deadline()) ? network.deadline() : a.notAfter();
    }

    private boolean letsAll(Activity a, Span span, Map<String, Span> known) {
        for (var succ : order) {
            for (var link : succ.links()) {
                if (link.pred().equals(a.id()) && Resolving.happened(standing.get(a.id()), link) == null && !keeps(link, span, succ, known.get(succ.id()))) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The workdays that an activity can move without moving a successor, or the deadline where it has none.
    int freeFloat(Activity a, Map<String, Span> early) {
        var holds = order.stream().anyMatch(succ -> succ.links().stream().anyMatch(link -> link.pred().equals(a.id()) && Resolving.happened(standing.get(a.id()), link) == null));
        var moved = early.get(a.id());
        if (!holds) {
            return between(a, moved.last(), forward(a, network.deadline(), -1));
        }
        var free = -1;
        for (; letsAll(a, moved, early); free++) {
            moved = shifted(a, moved, 1);
        }
        return free;
    }

    /// Workdays of the plan at the tightest limit.
    int leastFloat(Map<String, Span> early) {
        return order.stream().mapToInt(a -> {
            var spare = count(plan, early.get(a.id()).last(), limit(a));
            return early.get(a.id()).last().isAfter(limit(a)) ? Math.min(-1, spare) : spare;
        }).min().orElse(0);
    }

    /// One workday for each twenty of the plan, not more than the least float.
    int buffer(int least) {
        var horizon = count(plan, network.start().minusDays(1), network.deadline());
        return Math.max(0, Math.min(least, (horizon + BUFFER_SHARE - 1) / BUFFER_SHARE));
    }

    int between(Activity a, LocalDate one, LocalDate other) {
        return other.isBefore(one) ? -between(a, other, one) : (int) one.plusDays(1).datesUntil(other.plusDays(1)).filter(day -> works(a, day)).count();
    }

    private static int count(WorkCalendar calendar, LocalDate after, LocalDate to) {
        return to.isBefore(after) ? -count(calendar, to, after) : (int) after.plusDays(1).datesUntil(to.plusDays(1)).filter(calendar::isWorkday).count();
    }

    private boolean keeps(Link link, @Nullable Span pred, Activity succ, Span span) {
        var event = event(link, pred);
        if (days(succ) == 0 || link.type() == LinkType.FF || link.type() == LinkType.SF) {
            var base = event.evening ? forward(succ, event.day, 0) : event.happened ? forward(succ, event.day.minusDays(1), -1)
                : forward(succ, forward(byId.get(link.pred()), event.day.minusDays(1), -1), 0);
            return !span.last().isBefore(shiftedDay(succ, base, link.lag()));
        }
        return !span.first().isBefore(shiftedDay(succ, forward(succ, event.evening ? event.day.plusDays(1) : event.day, 0), link.lag()));
    }

    private Event event(Link link, @Nullable Span pred) {
        var finish = link.type() == LinkType.FS || link.type() == LinkType.FF;
        var day = Resolving.happened(standing.get(link.pred()), link);
        if (day != null) {
            return new Event(day, finish || byId.get(link.pred()).duration() == 0, true);
        }
        return finish || pred.first() == null ? new Event(pred.last(), true, false) : new Event(pred.first(), false, false);
    }

    private int days(Activity a) {
        return standing.get(a.id()).remaining();
    }

    private Span placed(Activity a, LocalDate first) {
        return new Span(first, shiftedDay(a, first, days(a) - 1));
    }

    private Span shifted(Activity a, Span span, int by) {
        return span.first() == null ? new Span(null, shiftedDay(a, span.last(), by)) : placed(a, shiftedDay(a, span.first(), by));
    }

    private LocalDate shiftedDay(Activity a, LocalDate day, int workdays) {
        for (var left = Math.abs(workdays); left > 0; left--) {
            day = workdays > 0 ? forward(a, day.plusDays(1), 0) : forward(a, day.minusDays(1), -1);
        }
        return day;
    }

    /// The day itself if the activity works on it, else the next one on which it does, or the one before.
    private LocalDate forward(Activity a, LocalDate day, int back) {
        while (!works(a, day)) {
            day = day.plusDays(back < 0 ? -1 : 1);
        }
        return day;
    }

    private boolean works(Activity a, LocalDate day) {
        var course = a.course();
        var base = course.calendar() == null ? plan : course.calendar() == PlanCalendar.CN ? WorkCalendar.chinese() : WorkCalendar.everyday();
        return base.isWorkday(day) && course.suspensions().stream().noneMatch(span -> !day.isBefore(span.from()) && !day.isAfter(span.to()));
    }
}
