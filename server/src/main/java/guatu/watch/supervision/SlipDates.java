package guatu.watch.supervision;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 期限 of a slip in working days after the day it went out (RULES R12): to sign 2, to answer 3 or 5, to rectify 15.
record SlipDates(@Nullable LocalDate signDue, @Nullable LocalDate answerDue, @Nullable LocalDate rectifyDue) {

    static final int SIGN = 2;
    static final int WARNING_ANSWER = 3;
    static final int PROBLEM_ANSWER = 5;
    static final int RECTIFY = 15;
    static final int AGAIN = 2;

    static SlipDates of(SlipKind kind, LocalDate issuedOn, WorkCalendar calendar) {
        return switch (kind) {
            case NOTICE -> new SlipDates(calendar.add(issuedOn, SIGN), null, null);
            case WARNING -> new SlipDates(calendar.add(issuedOn, SIGN), calendar.add(issuedOn, WARNING_ANSWER), null);
            case PROBLEM -> new SlipDates(calendar.add(issuedOn, SIGN), calendar.add(issuedOn, PROBLEM_ANSWER), calendar.add(issuedOn, RECTIFY));
            case EXPOSURE -> new SlipDates(calendar.add(issuedOn, SIGN), calendar.add(issuedOn, PROBLEM_ANSWER), calendar.add(issuedOn, RECTIFY));
            case CLEARANCE -> new SlipDates(null, null, null);
        };
    }

    /// An officer may name other days; an asked-for day that is not there stays as the rule says.
    SlipDates orElse(@Nullable LocalDate answer, @Nullable LocalDate rectify) {
        return new SlipDates(signDue, answerDue == null || answer == null ? answerDue : answer, rectifyDue == null || rectify == null ? rectifyDue : rectify);
    }
}
