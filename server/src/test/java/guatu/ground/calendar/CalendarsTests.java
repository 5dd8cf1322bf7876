package guatu.ground.calendar;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GuatuTest
class CalendarsTests {

    private static final Actor CLERK = Actors.clerk();
    @Autowired
    Calendars calendars;
    @Autowired
    MockMvcTester mvc;

    @Test
    void beginsWithTheNoticesThatComeWithTheProduct() {
        assertThat(calendars.current().add(parse("2026-02-14"), 1)).isEqualTo("2026-02-24");
        assertThat(calendars.year(2026).days()).isNotEmpty();
        assertThat(calendars.year(2029).isConfirmed()).isFalse();
    }

    @Test
    void showsAYearAndItsWorkdays() {
        assertThat(mvc.get().uri("/api/calendar/2026").with(Actors.as(CLERK))).hasStatusOk().bodyJson()
            .isLenientlyEqualTo("{\"year\":2026,\"status\":\"CONFIRMED\",\"workdays\":[21,16,22,21,19,21,23,21,22,18,21,23]}");
        assertThat(mvc.get().uri("/api/calendar/2031").with(Actors.as(CLERK))).bodyJson().extractingPath("$.status").isEqualTo("PROVISIONAL");
        assertThat(mvc.get().uri("/api/calendar/99999").with(Actors.as(CLERK))).hasStatus(400);
    }
}
