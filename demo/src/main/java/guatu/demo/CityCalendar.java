package guatu.demo;

import guatu.ground.calendar.CalendarChanges;
import guatu.ground.calendar.ChangeForm;
import java.time.LocalTime;
import org.springframework.context.ApplicationContext;

/// 工作日历: a proposed year that waits for the leader, so that the page shows what it would move.
final class CityCalendar {

    private static final String DAYS = """
        2027-01-01,休,元旦
        2027-02-05,休,春节
        2027-02-08,休,春节
        2027-02-09,休,春节
        2027-02-10,休,春节
        2027-02-11,休,春节
        2027-02-14,班,春节
        2027-10-01,休,国庆节
        2027-10-04,休,国庆节
        2027-10-05,休,国庆节
        """;

    private CityCalendar() {}

    static void fill(Staff staff, ApplicationContext beans) {
        DemoClock.at(City.DATA_DATE, LocalTime.of(9, 0));
        beans.getBean(CalendarChanges.class).propose(staff.officer(), new ChangeForm(City.YEAR + 1, DAYS, null, null, "示范数据，非正式通知", "先按征求意见稿排次年计划"));
    }
}
