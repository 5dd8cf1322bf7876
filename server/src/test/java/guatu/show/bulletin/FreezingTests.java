package guatu.show.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.inbox.Duty;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.kernel.Tenants;
import guatu.ground.kernel.TestDatabase;
import guatu.ground.ledger.Ledger;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.NewCampaign;
import guatu.run.progress.Lamp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@GuatuTest
@Import(MonthTown.class)
class FreezingTests {

    private static final Actor CLERK = MonthTown.CLERK;

    @Autowired
    MonthTown towns;
    @Autowired
    Months months;
    @Autowired
    MonthPages pages;
    @Autowired
    Periods periods;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Ledger ledger;
    @Autowired
    Inbox inbox;
    @Autowired
    TenantJdbc jdbc;
    @Autowired
    TransactionTemplate transactions;
    MonthTown.Town town;

    @BeforeEach
    void endsApril() {
        town = towns.atTheEndOfApril();
    }

    private <T> T read(Supplier<T> work) {
        return transactions.execute(_ -> work.get());
    }

    private Snapshot frozen() {
        var id = months.freeze(CLERK, town.campaign(), MonthTown.APRIL);
        return read(() -> periods.snapshot(id));
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

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

    @Test
    void asksUnitsToLookOnlyWhereTheirRankMovedOrAnItemIsRed() {
        assertThat(inbox.mine(Actors.liaison(town.south().id()))).extracting(Duty::kind).doesNotContain(MonthDuties.DISPUTE);
        var snapshot = frozen();
        for (var row : snapshot.units()) {
            assertThat(inbox.mine(Actors.liaison(row.unit())).stream().anyMatch(duty -> duty.kind().equals(MonthDuties.DISPUTE))).isEqualTo(row.red() > 0);
        }
    }

    @Test
    void asksTheClerkOnTheThirdWorkingDay() {
        towns.dayEnds(town, "2026-05-06");
        assertThat(inbox.mine(CLERK)).extracting(Duty::subject).doesNotContain(town.april());
        towns.dayEnds(town, "2026-05-07");
        assertThat(inbox.mine(CLERK)).extracting(Duty::subject).contains(town.april());
        towns.on("2026-05-08");
        frozen();
        assertThat(inbox.mine(CLERK)).extracting(Duty::subject).doesNotContain(town.april());
    }

    @Test
    void fixesTheClassesWithTheFirstFreezeOfTheYear() {
        frozen();
        refuses("class.fixed", () -> months.classify(CLERK, 2026, Map.of(town.north().id(), "山区县")));
        transactions.executeWithoutResult(_ -> months.classify(CLERK, 2031, Map.of(town.north().id(), "山区县")));
        assertThat(pages.classes(2031).units()).filteredOn(row -> row.unit().equals(town.north().id())).extracting(MonthViews.ClassRow::label).containsExactly("山区县");
    }

    @Test
    void takesADisputeWhileTheWindowIsOpenAndKeepsTheFrozenFigure() {
        var before = frozen();
        var liaison = Actors.liaison(town.north().id());
        var red = new NewDispute(town.north().id(), null, DisputedFigure.Kind.RED, "0", "0003 已核验", "核验单 12 号");
        var id = months.dispute(liaison, town.april(), red);
        refuses("dispute.already", () -> months.dispute(liaison, town.april(), red));
        months.decide(CLERK, town.april(), id, true, "1", "0003 的核验在月内完成");
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> months.decide(CLERK, town.april(), id, false, null, "再看"));
        assertThat(read(() -> periods.snapshot(town.april()))).isEqualTo(before);
        assertThat(pages.page(CLERK, town.april()).disputes()).singleElement().satisfies(one -> {
            assertThat(one.corrects()).isTrue();
            assertThat(one.decided().corrected()).isEqualTo("1");
            assertThat(one.frozen()).isEqualTo(String.valueOf(before.classes().getFirst().rows().getFirst().red()));
        });
    }

    @Test
    void refusesADisputeAfterTheWindow() {
        frozen();
        towns.on("2026-05-11");
        months.dispute(Actors.liaison(town.north().id()), town.april(), new NewDispute(town.north().id(), null, DisputedFigure.Kind.ITEMS, "2", "少一件", "无"));
        towns.on("2026-05-12");
        refuses("dispute.window-closed", () -> months.dispute(Actors.liaison(town.north().id()), town.april(),
            new NewDispute(town.north().id(), null, DisputedFigure.Kind.SCORE, "90", "算错", "无")));
    }
}
