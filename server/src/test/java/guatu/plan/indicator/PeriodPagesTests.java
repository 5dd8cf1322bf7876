package guatu.plan.indicator;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.TestWorld;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GuatuTest
class PeriodPagesTests {

    private static final Actor CLERK = Actors.clerk();

    @Autowired
    Indicators indicators;
    @Autowired
    Campaigns campaigns;
    @Autowired
    MockMvcTester mvc;
    Item item;
    Indicator number;

    @BeforeEach
    void addsAnItem() {
        TestWorld.at("2026-05-04T02:00:00Z");
        var campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动", 2026));
        item = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "征迁").within(parse("2026-04-01"), parse("2026-06-30")))).getFirst();
        indicators.replace(CLERK, Map.of(item.id(), List.of(NewIndicator.of("征收", Relation.GE, new BigDecimal("480"), "户"))));
        number = indicators.of(item.id()).getFirst();
    }

    @Test
    void showsEveryLevelWithItsDebtAndWhatTheNextPeriodNeeds() {
        assertThat(mvc.get().uri("/api/items/" + item.id() + "/periods?mode=SPREAD").with(Actors.as(CLERK))).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            [{"name":"征收","dataDate":"2026-05-03","mode":"SPREAD","planned":165,"actual":0,"debt":165,"credit":0,
              "rate":{"remaining":480,"workdays":40,"required":12.00,"planned":7.88,"factor":1.524},
              "landmarks":[{"kind":"HALF_YEAR","planned":480,"percent":100.0,"over":false},{"kind":"FULL_YEAR"}]}]
            """);
    }

    @Test
    void showsWhatMovesBeforeItIsSavedAndKeepsWhoSetIt() {
        var body = "{\"level\":\"MONTH\",\"from\":\"2026-05-20\",\"target\":180,\"reason\":\"雨季前抢工\"}";
        assertThat(mvc.post().uri("/api/items/%s/indicators/%s/periods/preview".formatted(item.id(), number.id())).with(Actors.as(CLERK)).with(csrf())
            .contentType(MediaType.APPLICATION_JSON).content(body)).hasStatusOk().bodyJson().extractingPath("$[?(@.level=='MONTH')].after").asArray().containsExactly(180, 135);
        assertThat(indicators.of(item.id()).getFirst().targets()).as("nothing is saved").isEmpty();

        assertThat(put(item.id(), number.id(), body)).hasStatusOk();
        assertThat(mvc.get().uri("/api/items/" + item.id() + "/periods").with(Actors.as(CLERK))).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            [{"keptAt":"MONTH","changes":[{"level":"MONTH","label":"2026-05","before":150,"after":180,"reason":"雨季前抢工","byName":"测试员"}]}]
            """);
    }

    @Test
    void refusesPeriodsThatAreOver() {
        assertThat(put(item.id(), number.id(), "{\"level\":\"MONTH\",\"from\":\"2026-04-20\",\"target\":180}")).hasStatus(422).bodyJson()
            .extractingPath("$.code").isEqualTo("indicator.period-closed");
        assertThat(put(item.id(), UUID.randomUUID(), "{\"level\":\"MONTH\",\"from\":\"2026-05-20\",\"target\":180}")).hasStatus(404);
        assertThat(put(item.id(), number.id(), "{\"level\":\"MONTH\",\"from\":\"2026-05-20\",\"target\":-1}")).hasStatus(422).bodyJson()
            .extractingPath("$.code").isEqualTo("indicator.value-range");
    }

    private org.springframework.test.web.servlet.assertj.MvcTestResult put(UUID on, UUID indicator, String body) {
        return mvc.put().uri("/api/items/%s/indicators/%s/periods".formatted(on, indicator)).with(Actors.as(CLERK)).with(csrf())
            .contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }
}
