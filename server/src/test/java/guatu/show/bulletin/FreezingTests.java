package guatu.show.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.kernel.Tenants;
import guatu.ground.kernel.TestDatabase;
import guatu.ground.ledger.Ledger;
import guatu.plan.campaign.NewCampaign;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuatuTest
class FreezingTests extends EndOfApril {

    @Autowired
    Ledger ledger;
    @Autowired
    TenantJdbc jdbc;

    @Test
    void sealsTheFreezeInTheLedger() {
        var head = ledger.head();
        frozen();
        assertThat(ledger.head()).isNotEqualTo(head);
    }

    @Test
    void freezesOnceWhateverHappensLater() {
        var first = frozen();
        towns.verified(town.item(5), "90");
        var sealed = ledger.head();
        assertThat(frozen()).isEqualTo(first);
        assertThat(ledger.head()).isEqualTo(sealed);
    }

    @Test
    void freezesOnceWhenTwoClerksDoItAtOnce() throws Exception {
        var tenant = Tenants.current();
        Callable<UUID> freeze = () -> Tenants.as(tenant, () -> months.freeze(Actors.clerk(), town.campaign(), MonthTown.APRIL));
        try (var pool = Executors.newFixedThreadPool(4)) {
            var done = pool.invokeAll(List.of(freeze, freeze, freeze, freeze));
            for (var one : done) {
                assertThat(one.get()).isEqualTo(town.april());
            }
        }
        assertThat(read(() -> jdbc.sql("select count(*) from ledger.entry where tenant_id = :tenant and subject = :id and kind = 'month.frozen'")
            .param("id", town.april()).query(Integer.class).single())).isEqualTo(1);
    }

    @Test
    void refusesAMonthThatHasNotEnded() {
        towns.on("2026-04-30");
        refuses("month.not-ended", this::frozen);
        assertThat(read(() -> periods.find(town.april()))).isEmpty();
    }

    @Test
    void refusesAMonthBeforeOneThatIsFrozen() {
        frozen();
        refuses("month.later-frozen", () -> months.freeze(CLERK, town.campaign(), MonthTown.APRIL.minusMonths(1)));
    }

    @Test
    void refusesAMonthInWhichNothingWasHandedOver() {
        var other = read(() -> campaigns.open(CLERK, NewCampaign.ofYear("草案", 2026)).id());
        refuses("month.nothing", () -> months.freeze(CLERK, other, MonthTown.APRIL));
    }

    @Test
    void takesFundsOnlyWithTheirSource() {
        refuses("month.funds-source", () -> months.freeze(CLERK, town.april(), BigDecimal.ONE, " ", Ids.next()));
        refuses("month.funds-source", () -> months.freeze(CLERK, town.april(), null, "财政局", Ids.next()));
    }

    @Test
    void cannotBeChangedByTheRuntimeRole() {
        frozen();
        for (var statement : List.of("update bulletin.snapshot set body = '{}'", "update bulletin.period set red = 0", "update bulletin.ranking set rank = 1",
                "update bulletin.decision set accepted = true", "delete from bulletin.dispute", "update bulletin.issued set paper = ''")) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> {
                try (var connection = TestDatabase.dataSource().getConnection(); var sql = connection.createStatement()) {
                    sql.execute(statement);
                }
            }).satisfies(no -> assertThat(no.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void leavesNothingBehindWhenItFailsHalfWay() {
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> transactions.executeWithoutResult(_ -> {
            months.freeze(CLERK, town.campaign(), MonthTown.APRIL);
            throw new IllegalStateException("killed before the commit");
        }));
        assertThat(read(() -> periods.find(town.april()))).isEmpty();
        assertThat(frozen().totals().items()).isEqualTo(7);
    }

    @Test
    void fixesTheClassesWithTheFirstFreezeOfTheYear() {
        frozen();
        refuses("class.fixed", () -> months.classify(CLERK, 2026, Map.of(town.north().id(), "山区县")));
        transactions.executeWithoutResult(_ -> months.classify(CLERK, 2031, Map.of(town.north().id(), "山区县")));
        assertThat(pages.classes(2031).units()).filteredOn(row -> row.unit().equals(town.north().id())).extracting(MonthViews.ClassRow::label).containsExactly("山区县");
    }
}
