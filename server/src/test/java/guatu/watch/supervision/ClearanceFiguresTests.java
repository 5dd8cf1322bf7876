package guatu.watch.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ClearanceFiguresTests {

    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 5);
    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
    private static final UUID UNIT = UUID.randomUUID();

    @Test
    void givesTheRatesOfTheRegulation() {
        var figures = ClearanceLife.count(batch(), LocalDate.of(2026, 6, 30));
        assertThat(figures.issued()).isEqualTo(313);
        assertThat(figures.cleared()).isEqualTo(305);
        assertThat(figures.rate()).hasToString("Optional[97.44]");
        assertThat(figures.headline()).hasToString("Optional[97.4]");
        assertThat(figures.net()).hasToString("Optional[96.2]");
        assertThat(figures.reopenRate()).hasToString("Optional[1.3]");
    }

    @Test
    void agreesWithThePublishedVector() throws Exception {
        try (var vectors = getClass().getResourceAsStream("/vectors.json")) {
            var clearance = JsonMapper.builder().build().readTree(vectors).get("clearance");
            var figures = new ClearanceFigures(clearance.get("issued").asInt(), clearance.get("cleared").asInt(), 0, 0, 0, 0, 0);
            assertThat(figures.rate().orElseThrow().toPlainString()).isEqualTo(clearance.get("rate2").asString());
            assertThat(figures.headline().orElseThrow().toPlainString()).isEqualTo(clearance.get("headline").asString());
        }
    }

    @Test
    void leavesWithdrawnFilesOutOfBothSides() {
        var files = batch();
        files.add(new ClearanceLife(UNIT, ISSUED, DUE, DUE, null, null, null, LocalDate.of(2026, 2, 1)));
        files.add(new ClearanceLife(UNIT, ISSUED, DUE, DUE, DUE, DUE, null, DUE));
        var figures = ClearanceLife.count(files, LocalDate.of(2026, 6, 30));
        assertThat(figures.rate()).hasToString("Optional[97.44]");
        assertThat(figures.withdrawn()).isEqualTo(2);
    }

    @Test
    void hasNoRateWhereNothingWasIssued() {
        assertThat(ClearanceFigures.NONE.rate()).isEmpty();
        assertThat(ClearanceFigures.words(ClearanceFigures.NONE.rate())).isEqualTo("-");
        assertThat(ClearanceFigures.words(new ClearanceFigures(313, 305, 4, 0, 0, 0, 0).headline())).isEqualTo("97.4 %");
    }

    @Test
    void measuresBeingOnTimeByTheOriginalDueDay() {
        var extended = new ClearanceLife(UNIT, ISSUED, DUE, LocalDate.of(2026, 4, 30), LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 20), null, null);
        var inTime = life(DUE, null);
        var figures = ClearanceLife.count(List.of(extended, inTime), LocalDate.of(2026, 5, 1));
        assertThat(figures.onTime()).isOne();
        assertThat(figures.onTimeRate()).hasToString("Optional[50.0]");
    }

    @Test
    void tellsHowThingsStoodOnAnEarlierDay() {
        var files = List.of(life(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1)), life(null, null));
        assertThat(ClearanceLife.count(files, LocalDate.of(2026, 2, 28))).isEqualTo(new ClearanceFigures(2, 0, 0, 0, 0, 0, 0));
        assertThat(ClearanceLife.count(files, LocalDate.of(2026, 3, 15)).cleared()).isOne();
        assertThat(ClearanceLife.open(files, LocalDate.of(2026, 3, 15))).isOne();
        assertThat(ClearanceLife.open(files, LocalDate.of(2026, 4, 2))).as("reopened is open").isEqualTo(2);
        assertThat(ClearanceLife.count(files, LocalDate.of(2026, 4, 2)).overdue()).isEqualTo(2);
        assertThat(ClearanceLife.count(files, LocalDate.of(2025, 12, 31))).isEqualTo(ClearanceFigures.NONE);
    }

    @Test
    void tellsHowManyADayMustBeClearedToReachZero() {
        var zeroing = ProblemZeroing.of(batch(), LocalDate.of(2026, 3, 24), LocalDate.of(2026, 3, 31), ProblemFileTests.CALENDAR);
        assertThat(zeroing.open()).isEqualTo(313);
        assertThat(zeroing.workdaysLeft()).isEqualTo(5);
        assertThat(zeroing.neededPerDay()).hasToString("Optional[62.6]");
        assertThat(zeroing.days()).hasSize(30).last().isEqualTo(new ProblemZeroing.Day(LocalDate.of(2026, 3, 24), 313));
        assertThat(ProblemZeroing.of(batch(), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 3, 31), ProblemFileTests.CALENDAR).neededPerDay()).isEmpty();
    }

    /// 313 handed over, 305 struck off by the end of March, 4 of them reopened later.
    private static ArrayList<ClearanceLife> batch() {
        var files = new ArrayList<ClearanceLife>();
        for (var i = 0; i < 313; i++) {
            files.add(i >= 305 ? life(null, null) : life(LocalDate.of(2026, 3, 31), i < 4 ? LocalDate.of(2026, 5, 6) : null));
        }
        return files;
    }

    private static ClearanceLife life(@Nullable LocalDate cleared, @Nullable LocalDate reopened) {
        return new ClearanceLife(UNIT, ISSUED, DUE, DUE, cleared, reopened == null ? cleared : null, reopened, null);
    }
}
