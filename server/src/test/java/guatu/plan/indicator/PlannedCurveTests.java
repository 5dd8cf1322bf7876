package guatu.plan.indicator;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedCurveTests {

    private static final WorkCalendar CN = WorkCalendar.chinese();

    /// RULES R4.1: 12,000 a year, quarters 15/25/30/30 %.
    private static final PlannedCurve QUARTERS = new PlannedCurve(List.of(
        piece("2026-07-01", "2026-09-30", 3600), piece("2026-01-01", "2026-03-31", 1800),
        piece("2026-04-01", "2026-06-30", 3000), piece("2026-10-01", "2026-12-31", 3600)), 2, CN);

    @Test
    void runsLinearlyOverTheWorkdaysOfEachQuarter() {
        assertThat(QUARTERS.at(parse("2026-05-20"))).isEqualTo("3422.95");
        assertThat(QUARTERS.at(parse("2026-08-31"))).isEqualTo("7200.00");
        assertThat(QUARTERS.at(parse("2026-01-09"))).as("1.53 %").isEqualTo("183.05");
    }

    @Test
    void isNothingBeforeAndAllAfter() {
        assertThat(QUARTERS.at(parse("2025-12-31"))).isEqualByComparingTo("0");
        assertThat(QUARTERS.at(parse("2026-12-31"))).isEqualByComparingTo("12000");
        assertThat(QUARTERS.at(parse("2027-05-01"))).isEqualByComparingTo(QUARTERS.total());
    }

    @Test
    void neverFallsAndAgreesWithTheSplitDayByDay() {
        var curve = PlannedCurve.linear(new BigDecimal(480), 0, parse("2026-04-01"), parse("2026-06-30"), CN);
        var split = PeriodSplit.even(new BigDecimal(480), 0, parse("2026-04-01"), parse("2026-06-30"), CN);
        var done = BigDecimal.ZERO;
        for (var share : split.days()) {
            done = done.add(share.target());
            assertThat(curve.at(share.day())).isEqualByComparingTo(done);
        }
    }

    @Test
    void fallsDueOnTheLastDayWhereNoWorkdayLies() {
        var curve = PlannedCurve.linear(BigDecimal.TEN, 0, parse("2026-10-01"), parse("2026-10-07"), CN);

        assertThat(curve.at(parse("2026-10-06"))).isEqualByComparingTo("0");
        assertThat(curve.at(parse("2026-10-07"))).isEqualByComparingTo("10");
    }

    private static PlannedCurve.Piece piece(String from, String to, int target) {
        return new PlannedCurve.Piece(parse(from), parse(to), new BigDecimal(target));
    }
}
