package guatu.plan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.CampaignState;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.Kinds;
import guatu.plan.campaign.NewAction;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import guatu.plan.campaign.NewKind;
import guatu.plan.campaign.Tree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GuatuTest
class ItemsByKindTests {

    private static final Actor CLERK = Actors.clerk();
    private static final NewIndicator LAND = NewIndicator.of("交地面积", Relation.GE, new BigDecimal("120.5"), "亩");

    @Autowired
    ItemsByKind byKind;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Kinds kinds;
    @Autowired
    Tree tree;
    @Autowired
    Indicators indicators;
    @Autowired
    MockMvcTester mvc;
    Campaign campaign;

    @BeforeEach
    void opensACampaign() {
        campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动", 2026));
        campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "甲")));
    }

    @Test
    void addsAnItemWithTheNumbersOfItsKindUnderItsAction() {
        var action = tree.add(CLERK, campaign.id(), NewAction.of("征迁", null));
        var added = byKind.add(CLERK, campaign.id(), "expropriation", NewItem.of("2", "城南交地").within(null, LocalDate.of(2026, 9, 30)), action.id(), List.of(LAND));
        assertThat(added).extracting(Item::kind, Item::state, Item::sort).containsExactly("征迁交地", ItemState.DRAFT, 2);
        assertThat(added.filed().actionId()).isEqualTo(action.id());
        assertThat(indicators.of(added.id())).extracting(Indicator::name, Indicator::unit).containsExactly(tuple("交地面积", "亩"));
    }

    @Test
    void leavesNothingBehindWhenANumberCannotBeKept() {
        var beyond = NewIndicator.of("交地面积", Relation.GE, new BigDecimal("1e30"), "亩");
        assertThat(no(() -> byKind.add(CLERK, campaign.id(), "expropriation", NewItem.of("2", "城南交地"), null, List.of(beyond)))).isEqualTo("indicator.value-range");
        assertThat(campaigns.items(campaign.id())).hasSize(1);
    }

    @Test
    void refusesATakenNumberAnUnknownKindAndAClosedCampaign() {
        assertThat(no(() -> byKind.add(CLERK, campaign.id(), "road", NewItem.of("1", "乙"), null, List.of()))).isEqualTo("kind-item.no-taken");
        assertThat(no(() -> byKind.add(CLERK, campaign.id(), "nothing", NewItem.of("2", "乙"), null, List.of()))).isEqualTo("kind-item.no-kind");
        var road = kinds.all().stream().filter(kind -> kind.code().equals("road")).findFirst().orElseThrow();
        kinds.change(CLERK, "road", new NewKind(road.name(), road.words(), road.template(), road.nodes(), road.indicators(), true), 0);
        assertThat(no(() -> byKind.add(CLERK, campaign.id(), "road", NewItem.of("2", "乙"), null, List.of()))).isEqualTo("kind-item.no-kind");
        campaigns.change(CLERK, campaign.id(), NewCampaign.ofYear("攻坚行动", 2026), CampaignState.CLOSED, campaign.version());
        assertThat(no(() -> byKind.add(CLERK, campaign.id(), "water", NewItem.of("2", "乙"), null, List.of()))).isEqualTo("campaign.closed");
    }

    @Test
    void isTheClerksToDo() {
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> byKind.add(Actors.liaison(UUID.randomUUID()), campaign.id(), "road", NewItem.of("2", "乙"), null, List.of()));
    }

    @Test
    void answersTheSameCommandOnce() {
        var command = Ids.next();
        for (var i = 0; i < 2; i++) {
            assertThat(mvc.post().uri("/api/campaigns/" + campaign.id() + "/items-by-kind").header("Command-Id", command).with(Actors.as(CLERK)).with(csrf())
                .contentType(MediaType.APPLICATION_JSON).content("""
                    {"kind": "expropriation", "no": " 2 ", "title": "城南交地", "due": "2026-09-30",
                     "numbers": [{"name": "交地面积", "relation": "GE", "value": 120.5, "unit": "亩"}]}
                    """)).hasStatus(201);
        }
        assertThat(campaigns.items(campaign.id())).extracting(Item::no).containsExactly("1", "2");
    }

    private static String no(Runnable verb) {
        try {
            verb.run();
        } catch (Refusal refusal) {
            return refusal.code();
        }
        return "done";
    }
}
