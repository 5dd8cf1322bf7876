package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.TestWorld;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// A campaign of 2026 with one item, on 1 June.
@GuatuTest
abstract class CampaignWithAnItem {

    static final Actor CLERK = Actors.clerk();

    @Autowired
    Campaigns campaigns;
    @Autowired
    Tree tree;
    @Autowired
    TreePages pages;
    @Autowired
    ItemFilings filings;
    Campaign campaign;
    Item item;

    @BeforeEach
    void opensACampaignWithAnItem() {
        TestWorld.at("2026-06-01T02:00:00Z");
        campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动", 2026));
        item = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "甲").within(null, LocalDate.of(2026, 9, 30)))).getFirst();
    }

    static String no(org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(Refusal.class, verb).code();
    }
}
