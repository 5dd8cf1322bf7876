package guatu.plan.indicator;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PeriodSplitTests {

    private static final WorkCalendar CN = WorkCalendar.chinese();

    @Test
    void agreesWithTheVectors() throws IOException {
        var vector = vector();
        var split = PeriodSplit.even(new BigDecimal(vector.path("total").intValue()), 0,
            parse(vector.path("from").stringValue()), parse(vector.path("to").stringValue()), CN);

        assertThat(split.buckets(Level.MONTH)).extracting(b -> b.from().getMonthValue() + ":" + b.target())
            .containsExactlyElementsOf(vector.path("months").properties().stream().map(m -> m.getKey() + ":" + m.getValue().intValue()).toList());
        assertThat(split.buckets(Level.WEEK)).extracting(b -> b.from().getMonthValue() + " " + b.label() + ":" + b.target())
            .containsExactlyElementsOf(vector.path("weekBuckets").valueStream().map(w -> "%d 2026-W%02d:%d".formatted(
                w.path("month").intValue(), w.path("isoWeek").intValue(), w.path("target").intValue())).toList());
        assertThat(split.days().subList(0, 10)).extracting(d -> d.day() + ":" + d.target())
            .containsExactlyElementsOf(vector.path("firstTenDays").valueStream().map(d -> d.get(0).stringValue() + ":" + d.get(1).intValue()).toList());
        assertThat(split.days()).hasSize(61);
    }

    @Test
    void addsUpExactlyAtEveryLevel() {
        var random = new Random(20260302);
        for (var round = 0; round < 500; round++) {
            var scale = random.nextInt(3);
            var total = new BigDecimal(random.nextInt(1_000_000)).movePointLeft(scale);
            var from = parse("2025-12-01").plusDays(random.nextInt(300));
            var weights = random.ints(400, 0, 50).asLongStream().toArray();
            weights[0] = 1;
            var split = PeriodSplit.weighted(total, scale, from, from.plusDays(10 + random.nextInt(300)), CN, k -> weights[k]);

            assertThat(sum(split.days().stream().map(Share::target))).isEqualByComparingTo(total);
            for (var level : Level.values()) {
                assertThat(sum(split.buckets(level).stream().map(Bucket::target))).isEqualByComparingTo(total);
                assertThat(split.buckets(level)).allMatch(b -> b.target().signum() >= 0 && !b.to().isBefore(b.from()));
            }
            holdsTogether(split, Level.QUARTER, Level.MONTH);
            holdsTogether(split, Level.MONTH, Level.WEEK);
        }
    }

    @Test
    void reckonsPeriodsWithoutTheirDaysToTheSameNumbers() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var scale = random.nextInt(4);
            var total = BigDecimal.valueOf(random.nextInt(10_000_000), scale);
            var from = parse("2025-11-01").plusDays(random.nextInt(400));
            var to = from.plusDays(random.nextInt(500));
            for (var level : Level.values()) {
                assertThat(PeriodSplit.even(level, total, scale, from, to, CN)).isEqualTo(PeriodSplit.even(total, scale, from, to, CN).buckets(level));
            }
        }
    }

    private static void holdsTogether(PeriodSplit split, Level above, Level below) {
        var parts = split.buckets(below);
        assertThat(split.buckets(above)).allSatisfy(whole -> assertThat(sum(parts.stream()
            .filter(b -> !b.from().isBefore(whole.from()) && !b.to().isAfter(whole.to())).map(Bucket::target))).isEqualByComparingTo(whole.target()));
    }

    @Test
    void splitsDecimalsInTheirOwnSteps() {
        var split = PeriodSplit.even(new BigDecimal("1.00"), 2, parse("2026-04-01"), parse("2026-04-07"), CN);

        assertThat(split.days()).extracting(Share::target).as("4 workdays").containsOnly(new BigDecimal("0.25"));
    }

    @Test
    void namesTheFirstWeekOfAYearByItsIsoYear() {
        var split = PeriodSplit.even(BigDecimal.TEN, 0, parse("2025-12-29"), parse("2026-01-09"), CN);

        assertThat(split.buckets(Level.WEEK)).extracting(b -> b.label() + " " + b.from() + " " + b.to()).containsExactly(
            "2026-W01 2025-12-29 2025-12-31", "2026-W01 2026-01-01 2026-01-04", "2026-W02 2026-01-05 2026-01-09");
        assertThat(split.buckets(Level.QUARTER)).extracting(Bucket::label).containsExactly("2025-Q4", "2026-Q1");
    }

    @Test
    void hasNothingToSplitOverWithoutWorkdays() {
        assertThat(PeriodSplit.even(BigDecimal.TEN, 0, parse("2026-10-01"), parse("2026-10-07"), CN).days()).isEmpty();
    }

    private static BigDecimal sum(Stream<BigDecimal> parts) {
        return parts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static JsonNode vector() throws IOException {
        try (var file = PeriodSplitTests.class.getResourceAsStream("/vectors.json")) {
            return JsonMapper.shared().readTree(file).path("rollup");
        }
    }
}
