package guatu.show.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.GuatuTest;
import guatu.run.progress.Lamp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

@GuatuTest
class FrozenMonthTests extends EndOfApril {

    @Test
    void saysWhatTheMonthWasInOneSnapshot() {
        var snapshot = frozen();
        assertThat(snapshot.totals().items()).isEqualTo(7);
        assertThat(snapshot.totals().started()).isEqualTo(5);
        assertThat(snapshot.totals().notStarted()).isEqualTo(2);
        assertThat(snapshot.totals().notStartedAsPlanned()).isEqualTo(2);
        assertThat(snapshot.totals().completion().setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("21.43");
        assertThat(snapshot.totals().timeProgress().setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("33.33");
        assertThat(snapshot.totals().againstTime().setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo("-11.90");
        assertThat(snapshot.sums()).containsExactly(new Snapshot.Sum("签约", "户", 7, new BigDecimal("700"), new BigDecimal("150")));
        assertThat(snapshot.money().planned()).isNull();
        assertThat(snapshot.classes()).extracting(Snapshot.ClassTable::label).containsExactly("县（市、区）", "部门");
        assertThat(snapshot.classes().getFirst().rows()).extracting(Snapshot.UnitRow::unit).containsExactly(town.north().id(), town.south().id());
        assertThat(snapshot.classes().getFirst().rows()).extracting(Snapshot.UnitRow::rank).containsExactly(1, 2);
        assertThat(snapshot.classes().get(1).rows().getFirst().score()).isEqualByComparingTo("0.00");
    }

    @Test
    void readsTheMonthsLastDayNotTheDayOfFreezing() {
        towns.on("2026-05-06");
        towns.verified(town.item(5), "90");
        towns.dayEnds(town, "2026-05-07");
        towns.on("2026-05-08");
        var row = frozen().items().stream().filter(item -> item.id().equals(town.item(5).id())).findFirst().orElseThrow();
        assertThat(row.ev()).isEqualByComparingTo("0");
        assertThat(row.lamp()).isEqualTo(Lamp.RED);
        assertThat(row.lampDate()).isEqualTo("2026-04-30");
    }

    @Test
    void leavesAVerdictOfLaterOutThoughItsReportIsOfTheMonth() {
        var later = towns.town();
        towns.on("2026-04-30");
        towns.dayEnds(later, "2026-04-30");
        towns.on("2026-05-08");
        var id = months.freeze(CLERK, later.campaign(), MonthTown.APRIL);
        assertThat(read(() -> periods.snapshot(id)).sums().getFirst().verified()).isEqualByComparingTo("0");
    }

    @Test
    void keepsAnItemThatIsWithdrawnAfterTheMonth() {
        transactions.executeWithoutResult(_ -> campaigns.withdraw(CLERK, town.item(0).id(), "合并"));
        assertThat(frozen().totals().items()).isEqualTo(7);
    }

    @Test
    void canBeHashedAgainFromTheTextThatIsKept() {
        var id = months.freeze(CLERK, town.campaign(), MonthTown.APRIL);
        transactions.executeWithoutResult(_ -> {
            assertThat(Canonical.sha256(periods.body(id))).isEqualTo(periods.get(id).sha256());
            assertThat(Canonical.write(periods.snapshot(id))).isEqualTo(periods.body(id));
        });
    }

    @Test
    void comparesWithTheMonthFrozenBefore() {
        frozen();
        towns.on("2026-05-15");
        towns.verified(town.item(3), "60");
        towns.verified(town.item(4), "60");
        towns.verified(town.item(5), "60");
        towns.dayEnds(town, "2026-05-31");
        towns.on("2026-06-03");
        var may = months.freeze(CLERK, town.campaign(), MonthTown.APRIL.plusMonths(1));
        var snapshot = read(() -> periods.snapshot(may));
        assertThat(snapshot.before().through()).isEqualTo(4);
        assertThat(snapshot.classes().getFirst().rows()).extracting(Snapshot.UnitRow::unit).containsExactly(town.south().id(), town.north().id());
        assertThat(snapshot.classes().getFirst().rows()).extracting(Snapshot.UnitRow::before).containsExactly(2, 1);
    }
}
