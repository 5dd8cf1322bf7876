package guatu.plan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.TestWorld;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuatuTest
class FunnelPagesTests {

    private static final Actor CLERK = Actors.clerk();
    private static final UUID LEAD = UUID.randomUUID();

    @Autowired
    Campaigns campaigns;
    @Autowired
    Tree tree;
    @Autowired
    Promotion promotion;
    @Autowired
    FunnelPages pages;
    UUID campaign;
    List<Item> items;

    @BeforeEach
    void opensACampaignWithThreeItems() {
        TestWorld.at("2026-06-01T02:00:00Z");
        campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动", 2026)).id();
        items = campaigns.addItems(CLERK, campaign, List.of(NewItem.of("1", "环城路"), NewItem.of("2", "引资一号").by(LEAD, List.of(), null), NewItem.of("3", "海天项目")));
    }

    @Test
    void offersWhatSpeaksOfPromotionFirst() {
        var action = tree.add(CLERK, campaign, NewAction.of("招商引资专项", null));
        tree.under(CLERK, List.of(items.getLast().id()), action.id());
        assertThat(offered(CLERK, "")).containsExactly("2", "3");
        assertThat(offered(CLERK, "环城")).containsExactly("1");
        campaigns.withdraw(CLERK, items.getLast().id(), "并入 2 号");
        assertThat(offered(CLERK, "")).containsExactly("2");
    }

    @Test
    void offersNothingThatIsInTheFunnelAlready() {
        promotion.step(CLERK, items.get(1).id(), Stage.SIGNED, LocalDate.of(2026, 4, 1), null);
        assertThat(offered(CLERK, "")).isEmpty();
        assertThat(pages.of(CLERK, campaign).projects()).extracting(FunnelPages.Project::stage, FunnelPages.Project::may)
            .containsExactly(tuple(Stage.SIGNED, true));
        assertThat(pages.of(CLERK, campaign).funnel().levels()).extracting(Funnel.Level::reached).startsWith(1, 1, 0);
    }

    @Test
    void offersALiaisonOnlyWhatTheOwnUnitLeads() {
        assertThat(offered(Actors.liaison(LEAD), "")).containsExactly("2");
        assertThat(offered(Actors.liaison(UUID.randomUUID()), "引资")).isEmpty();
        promotion.step(Actors.liaison(LEAD), items.get(1).id(), Stage.LEAD, LocalDate.of(2026, 4, 1), null);
        assertThat(pages.of(Actors.liaison(UUID.randomUUID()), campaign).projects()).extracting(FunnelPages.Project::may).containsExactly(false);
    }

    private List<String> offered(Actor actor, String words) {
        return pages.candidates(actor, campaign, words).stream().map(FunnelPages.Candidate::no).toList();
    }
}
