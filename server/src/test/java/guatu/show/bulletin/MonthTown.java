package guatu.show.bulletin;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.kernel.TestWorld;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.ground.organization.UnitKind;
import guatu.ground.verification.Decision;
import guatu.ground.verification.Verification;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import guatu.plan.indicator.Indicators;
import guatu.plan.indicator.NewIndicator;
import guatu.plan.indicator.Relation;
import guatu.run.progress.NewReport;
import guatu.run.progress.ProgressBoard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/// A town with three units whose month ends: two counties with three items each and a bureau with one. 100 households each, all year.
@TestComponent
class MonthTown {

    static final YearMonth APRIL = YearMonth.of(2026, 4);
    static final Actor CLERK = Actors.clerk();
    static final Actor LEADER = Actors.at(UUID.randomUUID(), EnumSet.of(Role.LEADER));

    private final Campaigns campaigns;
    private final Indicators indicators;
    private final Organization organization;
    private final Verification verification;
    private final ProgressBoard board;
    private final TenantJdbc jdbc;
    private final TransactionTemplate transactions;
    private final Map<UUID, Integer> reports = new HashMap<>();

    /// The units and items of one campaign.
    record Town(UUID campaign, Unit north, Unit south, Unit bureau, List<Item> items) {

        UUID april() {
            return Period.idOf(campaign, APRIL);
        }

        /// Items 0-2 of the north, 3-5 of the south, 6 of the bureau.
        Item item(int n) {
            return items.get(n);
        }
    }

    MonthTown(Campaigns campaigns, Indicators indicators, Organization organization, Verification verification, ProgressBoard board, TenantJdbc jdbc,
            TransactionTemplate transactions) {
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.organization = organization;
        this.verification = verification;
        this.board = board;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// Handed over on 5 January; nothing reported yet.
    Town town() {
        on("2026-01-05");
        return transactions.execute(_ -> {
            var mark = UUID.randomUUID().toString().substring(24);
            var units = organization.createAll(CLERK, List.of(NewUnit.of("青岚县" + mark, UnitKind.COUNTY).sort(1), NewUnit.of("柳湾区" + mark, UnitKind.COUNTY).sort(2),
                NewUnit.of("住建局" + mark, UnitKind.DEPARTMENT).sort(3)));
            var campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动 " + mark, 2026)).id();
            var rows = new ArrayList<NewItem>();
            for (var i = 0; i < 7; i++) {
                rows.add(NewItem.of("%04d".formatted(i + 1), "片区改造 " + (i + 1)).by(units.get(i / 3).id(), List.of(), null)
                    .within(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 12, 31)));
            }
            var items = campaigns.addItems(CLERK, campaign, rows);
            var numbers = new HashMap<UUID, List<NewIndicator>>();
            items.forEach(item -> numbers.put(item.id(), List.of(NewIndicator.of("签约", Relation.GE, new BigDecimal("100"), "户"))));
            indicators.replace(CLERK, numbers);
            campaigns.freezeList(CLERK, campaign);
            campaigns.move(items.stream().map(Item::id).toList(), ItemState.HANDED_OVER);
            return new Town(campaign, units.get(0), units.get(1), units.get(2), items);
        });
    }

    /// The town at the end of April: the north 40, 30, 20 of 100, the south 30, 30, 0, the bureau nothing.
    Town atTheEndOfApril() {
        var town = town();
        on("2026-04-15");
        var values = List.of("40", "30", "20", "30", "30");
        for (var i = 0; i < values.size(); i++) {
            verified(town.item(i), values.get(i));
        }
        dayEnds(town, "2026-04-30");
        on("2026-05-08");
        return town;
    }

    void verified(Item item, String households) {
        transactions.executeWithoutResult(_ -> {
            var measure = indicators.of(item.id()).getFirst().id();
            var filed = board.file(Actors.liaison(item.leadUnit()), item.id(), new NewReport(reports.merge(item.id(), 1, Integer::sum) - 1, window(),
                List.of(NewReport.NewValue.of(measure, new BigDecimal(households))), false, "累计签约推进中", "", null, "下期继续", "", List.of(), 60, null), Ids.next());
            var task = jdbc.sql("select id from verification.task where tenant_id = :tenant and subject = :subject and state = 'OPEN'")
                .param("subject", filed.id()).query(UUID.class).single();
            verification.decide(Actors.verifier(UUID.randomUUID()), task, new Decision(List.of(new Decision.Value(measure, new BigDecimal(households), "按实核定"))));
        });
    }

    private LocalDate today = LocalDate.of(2026, 1, 5);

    private LocalDate window() {
        return today.getDayOfMonth() <= 15 ? today.withDayOfMonth(1) : today.withDayOfMonth(16);
    }

    void dayEnds(Town town, String day) {
        on(day);
        transactions.executeWithoutResult(_ -> board.evaluate(town.campaign(), LocalDate.parse(day)));
    }

    void on(String day) {
        today = LocalDate.parse(day);
        TestWorld.at(day + "T02:00:00Z");
    }
}
