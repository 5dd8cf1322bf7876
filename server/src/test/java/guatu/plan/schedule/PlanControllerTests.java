package guatu.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GuatuTest
class PlanControllerTests {

    private static final Actor CLERK = Actors.clerk();
    private static final String PLAN = """
        {"start":"2026-03-02","deadline":"2026-06-30","calendar":"cn","activities":[
          {"id":"a","name":"签约","duration":10,"minDuration":8},{"id":"b","name":"腾空","duration":5,"links":[{"pred":"a","soft":true}]}]}
        """;

    @Autowired
    MockMvcTester mvc;
    @Autowired
    Campaigns campaigns;
    Campaign campaign;
    Item item;

    @BeforeEach
    void addsAnItem() {
        campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动", 2026));
        item = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "道路改造").within(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 11, 30)))).getFirst();
    }

    @Test
    void proposesATemplateAndAWindowBeforeThereIsAPlan() {
        assertThat(mvc.get().uri("/api/items/" + item.id() + "/plan").with(Actors.as(CLERK))).hasStatusOk().bodyJson()
            .isEqualTo("{\"suggestedTemplate\":\"road\",\"start\":\"2026-03-02\",\"deadline\":\"2026-11-30\"}");
        assertThat(mvc.get().uri("/api/schedule/templates").with(Actors.as(CLERK))).hasStatusOk().bodyJson().extractingPath("$.length()").as("nine of the product, seventeen kinds with nodes of their own").isEqualTo(9 + 17);
    }

    @Test
    void previewsInTheFormatOfTheCommandLine() {
        assertThat(post("/api/items/" + item.id() + "/plan/preview", PLAN.replace("06-30", "03-20"))).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"feasible":true,"minFloat":0,"shortfall":0,"earliestFinish":"2026-03-20","buffer":0,"chain":["a","b"],"measures":[],"activities":[
              {"id":"a","name":"签约","redLine":"2026-03-13"},{"id":"b","links":[{"pred":"a","type":"FS","lag":0,"soft":true}]}]}
            """);
    }

    @Test
    void savesAPlanAndShowsIt() {
        assertThat(put(PLAN)).hasStatusOk();

        assertThat(mvc.get().uri("/api/items/" + item.id() + "/plan").with(Actors.as(CLERK))).bodyJson().isLenientlyEqualTo("""
            {"plan":{"calendar":"cn","state":"DRAFT","version":0,"activities":[{"code":"a","name":"签约"},{"code":"b","redLine":"2026-06-30"}]}}
            """);
    }

    @Test
    void saysInChineseWhyAPlanDoesNotFit() {
        assertThat(put(PLAN.replace("06-30", "03-18"))).hasStatus(422).bodyJson().extractingPath("$.detail")
            .isEqualTo("事项“道路改造”的工期排不下：还差 2 个工作日，关键链为 签约 → 腾空；请压缩工序、改用搭接或推迟截止日期");
    }

    @Test
    void showsEveryFindingOfANetworkThatCannotBeComputed() {
        assertThat(put(PLAN.replace("\"pred\":\"a\"", "\"pred\":\"x\"").replace("\"duration\":10", "\"duration\":-1"))).hasStatus(422).bodyJson()
            .isLenientlyEqualTo("{\"findings\":[{\"code\":\"schedule.duration-range\"},{\"code\":\"schedule.unknown-pred\"}]}");
        assertThat(put(PLAN.replace("\"id\":\"a\",", ""))).hasStatus(400);
    }

    @Test
    void makesThePlansOfAListOnceForOneCommand() {
        var late = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("2", "学校扩建").within(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4)),
            NewItem.of("3", "无期限")));
        var command = Ids.next().toString();
        var expected = "{\"saved\":1,\"kept\":0,\"withoutDeadline\":1,\"infeasible\":[{\"itemId\":\"" + late.getFirst().id() + "\",\"no\":\"2\",\"title\":\"学校扩建\"}]}";

        for (var round = 0; round < 2; round++) {
            assertThat(send(mvc.post().uri("/api/campaigns/" + campaign.id() + "/plans").header("Command-Id", command), "{\"fit\":true}"))
                .hasStatusOk().bodyJson().isLenientlyEqualTo(expected);
        }
        assertThat(post("/api/campaigns/" + campaign.id() + "/plans", "{}")).as("without a command id").hasStatus(400);
    }

    @Test
    void keepsTwentyThousandLinksAndRefusesMoreThanOneActivityCanHave() {
        assertThat(put(linked(322, 70))).hasStatusOk();
        assertThat(mvc.get().uri("/api/items/" + item.id() + "/plan").with(Actors.as(CLERK))).hasStatusOk().bodyJson()
            .extractingPath("$.plan.activities[*].links[*].pred").asArray().hasSize(20_055);
        assertThat(put(linked(202, 201))).hasStatus(400);
    }

    /// A chain of activities of no length, each after as many before it as there are, `most` at most.
    private static String linked(int activities, int most) {
        return IntStream.range(0, activities).mapToObj(j -> "{\"id\":\"a%d\",\"duration\":0,\"links\":[%s]}".formatted(j,
                IntStream.range(Math.max(0, j - most), j).mapToObj("{\"pred\":\"a%d\"}"::formatted).collect(Collectors.joining(","))))
            .collect(Collectors.joining(",", "{\"start\":\"2026-03-02\",\"deadline\":\"2026-06-30\",\"activities\":[", "]}"));
    }

    private MvcTestResult put(String body) {
        return send(mvc.put().uri("/api/items/" + item.id() + "/plan"), body);
    }

    private MvcTestResult post(String uri, String body) {
        return send(mvc.post().uri(uri), body);
    }

    private static MvcTestResult send(MockMvcRequestBuilder request, String body) {
        return request.with(Actors.as(CLERK)).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }
}
