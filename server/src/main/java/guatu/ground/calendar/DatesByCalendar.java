package guatu.ground.calendar;

import java.util.List;

/// Dates that are counted in workdays: each module that has some says which of them another calendar would move.
public interface DatesByCalendar {

    List<MovedDate> moved(CalendarSwap swap);
}
