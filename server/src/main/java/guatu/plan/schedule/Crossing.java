package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;

/// Carries an event from one activity's calendar to another's. A start is the morning of its day, a finish (and a node) the evening of its
/// day; `until` is the exact counterpart of `after`, so that forward and backward pass agree. Lags are workdays of the successor.
final class Crossing {

    private Crossing() {}

    /// The least start of the successor, an index of its own calendar.
    static int after(Link link, int predStart, int predDays, int succDays, WorkCalendar from, WorkCalendar to) {
        var event = predStart + (predDays & link.type().predMask);
        var least = from == to ? event : toFinish(link, succDays) ? to.index(from.dateAt(event - 1)) + 1
            : fromFinish(link, predDays) ? to.index(from.dateAt(event - 1).plusDays(1)) : to.index(from.dateAt(event));
        return least + link.lag() - (succDays & link.type().succMask);
    }

    /// The latest start of the predecessor that lets the successor start by this index of its own calendar.
    static int until(Link link, int succStart, int predDays, int succDays, WorkCalendar from, WorkCalendar to) {
        var limit = succStart + (succDays & link.type().succMask) - link.lag();
        var event = from == to ? limit : toFinish(link, succDays) ? from.index(to.dateAt(limit - 1).plusDays(1))
            : fromFinish(link, predDays) ? from.index(to.dateAt(limit)) : from.index(to.dateAt(limit).plusDays(1)) - 1;
        return event - (predDays & link.type().predMask);
    }

    /// Where an event that has happened on this day puts the successor's start or finish, lag included.
    static int afterActual(Link link, LocalDate day, boolean isNode, int succDays, WorkCalendar to) {
        var isFinish = link.type().predMask != 0 || isNode;
        var least = toFinish(link, succDays) ? to.index(day) + (isFinish ? 1 : 0) : to.index(isFinish ? day.plusDays(1) : day);
        return least + link.lag();
    }

    static boolean toFinish(Link link, int succDays) {
        return link.type().succMask != 0 || succDays == 0;
    }

    private static boolean fromFinish(Link link, int predDays) {
        return link.type().predMask != 0 || predDays == 0;
    }
}
