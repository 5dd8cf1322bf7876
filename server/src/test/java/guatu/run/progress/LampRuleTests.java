package guatu.run.progress;

import static guatu.run.progress.Lamp.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LampRuleTests {

    private static final BigDecimal CENT = new BigDecimal("0.005");

    /// RULES R4: 12,000 in quarterly shares of 15, 25, 30 and 30 percent.
    private static final PlanLine QUARTERS = PlanLine.through(LocalDate.of(2026, 1, 1), List.of(
        point("2026-03-31", "15"), point("2026-06-30", "40"), point("2026-09-30", "70"), point("2026-12-31", "100")));

    private static PlanLine.Point point(String day, String percent) {
        return new PlanLine.Point(LocalDate.parse(day), new BigDecimal(percent));
    }

    private static BigDecimal ofTwelveThousand(String amount) {
        return Percent.of(new BigDecimal(amount), new BigDecimal("12000"));
    }

    @Test
    void isRedInMayAtLessThanFourFifthsOfThePlan() {
        var may = ItemOnADay.on("2026-05-20").plan(QUARTERS, "2026-12-31").verified(ofTwelveThousand("2700").toString()).lamp();

        assertThat(may.numbers().planned()).isCloseTo(new BigDecimal("28.52"), within(CENT));
        assertThat(may.numbers().planned().multiply(new BigDecimal("120"))).isCloseTo(new BigDecimal("3422.95"), within(CENT));
        assertThat(may.numbers().spi()).isCloseTo(new BigDecimal("0.789"), within(new BigDecimal("0.0005")));
        assertThat(may.numbers().gap()).isCloseTo(new BigDecimal("-6.02"), within(CENT));
        assertThat(may.shown()).isEqualTo(RED);
        assertThat(may.deciding().kind()).isEqualTo(LampPart.Kind.SPI);
        assertThat(may.deciding().reason().code()).isEqualTo("spi.red");
    }

    @Test
    void isGreenInAugustSlightlyAheadOfThePlan() {
        var august = ItemOnADay.on("2026-08-31").plan(QUARTERS, "2026-12-31").verified(ofTwelveThousand("7400").toString()).lamp();

        assertThat(august.numbers().planned()).isEqualByComparingTo("60");
        assertThat(august.numbers().spi()).isCloseTo(new BigDecimal("1.028"), within(new BigDecimal("0.0005")));
        assertThat(august.numbers().gap()).isCloseTo(new BigDecimal("1.67"), within(CENT));
        assertThat(august.shown()).isEqualTo(GREEN);
    }

    @Test
    void isGreenInTheEarlyPhaseWhileTheGapIsSmall() {
        var january = ItemOnADay.on("2026-01-09").plan(QUARTERS, "2026-12-31").lamp();

        assertThat(january.numbers().planned()).isCloseTo(new BigDecimal("1.53"), within(CENT));
        assertThat(january.numbers().gap()).isCloseTo(new BigDecimal("-1.53"), within(CENT));
        assertThat(january.shown()).isEqualTo(GREEN);
        assertThat(january.deciding().reason().code()).isEqualTo("early.green");
    }

    @Test
    void tellsTheLinearTimeProgressInCalendarDays() {
        var september = ItemOnADay.on("2026-09-30").verified("98.06").lamp().numbers();

        assertThat(september.time()).isCloseTo(new BigDecimal("74.79"), within(CENT));
        assertThat(september.overTime()).isCloseTo(new BigDecimal("23.27"), within(CENT));
        assertThat(Percent.ratio(september.earned(), september.time())).isCloseTo(new BigDecimal("1.311"), within(new BigDecimal("0.0005")));
        assertThat(Percent.ratio(new BigDecimal("50"), september.time())).isCloseTo(new BigDecimal("0.6685"), within(new BigDecimal("0.0001")));
    }

    @ParameterizedTest
    @CsvSource({"79.99,100,RED", "80,100,YELLOW", "94.99,100,YELLOW", "95,100,GREEN", "5.499,5,GREEN", "5.5,5,BLUE", "3.999,5,RED"})
    void judgesTheRatioAtItsThresholds(String earned, String planned, Lamp lamp) {
        assertThat(ItemOnADay.on("2026-05-20").planned(planned).verified(earned).lamp().shown()).isEqualTo(lamp);
    }

    @ParameterizedTest
    @CsvSource({"2.99,4.99,GREEN", "2.98,4.99,YELLOW", "0,2,GREEN", "0,2.01,YELLOW", "0,4.99,YELLOW", "4.99,4.99,GREEN"})
    void judgesTheGapBeforeFivePercentArePlanned(String earned, String planned, Lamp lamp) {
        assertThat(ItemOnADay.on("2026-05-20").planned(planned).verified(earned).lamp().shown()).isEqualTo(lamp);
    }

    @Test
    void isExactlyOnAThresholdWithThirdsToo() {
        var ninetyFive = Percent.of(new BigDecimal("76"), new BigDecimal("240"));
        var planned = Percent.of(new BigDecimal("80"), new BigDecimal("240"));

        assertThat(ItemOnADay.on("2026-05-20").planned(planned.toString()).verified(ninetyFive.toString()).lamp().shown()).isEqualTo(GREEN);
    }

    @Test
    void isGreyWhileNothingIsDueAndBlueWhenItBeginsBefore() {
        var autumn = PlanLine.linear(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 31));

        assertThat(ItemOnADay.on("2026-05-20").plan(autumn, "2026-12-31").filed("2026-05-19").lamp().shown()).isEqualTo(GREY);
        assertThat(ItemOnADay.on("2026-05-20").plan(autumn, "2026-12-31").lamp().deciding().reason().code()).isEqualTo("early.not-due");
        assertThat(ItemOnADay.on("2026-05-20").plan(autumn, "2026-12-31").verified("1").lamp().shown()).isEqualTo(BLUE);
        assertThat(ItemOnADay.on("2026-05-20").plan(autumn, "2026-12-31").owesSince("2026-05-19").lamp().shown()).isEqualTo(YELLOW);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-19,YELLOW", "2026-05-13,YELLOW", "2026-05-12,RED", "2026-05-20,YELLOW", "2026-05-27,YELLOW", "2026-05-28,GREEN"})
    void complainsAboutAnOpenNode(String redLine, Lamp lamp) {
        assertThat(ItemOnADay.on("2026-05-20").planned("50").verified("50").node("出±0", redLine, null, "79.9").lamp().shown()).isEqualTo(lamp);
    }

    @Test
    void isQuietAboutNodesThatAreDoneOrNearlySo() {
        assertThat(ItemOnADay.on("2026-05-20").node("出±0", "2026-04-01", "2026-05-20", "100").part(LampPart.Kind.NODE).lamp()).isEqualTo(GREEN);
        assertThat(ItemOnADay.on("2026-05-20").node("出±0", "2026-04-01", "2026-05-21", "100").part(LampPart.Kind.NODE).lamp()).isEqualTo(RED);
        assertThat(ItemOnADay.on("2026-05-20").node("出±0", "2026-05-21", null, "80").part(LampPart.Kind.NODE).lamp()).isEqualTo(GREEN);
    }

    @Test
    void namesTheWorstNode() {
        var part = ItemOnADay.on("2026-05-20").node("近", "2026-05-22", null, "0").node("晚", "2026-05-18", null, "99")
            .node("更晚", "2026-05-14", null, "99").node("远", "2026-09-01", null, "0").part(LampPart.Kind.NODE);

        assertThat(part.reason().code()).isEqualTo("node.late");
        assertThat(part.reason().args()).containsEntry("node", "更晚").containsEntry("days", 4);
    }

    @Test
    void countsTheRedLineOfTheItemAsANode() {
        var march = PlanLine.linear(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31));
        var late = ItemOnADay.on("2026-04-20").plan(march, "2026-03-31").verified("99").lamp();

        assertThat(late.shown()).isEqualTo(RED);
        assertThat(late.deciding().reason().code()).isEqualTo("deadline.late");
        assertThat(ItemOnADay.on("2026-04-20").plan(march, "2026-03-31").verified("100").lamp().shown()).isEqualTo(GREEN);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-20,GREY", "2026-05-19,YELLOW", "2026-05-15,YELLOW", "2026-05-14,RED"})
    void complainsAboutAReportThatIsOwed(String due, Lamp lamp) {
        assertThat(ItemOnADay.on("2026-05-20").owesSince(due).part(LampPart.Kind.REPORT).lamp()).isEqualTo(lamp);
    }

    @Test
    void isAtMostYellowWhenTheForecastPassesTheRedLine() {
        var slow = ItemOnADay.on("2026-05-22").planned("10", LocalDate.of(2026, 1, 1)).verified(Map.of(
            "2026-04-24", "8", "2026-04-30", "8.5", "2026-05-09", "9", "2026-05-15", "9.5", "2026-05-22", "10"));

        assertThat(slow.lamp().numbers().spi()).isEqualByComparingTo("1");
        assertThat(slow.part(LampPart.Kind.FORECAST).reason().code()).isEqualTo("forecast.late");
        assertThat(slow.lamp().shown()).isEqualTo(YELLOW);
        assertThat(slow.lamp().deciding().kind()).isEqualTo(LampPart.Kind.FORECAST);
    }

    @Test
    void isBlueOnlyIfNoPartComplains() {
        assertThat(ItemOnADay.on("2026-05-20").planned("50").verified("60").filed("2026-05-15").lamp().shown()).isEqualTo(BLUE);
        assertThat(ItemOnADay.on("2026-05-20").planned("50").verified("60").owesSince("2026-05-19").lamp().shown()).isEqualTo(YELLOW);
    }

    @Test
    void neverWorsensWhenMoreIsVerified() {
        var random = new Random(41);
        for (var i = 0; i < 300; i++) {
            var past = random.nextInt(40);
            var today = past + random.nextInt(20);
            var item = Map.of("2026-03-31", "" + past / 3, "2026-05-08", "" + past);
            var before = random.nextInt(2) == 0 ? "0.70" : "0.90";
            var less = ItemOnADay.on("2026-05-20").verified(item).verified("" + today).after("2026-05-19", YELLOW, before).lamp();
            var more = ItemOnADay.on("2026-05-20").verified(item).verified("" + (today + 1 + random.nextInt(9))).after("2026-05-19", YELLOW, before).lamp();
            assertThat(less.raw().betterThan(more.raw())).isFalse();
            assertThat(less.shown().betterThan(more.shown())).isFalse();
        }
    }

    @Test
    void saysHowManyMoreBringItBackToYellow() {
        var june = ItemOnADay.on("2026-06-30").planned("52").verified("40.5").counts("1200", "户", 0).lamp();

        assertThat(june.shown()).isEqualTo(RED);
        assertThat(june.next().orElseThrow().to()).isEqualTo(YELLOW);
        assertThat(june.next().orElseThrow().needs().getFirst().code()).isEqualTo("step.verify");
        assertThat(june.next().orElseThrow().needs().getFirst().args()).containsEntry("amount", new BigDecimal("26")).containsEntry("unit", "户");
    }

    @Test
    void asksForEveryPartThatHoldsItBack() {
        var needs = ItemOnADay.on("2026-06-30").planned("52").verified("40.5").owesSince("2026-06-10").node("签约", "2026-06-01", null, "0")
            .lamp().next().orElseThrow().needs();

        assertThat(needs).extracting(LampReason::code).containsExactly("step.verify-points", "step.node", "step.report");
    }
}
