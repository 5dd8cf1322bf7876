package guatu.run.progress;

import static guatu.run.progress.Lamp.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LampMemoryTests {

    private static ItemOnADay at(String day, String percent) {
        return ItemOnADay.on(day).planned("50").verified(percent);
    }

    @Test
    void holdsYellowOnceWhenTheRatioBarelyRises() {
        var first = at("2026-05-20", "48").after("2026-05-19", YELLOW, "0.90").lamp();
        var second = at("2026-05-21", "48").after(first.asPast()).lamp();

        assertThat(first.raw()).isEqualTo(GREEN);
        assertThat(first.shown()).isEqualTo(YELLOW);
        assertThat(first.deciding().reason().code()).isEqualTo("memory.margin");
        assertThat(second.shown()).isEqualTo(GREEN);
    }

    @ParameterizedTest
    @CsvSource({"48.4,YELLOW", "48.5,GREEN", "47.4,YELLOW"})
    void riseAtOnceWithTheMargin(String percent, Lamp shown) {
        assertThat(at("2026-05-20", percent).after("2026-05-19", YELLOW, "0.90").lamp().shown()).isEqualTo(shown);
    }

    @Test
    void turnACaughtUpRedYellowFirst() {
        var first = at("2026-05-20", "60").after("2026-05-19", RED, "0.5").lamp();
        var second = at("2026-05-21", "60").after("2026-05-19", RED, "0.5").after(first.asPast()).lamp();
        var third = at("2026-05-22", "60").after(second.asPast()).lamp();

        assertThat(first.raw()).isEqualTo(BLUE);
        assertThat(first.shown()).isEqualTo(YELLOW);
        assertThat(first.deciding().reason().code()).isEqualTo("memory.one-step");
        assertThat(first.next().orElseThrow().needs()).extracting(LampReason::code).containsExactly("step.hold");
        assertThat(second.shown()).isEqualTo(GREEN);
        assertThat(third.shown()).isEqualTo(BLUE);
    }

    @Test
    void sayTheSameWhenTheDateIsEvaluatedAgain() {
        var first = at("2026-05-20", "60").after("2026-05-19", RED, "0.5").lamp();
        var again = at("2026-05-20", "60").after("2026-05-19", RED, "0.5").after(first.asPast()).lamp();

        assertThat(again).isEqualTo(first);
    }

    @Test
    void worsenAtOnceAndByAnyNumberOfSteps() {
        assertThat(at("2026-05-20", "30").after("2026-05-19", BLUE, "1.2").lamp().shown()).isEqualTo(RED);
    }

    @Test
    void lookThroughGrey() {
        var lamp = at("2026-05-20", "50").after("2026-05-18", RED, "0.5").after(new PastLamp(LocalDate.of(2026, 5, 19), GREY, GREY, null)).lamp();

        assertThat(lamp.shown()).isEqualTo(YELLOW);
    }

    @Test
    void doNotAskAMarginOfAReportThatCameIn() {
        var owing = at("2026-05-20", "48").owesSince("2026-05-19").lamp();
        var filed = at("2026-05-21", "48").filed("2026-05-21").after(owing.asPast()).lamp();

        assertThat(owing.shown()).isEqualTo(YELLOW);
        assertThat(filed.shown()).isEqualTo(GREEN);
    }
}
