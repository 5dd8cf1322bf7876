package guatu.show.bulletin;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.time.YearMonth;

/// 月度节奏 (RULES R11): the third working day after a month freezes it, the eighth publishes it; between them 2 working days to dispute.
record MonthDates(LocalDate freezeOn, LocalDate publishOn) {

    private static final int FREEZE = 3;
    private static final int PUBLISH = 8;
    private static final int DISPUTE = 2;
    private static final int SIGN = 2;

    static MonthDates of(YearMonth month, WorkCalendar calendar) {
        var end = month.atEndOfMonth();
        return new MonthDates(calendar.add(end, FREEZE), calendar.add(end, PUBLISH));
    }

    /// The last day to dispute what was frozen on a day.
    static LocalDate disputeUntil(LocalDate frozenOn, WorkCalendar calendar) {
        return calendar.add(frozenOn, DISPUTE);
    }

    /// The last day to sign or mend what came in on a day: the publishing day, and two working days where a month is made up for late.
    static LocalDate actBy(LocalDate publishOn, LocalDate cameInOn, WorkCalendar calendar) {
        var soonest = calendar.add(cameInOn, SIGN);
        return soonest.isAfter(publishOn) ? soonest : publishOn;
    }
}
