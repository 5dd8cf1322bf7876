package guatu.watch.supervision;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Refusal;
import java.time.LocalDate;

/// 整改时限: when a file is due, and how the due day may move (RULES R10).
/// @param days working days from registration to the original due day, at least 1
record ProblemTerm(LocalDate registeredOn, LocalDate dueOn, LocalDate originalDueOn, int days, boolean extended) {

    private static final int ASKED_AHEAD = 3;
    private static final int LONGEST_REOPENED = 15;

    static ProblemTerm of(LocalDate registeredOn, LocalDate dueOn, WorkCalendar calendar) {
        if (dueOn.isBefore(registeredOn)) {
            throw new Refusal("problem.due-past", dueOn, registeredOn);
        }
        return new ProblemTerm(registeredOn, dueOn, dueOn, Math.max(1, calendar.between(registeredOn, dueOn)), false);
    }

    /// The last day on which an extension may be asked for: due 2026-09-30 → 2026-09-24.
    LocalDate lastDayToAsk(WorkCalendar calendar) {
        return calendar.add(dueOn, -ASKED_AHEAD);
    }

    /// The longest extension in working days: 26 → 13.
    int longestExtension() {
        return days / 2;
    }

    /// The due day after an extension of so many working days asked for today; refuses where the rule says no.
    LocalDate extendedBy(int workdays, LocalDate today, WorkCalendar calendar) {
        if (extended) {
            throw new Refusal("problem.extended-already", dueOn);
        }
        var last = lastDayToAsk(calendar);
        if (today.isAfter(last)) {
            throw new Refusal("problem.extension-late", dueOn, last);
        }
        if (workdays < 1 || workdays > longestExtension()) {
            throw new Refusal("problem.extension-long", days, longestExtension(), workdays);
        }
        return calendar.add(dueOn, workdays);
    }

    ProblemTerm extendedTo(LocalDate due) {
        return new ProblemTerm(registeredOn, due, originalDueOn, days, true);
    }

    /// The term of a reopened file: today + min(15, ceil(days / 2)) working days; 26 → 13, reopened 2026-06-29 → 2026-07-16.
    ProblemTerm reopenedOn(LocalDate today, WorkCalendar calendar) {
        return new ProblemTerm(registeredOn, calendar.add(today, Math.min(LONGEST_REOPENED, (days + 1) / 2)), originalDueOn, days, extended);
    }

    /// The due day moved by the working days of a suspension; the original due day stays.
    ProblemTerm resumed(LocalDate suspendedOn, LocalDate today, WorkCalendar calendar) {
        var lost = calendar.between(suspendedOn, today);
        return lost < 1 ? this : new ProblemTerm(registeredOn, calendar.add(dueOn, lost), originalDueOn, days, extended);
    }

    /// Working days past the due day, 0 if none.
    int overdueOn(LocalDate day, WorkCalendar calendar) {
        return Math.max(0, calendar.between(dueOn, day));
    }
}
