package guatu.ground.calendar;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

@GuatuTest
class CalendarsTests {

    private static final Actor CLERK = Actors.clerk();
    private static final String NEXT_YEAR = """
        {"year": 2028, "papers": ["https://example.org/notice"], "days": [
          {"name": "元旦", "date": "2027-12-31", "isOffDay": true}, {"name": "元旦", "date": "2028-01-01", "isOffDay": true},
          {"name": "元旦", "date": "2028-01-02", "isOffDay": false}]}
        """;

    @Autowired
    Calendars calendars;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    JsonMapper json;

    @Test
    void beginsWithTheNoticesThatComeWithTheProduct() {
        assertThat(calendars.current().add(parse("2026-02-14"), 1)).isEqualTo("2026-02-24");
        assertThat(calendars.year(2026).days()).isNotEmpty();
        assertThat(calendars.year(2029).isConfirmed()).isFalse();
    }

    @Test
    void usesAYearFromItsImportOn() {
        assertThat(calendars.current().isWorkday(parse("2030-01-01"))).as("a Tuesday").isTrue();

        calendars.importYear(CLERK, json.readTree(NEXT_YEAR.replace("2028", "2030").replace("2027", "2029")));

        assertThat(calendars.current().isWorkday(parse("2030-01-01"))).isFalse();
        assertThat(calendars.current().isProvisional(2030)).isFalse();
        assertThat(calendars.current().add(parse("2026-02-14"), 1)).as("2026 stays").isEqualTo("2026-02-24");
    }

    @Test
    void replacesWhatAnEarlierImportSaid() {
        calendars.importYear(CLERK, json.readTree(NEXT_YEAR));
        calendars.importYear(CLERK, json.readTree("{\"year\": 2028, \"days\": []}"));

        assertThat(calendars.current().isProvisional(2028)).isTrue();
        assertThat(calendars.year(2028).days()).isEmpty();
    }

    @Test
    void showsAYearAndItsWorkdays() {
        assertThat(mvc.get().uri("/api/calendar/2026").with(Actors.as(CLERK))).hasStatusOk().bodyJson()
            .isLenientlyEqualTo("{\"year\":2026,\"status\":\"CONFIRMED\",\"workdays\":[21,16,22,21,19,21,23,21,22,18,21,23]}");
        assertThat(mvc.get().uri("/api/calendar/2031").with(Actors.as(CLERK))).bodyJson().extractingPath("$.status").isEqualTo("PROVISIONAL");
        assertThat(mvc.get().uri("/api/calendar/99999").with(Actors.as(CLERK))).hasStatus(400);
    }

    @Test
    void importsByTheWebAndSaysWhatIsWrong() {
        assertThat(put("/api/calendar/2028", NEXT_YEAR)).hasStatusOk().bodyJson().extractingPath("$.days[0].date").isEqualTo("2027-12-31");
        assertThat(put("/api/calendar/2027", NEXT_YEAR)).hasStatus(400).bodyJson().extractingPath("$.code").isEqualTo("calendar.other-year");
        assertThat(put("/api/calendar/2028", NEXT_YEAR.replace("2028-01-02", "2029-01-02"))).hasStatus(422).bodyJson()
            .extractingPath("$.detail").isEqualTo("日期 2029-01-02 不属于 2028 年（可含上年 12 月），请核对年份");
    }

    @Test
    void letsOnlyClerksAndAdministratorsImport() {
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> calendars.importYear(Actors.liaison(UUID.randomUUID()), json.readTree(NEXT_YEAR)));
    }

    private MvcTestResult put(String uri, String body) {
        return mvc.put().uri(uri).with(Actors.as(CLERK)).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }
}
