package guatu.plan.schedule;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.NotFound;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class TemplatesTests {

    private static final WorkCalendar CN = WorkCalendar.chinese();
    private static final Templates TEMPLATES = new Templates(JsonMapper.shared());

    static List<Template> all() {
        return TEMPLATES.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void canBeScheduledAsWritten(Template template) {
        var schedule = BackwardSchedule.from(TemplateFit.asWritten(template, parse("2026-01-05"), parse("2027-12-31")).network(), CN);

        assertThat(template.proposal()).isTrue();
        assertThat(schedule.feasible()).isTrue();
        assertThat(schedule.chain()).hasSizeGreaterThan(2);
        assertThat(template.activities().getLast().duration()).as("ends in a node").isZero();
    }

    @ParameterizedTest
    @MethodSource("all")
    void fitsAnyWindowThatHasRoomForOneDayEach(Template template) {
        for (var end : List.of("2026-02-10", "2026-03-31", "2026-06-30", "2026-12-31", "2029-12-31")) {
            var input = TemplateFit.fitted(template, parse("2026-01-05"), parse(end), CN);
            var schedule = BackwardSchedule.from(input.network(), CN);

            assertThat(schedule.feasible()).as("%s by %s", template.key(), end).isTrue();
            assertThat(schedule.minFloat()).as("work takes most of the window until %s", end).isLessThanOrEqualTo(
                CN.between(parse("2026-01-04"), parse(end)) * 35 / 100 + 2);
            assertThat(input.activities()).allSatisfy(a -> assertThat(a.minDuration()).isLessThanOrEqualTo(a.duration()));
        }
    }

    @Test
    void keepsThirtyDaysForTheCompensationSchemeHoweverShortTheWindow() {
        for (var end : List.of("2026-03-31", "2026-12-31", "2029-12-31")) {
            var notice = TemplateFit.fitted(TEMPLATES.get("land"), parse("2026-01-05"), parse(end), CN).activities().get(1);

            assertThat(notice.calendar()).as("natural days").isEqualTo(PlanCalendar.EVERYDAY);
            assertThat(notice.duration()).as(end).isEqualTo(30);
            assertThat(notice.minDuration()).as("cannot be shortened").isEqualTo(30);
        }
    }

    @Test
    void saysWhatIsMissingWhereThirtyDaysDoNotFit() {
        var input = TemplateFit.fitted(TEMPLATES.get("land"), parse("2026-03-02"), parse("2026-03-27"), CN);
        var schedule = BackwardSchedule.from(input.network(), CN);

        assertThat(schedule.feasible()).isFalse();
        assertThat(schedule.minFloat()).isNegative();
    }

    @Test
    void saysSoWhereEvenOneDayEachDoesNotFit() {
        var input = TemplateFit.fitted(TEMPLATES.get("housing"), parse("2026-03-02"), parse("2026-03-04"), CN);

        assertThat(BackwardSchedule.from(input.network(), CN).feasible()).isFalse();
    }

    @Test
    void suggestsByKindBeforeCategoryBeforeTitle() {
        assertThat(suggested("征迁", "产业项目", "滨江大道")).isEqualTo("land");
        assertThat(suggested(null, "产业项目", "滨江大道")).isEqualTo("industry");
        assertThat(suggested(null, null, "滨江大道拓宽道路工程")).isEqualTo("road");
        assertThat(suggested(null, null, "安置房二期")).isEqualTo("housing");
        assertThat(suggested(null, null, "全市重点工作推进")).isEqualTo("item");
    }

    @Test
    void knowsNoTemplateOfAnotherName() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> TEMPLATES.get("nothing"));
    }

    private static String suggested(@Nullable String kind, @Nullable String category, String title) {
        var item = new Item(UUID.randomUUID(), UUID.randomUUID(), "1", 1, title, null, List.of(), kind, null, null, List.of(), null, null, null,
            null, LocalDate.of(2026, 12, 31), null, null, null, null, null, null, null, ItemState.DRAFT, 0);
        return TEMPLATES.suggested(item, category).key();
    }
}
