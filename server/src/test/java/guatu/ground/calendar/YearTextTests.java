package guatu.ground.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Refusal;
import org.junit.jupiter.api.Test;

class YearTextTests {

    @Test
    void readsACsvWithOrWithoutAHead() {
        var days = "2027-01-01,休,元旦\n2027/1/2,班,元旦\n\n2027年1月3日，放假，元旦\n";
        assertThat(YearText.read("\uFEFF日期,类型,节日\n" + days, 2027, "通知").days()).isEqualTo(YearText.read(days, 2027, "通知").days())
            .extracting(HolidayDay::date).extracting(Object::toString).containsExactly("2027-01-01", "2027-01-02", "2027-01-03");
        assertThat(YearText.read(days, 2027, "通知").days()).extracting(HolidayDay::isOff).containsExactly(true, false, true);
        assertThat(YearText.read(days, 2027, "通知").source()).isEqualTo("通知");
    }

    @Test
    void readsTheJsonOfAPublishedYear() {
        var year = YearText.read("{\"year\":2027,\"papers\":[],\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}]}", 2027, "国办通知");
        assertThat(year.isConfirmed()).isTrue();
        assertThat(year.source()).isEqualTo("国办通知");
    }

    @Test
    void namesTheLineThatCannotBeRead() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> YearText.read("2027-01-01,休,元旦\n2027-13-01,休,元旦", 2027, ""))
            .satisfies(no -> assertThat(no.code()).isEqualTo("calendar.bad-line"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> YearText.read("2027-01-01,休,元旦\n2027-02-01,也许,元旦", 2027, ""))
            .satisfies(no -> assertThat(no.code()).isEqualTo("calendar.bad-line"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> YearText.read("2027-01-01,休,元旦\n2027-01-01,班,元旦", 2027, ""))
            .satisfies(no -> assertThat(no.code()).isEqualTo("calendar.day-twice"));
    }
}
