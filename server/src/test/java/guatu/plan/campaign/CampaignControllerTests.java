package guatu.plan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GuatuTest
class CampaignControllerTests {

    private static final Actor CLERK = Actors.clerk();

    @Autowired
    MockMvcTester mvc;
    @Autowired
    Campaigns campaigns;

    @Test
    void opensACampaignOnceForOneCommand() {
        var command = Ids.next();
        var before = campaigns.all().size();
        var body = "{\"name\":\"攻坚行动\",\"year\":2026,\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}";
        assertThat(post("/api/campaigns", command, CLERK, body)).hasStatus(201).bodyJson().extractingPath("$.cadence").isEqualTo("HALF_MONTH");
        assertThat(post("/api/campaigns", command, CLERK, body)).hasStatus(201);
        assertThat(campaigns.all()).hasSize(before + 1);
    }

    @Test
    void showsACampaignWithItsCategoriesAndCounts() {
        var campaign = campaigns.open(CLERK, NewCampaign.ofYear("民生", 2026));
        var category = campaigns.category(campaign.id(), "民生实事");
        campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "甲").in(category.id()), NewItem.of("2", "乙")));
        assertThat(mvc.get().uri("/api/campaigns/" + campaign.id()).with(Actors.as(CLERK))).hasStatusOk().bodyJson()
            .isLenientlyEqualTo("{\"name\":\"民生\",\"listVersion\":0,\"categories\":[{\"name\":\"民生实事\",\"count\":1}],\"counts\":{\"DRAFT\":2},\"version\":0}");
    }

    @Test
    void saysInChineseWhatIsWrongWithAStep() {
        var campaign = campaigns.open(CLERK, NewCampaign.ofYear("民生", 2026));
        var item = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("7", "甲"))).getFirst();
        campaigns.withdraw(CLERK, item.id(), "重复");
        campaigns.freezeList(CLERK, campaign.id());
        var closing = "{\"name\":\"民生\",\"year\":2026,\"from\":\"2026-02-01\",\"to\":\"2026-01-01\",\"version\":1}";
        assertThat(put("/api/campaigns/" + campaign.id(), CLERK, closing)).hasStatus(422).bodyJson()
            .extractingPath("$.detail").isEqualTo("行动的结束日 2026-01-01 早于开始日 2026-02-01，请改正其中一个日期");
    }

    @Test
    void changesAnItemByHand() {
        var campaign = campaigns.open(CLERK, NewCampaign.ofYear("民生", 2026));
        assertThat(post("/api/items", Ids.next(), CLERK, "{\"campaignId\":\"" + campaign.id() + "\",\"no\":\"8\",\"title\":\"手工添加\"}")).hasStatus(201);
        var item = campaigns.items(campaign.id()).getFirst();
        assertThat(put("/api/items/" + item.id(), CLERK, "{\"no\":\"8\",\"title\":\"改名\",\"version\":0}")).hasStatusOk()
            .bodyJson().extractingPath("$.title").isEqualTo("改名");
        assertThat(put("/api/items/" + item.id(), CLERK, "{\"no\":\"8\",\"title\":\"再改\",\"version\":0}")).hasStatus(409)
            .bodyJson().extractingPath("$.code").isEqualTo("item.stale");
        assertThat(put("/api/items/" + item.id(), CLERK, "{\"no\":\"8\",\"title\":\" \",\"version\":1}")).hasStatus(400)
            .bodyJson().extractingPath("$.errors[0].field").isEqualTo("title");
    }

    @Test
    void namesTheStatesInASentence() {
        var campaign = campaigns.open(CLERK, NewCampaign.ofYear("民生", 2026));
        var item = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("9", "甲"))).getFirst();
        campaigns.move(List.of(item.id()), ItemState.HANDED_OVER);
        campaigns.move(List.of(item.id()), ItemState.DONE_CLAIMED);
        campaigns.move(List.of(item.id()), ItemState.DONE_VERIFIED);
        assertThat(post("/api/items/" + item.id() + "/withdraw", Ids.next(), CLERK, "{\"reason\":\"重复\"}")).hasStatus(422).bodyJson()
            .extractingPath("$.detail").isEqualTo("事项 9“甲”当前状态为 已核完成，不能直接转为 已撤下，请先完成中间步骤");
    }

    @Test
    void closesItsDoorToOthers() {
        var liaison = Actors.liaison(UUID.randomUUID());
        assertThat(post("/api/campaigns", Ids.next(), liaison, "{\"name\":\"x\",\"year\":2026,\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"}")).hasStatus(403);
        assertThat(mvc.get().uri("/api/campaigns")).hasStatus(401);
        assertThat(mvc.get().uri("/api/campaigns").with(Actors.as(liaison))).hasStatusOk();
    }

    private MvcTestResult post(String uri, UUID command, Actor actor, String body) {
        return mvc.post().uri(uri).header("Command-Id", command).with(Actors.as(actor)).with(csrf())
            .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private MvcTestResult put(String uri, Actor actor, String body) {
        return mvc.put().uri(uri).with(Actors.as(actor)).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }
}
