package guatu.plan.responsibility;

import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.NewCampaign;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/// A clerk at the desk where lists come in, with a campaign of 2026 that is still empty.
@GuatuTest
abstract class AtTheListDesk {

    @Autowired
    MockMvcTester mvc;
    @Autowired
    JsonMapper json;
    @Autowired
    Campaigns campaigns;
    ListDesk desk;

    @BeforeEach
    void opensACampaign() {
        var clerk = Actors.clerk();
        desk = new ListDesk(mvc, json, clerk, campaigns.open(clerk, NewCampaign.ofYear("攻坚2026", 2026)).id());
    }
}
