package guatu.show.wallmap;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.TestWorld;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.NewItem;
import guatu.plan.schedule.ActivityInput;
import guatu.plan.schedule.PlanInput;
import guatu.plan.schedule.Schedules;
import guatu.run.progress.Lamp;
import guatu.run.progress.ProgressBoard;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@GuatuTest
@Import(MapCity.class)
class CardFeedTests {

    private static final LocalDate START = LocalDate.of(2026, 1, 5);
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);

    @Autowired
    WallMap map;
    @Autowired
    Standings standings;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Schedules schedules;
    @Autowired
    ProgressBoard progress;
    @Autowired
    MapCity city;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    PlatformTransactionManager transactions;
    MapCity.Town town;
    List<Item> items;

    @BeforeEach
    void plansTwoItems() {
        TestWorld.at("2026-06-30T02:00:00Z");
        town = city.town();
        items = city.add(town, NewItem.of("1", "甲").by(town.bureau().id(), List.of(town.south().id()), town.north().id()).led("沈若舟", "何庭安", "陆知行").within(START, DUE),
            NewItem.of("2", "乙").by(town.bureau().id(), List.of(), null).within(START, DUE));
        items.forEach(item -> schedules.save(MapCity.CLERK, item.id(),
            PlanInput.of(START, DUE, List.of(new ActivityInput("a", "净地移交", 120, null, null, null, null)), null)));
    }

    @Test
    void showsTheDatesOfAPlanAsSoonAsItIsSaved() {
        var plan = schedules.of(items.getFirst().id()).orElseThrow();
        var card = map.cards(town.campaign().id()).getFirst();
        assertThat(card.redLine()).isEqualTo(DUE).isEqualTo(plan.redLine());
        assertThat(card.target()).isEqualTo(plan.target()).isBefore(DUE);
        assertThat(card.earliest()).isEqualTo(plan.earliestFinish());
        assertThat(card.lamp()).isEqualTo(Lamp.GREY);
    }

    @Test
    void lightsACardWhenItsItemIsHandedOver() {
        handOver();
        var card = map.cards(town.campaign().id()).getFirst();
        var state = progress.of(List.of(items.getFirst().id())).get(items.getFirst().id());
        assertThat(card.state()).isEqualTo(ItemState.HANDED_OVER);
        assertThat(card.lamp()).isEqualTo(state.lamp()).isNotEqualTo(Lamp.GREY);
        assertThat(card.pv()).isEqualByComparingTo(state.pv());
        assertThat(card.gap()).isEqualByComparingTo(state.gap());
        assertThat(card.reason()).contains("\"code\"");
        assertThat(card.strip()).isEqualTo(state.strip());
    }

    @Test
    void remembersTheFiguresOfADaysEnd() {
        handOver();
        var campaign = town.campaign().id();
        progress.evaluate(campaign, LocalDate.of(2026, 7, 1));
        var standing = new TransactionTemplate(transactions).execute(_ -> standings.until(campaign, LocalDate.of(2026, 7, 1)).orElseThrow());
        assertThat(standing.dataDate()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(standing.items()).isEqualTo(2);
        assertThat(standing.red()).isEqualTo(2);
        assertThat(standing.cappedSpi()).isZero();
        assertThat(map.board(campaign).dataDate()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void putsAnItemsPageTogether() {
        handOver();
        var item = items.getFirst();
        assertThat(mvc.get().uri("/api/item-page/" + item.id()).with(Actors.as(Actors.liaison(town.bureau().id())))).hasStatusOk().bodyJson()
            .isLenientlyEqualTo("""
                {"item": {"no": "1", "title": "甲", "state": "HANDED_OVER"}, "plan": {"deadline": "2026-11-30", "state": "DRAFT"},
                 "lamp": {"lamp": "RED"}, "reports": [], "verifications": [],
                 "chain": [{"role": "LEADER", "name": "沈若舟"}, {"role": "LEAD"}, {"role": "FIRST", "name": "何庭安"},
                           {"role": "DIRECT", "name": "陆知行"}, {"role": "ASSIST"}]}
                """);
        assertThat(mvc.get().uri("/api/item-page/" + item.id()).with(Actors.as(Actors.clerk()))).bodyJson().extractingPath("$.history[*].code").asArray()
            .contains("history.first-lamp", "history.item-moved", "history.item-added");
        assertThat(mvc.get().uri("/api/item-page/" + UUID.randomUUID()).with(Actors.as(Actors.clerk()))).hasStatus(404);
    }

    @Test
    void drawsBarsWithTheirSlip() {
        assertThat(mvc.get().uri("/api/map/bars?campaign=" + town.campaign().id()).with(Actors.as(Actors.clerk()))).hasStatusOk().bodyJson()
            .isLenientlyEqualTo("{\"total\":2,\"today\":\"2026-06-30\",\"rows\":[{\"title\":\"甲\",\"redLine\":\"2026-11-30\"},{\"title\":\"乙\"}]}");
        var calendar = WorkCalendar.chinese();
        var today = LocalDate.of(2026, 9, 1);
        assertThat(Bars.slip(ItemState.RUNNING, LocalDate.of(2026, 9, 24), LocalDate.of(2026, 10, 10), today, calendar)).isEqualTo(6);
        assertThat(Bars.slip(ItemState.RUNNING, LocalDate.of(2026, 8, 31), null, today, calendar)).isEqualTo(1);
        assertThat(Bars.slip(ItemState.RUNNING, LocalDate.of(2026, 9, 24), LocalDate.of(2026, 9, 20), today, calendar)).isNull();
        assertThat(Bars.slip(ItemState.DONE_VERIFIED, LocalDate.of(2026, 8, 31), null, today, calendar)).isNull();
    }

    @Test
    void hidesClaimsFromVerifiersWhoMayHaveToMeasureFirst() {
        city.light(items.getFirst(), Lamp.RED, "40", "50", "yr");
        var uri = "/api/map?q=甲&campaign=" + town.campaign().id();
        assertThat(mvc.get().uri(uri).with(Actors.as(Actors.clerk()))).bodyJson().hasPath("$.rows[0].reported");
        assertThat(mvc.get().uri(uri).with(Actors.as(Actors.verifier(UUID.randomUUID())))).bodyJson().doesNotHavePath("$.rows[0].reported");
    }

    private void handOver() {
        campaigns.freezeList(MapCity.CLERK, town.campaign().id());
        campaigns.move(items.stream().map(Item::id).toList(), ItemState.HANDED_OVER);
    }
}
