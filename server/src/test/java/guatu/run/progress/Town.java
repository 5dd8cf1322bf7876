package guatu.run.progress;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.kernel.TestWorld;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.ground.verification.Decision;
import guatu.ground.verification.Verification;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import guatu.plan.indicator.Indicators;
import guatu.plan.indicator.NewIndicator;
import guatu.plan.indicator.Relation;
import guatu.plan.schedule.ActivityInput;
import guatu.plan.schedule.PlanInput;
import guatu.plan.schedule.Schedules;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/// A small town for tests: one campaign, items handed over to one unit, its liaison, a verifier from elsewhere.
@TestComponent
class Town {

    static final Actor CLERK = Actors.clerk();
    static final Actor VERIFIER = Actors.verifier(UUID.randomUUID());
    private static final LocalDate START = LocalDate.of(2026, 1, 5);

    private final Campaigns campaigns;
    private final Indicators indicators;
    private final Schedules schedules;
    private final Organization organization;
    private final Verification verification;
    private final ProgressBoard board;
    private final TenantJdbc jdbc;
    private final TransactionTemplate transactions;

    Town(Campaigns campaigns, Indicators indicators, Schedules schedules, Organization organization, Verification verification, ProgressBoard board,
            TenantJdbc jdbc, TransactionTemplate transactions) {
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.schedules = schedules;
        this.organization = organization;
        this.verification = verification;
        this.board = board;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    UUID unit() {
        return organization.create(CLERK, NewUnit.of("征收局" + Ids.next(), UnitKind.DEPARTMENT)).id();
    }

    Campaign campaign() {
        return campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动", 2026));
    }

    /// Items with a target of 1,200 households, planned from 2026-01-05 to 2026-11-30 with one early activity, handed over now.
    List<Item> handedOver(Campaign campaign, UUID lead, int count) {
        return transactions.execute(_ -> {
            var items = campaigns.addItems(CLERK, campaign.id(), IntStream.rangeClosed(1, count)
                .mapToObj(n -> NewItem.of("" + n, "沿江片区征迁 " + n).by(lead, List.of(), null).within(START, LocalDate.of(2026, 11, 30))).toList());
            var ids = items.stream().map(Item::id).toList();
            indicators.replace(CLERK, ids.stream().collect(Collectors.toMap(id -> id,
                _ -> List.of(NewIndicator.of("签约", Relation.GE, new BigDecimal("1200"), "户")))));
            items.forEach(item -> schedules.save(CLERK, item.id(), PlanInput.of(START, LocalDate.of(2026, 11, 30), List.of(
                new ActivityInput("a", "征收决定公告", 120, null, null, LocalDate.of(2026, 8, 31), null),
                new ActivityInput("b", "净地移交", 90, null, null, null, List.of(new ActivityInput.LinkInput("a", null, null, null)))), null)));
            campaigns.freezeList(CLERK, campaign.id());
            campaigns.move(ids, ItemState.HANDED_OVER);
            return items;
        });
    }

    Item draft() {
        return campaigns.addItems(CLERK, campaign().id(), List.of(NewItem.of("1", "还没有交办"))).getFirst();
    }

    Item handedOver() {
        return handedOver(campaign(), unit(), 1).getFirst();
    }

    Actor liaison(Item item) {
        return Actors.liaison(item.leadUnit());
    }

    UUID households(UUID item) {
        return indicators.of(item).getFirst().id();
    }

    UUID activity(UUID item) {
        return schedules.of(item).orElseThrow().activities().getFirst().id();
    }

    NewReport says(UUID item, int version, String window, String households) {
        return report(item, version, window, false, null, NewReport.NewValue.of(households(item), new BigDecimal(households)));
    }

    NewReport report(UUID item, int version, String window, boolean unchanged, @Nullable String correction, NewReport.NewValue... values) {
        return new NewReport(version, LocalDate.parse(window), List.of(values), unchanged, "累计签约推进中", "", null, "下期继续", "", List.of(), 60, correction);
    }

    Filed file(Item item, int version, String window, String households) {
        return board.file(liaison(item), item.id(), says(item.id(), version, window, households), Ids.next());
    }

    /// Confirms all that a report claims, or says another number of households.
    void verify(Filed filed, String households) {
        var task = task(filed);
        verification.decide(VERIFIER, task, new Decision(List.of(new Decision.Value(households(filed.item()), new BigDecimal(households), "按实核定"))));
    }

    UUID task(Filed filed) {
        return transactions.execute(_ -> jdbc.sql("select id from verification.task where tenant_id = :tenant and subject = :subject and state = 'OPEN'")
            .param("subject", filed.id()).query(UUID.class).single());
    }

    ItemProgress progress(Item item) {
        return board.of(List.of(item.id())).get(item.id());
    }

    ItemState state(Item item) {
        return campaigns.item(item.id()).state();
    }

    static void on(String day) {
        TestWorld.at(day + "T02:00:00Z");
    }
}
