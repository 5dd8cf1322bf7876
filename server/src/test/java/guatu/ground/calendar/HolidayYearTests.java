package guatu.ground.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidayYearTests {

    @Test
    void readsAYear() {
        var year = HolidayYear.read("""
            {"year": 2027, "papers": ["p"], "days": [
              {"name": "元旦", "date": "2026-12-31", "isOffDay": true}, {"name": "元旦", "date": "2027-01-03", "isOffDay": false}]}
            """.getBytes(UTF_8));

        assertThat(year.source()).isEqualTo("p");
        assertThat(year.days()).containsExactly(
            new HolidayDay(LocalDate.of(2026, 12, 31), true, "元旦"), new HolidayDay(LocalDate.of(2027, 1, 3), false, "元旦"));
        assertThat(year.isConfirmed()).isTrue();
    }

    @Test
    void isProvisionalWithoutDays() {
        assertThat(HolidayYear.read("{\"year\": 2027, \"days\": []}".getBytes(UTF_8)).isConfirmed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        calendar.not-json         | year 2027
        calendar.not-json         | [2027]
        calendar.no-year          | {"days": []}
        calendar.no-year          | {"year": "2027"}
        calendar.year-range       | {"year": 20270}
        calendar.bad-day          | {"year": 2027, "days": [{"date": "2027-02-30", "isOffDay": true}]}
        calendar.bad-day          | {"year": 2027, "days": [{"date": "2027-02-03"}]}
        calendar.day-outside-year | {"year": 2027, "days": [{"date": "2026-11-30", "isOffDay": true}]}
        calendar.day-outside-year | {"year": 2027, "days": [{"date": "2028-01-01", "isOffDay": true}]}
        calendar.day-twice        | {"year": 2027, "days": [{"date": "2027-05-01", "isOffDay": true}, {"date": "2027-05-01", "isOffDay": false}]}
        """)
    void refusesWhatItCannotTrust(String code, String json) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> HolidayYear.read(json.getBytes(UTF_8)))
            .satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
