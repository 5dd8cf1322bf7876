package guatu.plan.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.indicator.Indicators;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GuatuTest
class ListImportTests {

    private static final Actor CLERK = Actors.clerk();

    @Autowired
    MockMvcTester mvc;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Indicators indicators;
    @Autowired
    Organization organization;
    @Autowired
    Inbox inbox;
    @Autowired
    JsonMapper json;
    UUID campaign;

    @BeforeEach
    void opensACampaign() {
        campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚2026", 2026)).id();
    }

    @Test
    void aRealListGoesInFromUploadToSignature() throws IOException {
        var draft = upload("responsibility-list.xlsx");
        assertThat(draft.path("rows")).hasSize(4);
        assertThat(draft.at("/rows/3/findings")).anyMatch(finding -> finding.path("code").asString().equals("list.number-as-text"));
        assertThat(draft.at("/counts/new").asInt()).isEqualTo(4);
        assertThat(draft.path("original").size()).isGreaterThan(6);
        assertThat(campaigns.items(campaign)).isEmpty();

        var moved = read(put("/api/lists/" + id(draft) + "/year", "{\"year\":2026}"));
        assertThat(moved.at("/rows/0/item/due").asString()).isEqualTo("2026-06-30");
        decideAll(moved);
        assertThat(post("/api/lists/" + id(draft) + "/accept", Ids.next())).hasStatusOk().bodyJson().extractingPath("$.added").isEqualTo(4);

        var items = campaigns.items(campaign);
        assertThat(items).extracting(Item::title).containsExactly("城东片区征迁", "江滨路道路交地", "智能装备产业园一期", "冷链物流中心");
        assertThat(items).extracting(Item::state).containsOnly(ItemState.DRAFT);
        assertThat(items.getFirst().due()).isEqualTo("2026-06-30");
        assertThat(items.getFirst().assistUnits()).hasSize(1);
        assertThat(indicators.of(items.getFirst().id())).hasSize(2);
        assertThat(campaigns.categories(campaign)).extracting(category -> category.name()).containsExactly("征迁交地项目", "产业项目");

        var check = read(mvc.get().uri("/api/campaigns/" + campaign + "/hand-over").with(Actors.as(CLERK)).exchange());
        assertThat(check.path("ready").asInt()).isEqualTo(4);
        assertThat(check.at("/holes/0/missing")).anyMatch(lack -> lack.asString().equals("PLAN"));
        var handed = read(post("/api/campaigns/" + campaign + "/hand-over", Ids.next()));
        assertThat(handed.path("version").asInt()).isEqualTo(1);
        assertThat(handed.path("items").asInt()).isEqualTo(4);
        assertThat(handed.path("notices").asInt()).isEqualTo(6);
        assertThat(campaigns.frozenItems(campaign, 1)).hasSize(4);

        var liaison = Actors.liaison(items.getFirst().leadUnit());
        var notice = inbox.mine(liaison).stream().filter(duty -> duty.kind().equals(Inbox.TASK_NOTICE)).findFirst().orElseThrow();
        inbox.sign(liaison, notice.id());
        assertThat(campaigns.items(campaign)).extracting(Item::state)
            .containsExactly(ItemState.ACCEPTED, ItemState.HANDED_OVER, ItemState.HANDED_OVER, ItemState.HANDED_OVER);
    }

    @Test
    void theSameFileAgainIsNoChangeAndAChangedOneShowsTheDifference() throws IOException {
        accept(upload("xinchang-2021.xlsx"));
        var again = upload("xinchang-2021.xlsx");
        assertThat(again.path("noChange").asBoolean()).isTrue();
        assertThat(again.at("/counts/same").asInt()).isEqualTo(13);
        assertThat(post("/api/lists/" + id(again) + "/accept", Ids.next())).hasStatusOk().bodyJson().extractingPath("$.unchanged").isEqualTo(13);
        assertThat(campaigns.items(campaign)).hasSize(13);

        var changed = upload("xinchang-2021.xlsx", "序号\t项目名称\t工作任务\t计划完成时间\t牵头单位\n1\t城市人居环境提升项目\t综合提升改造城区道路5条\t2021年12月底\t建设局\n"
            + "1\t城市人居环境提升项目\t新建城市口袋公园2处\t2021年11月\t建设局\n6\t新项目\t新建公厕8座\t2021年10月底\t城投集团\n");
        assertThat(changed.path("noChange").asBoolean()).isFalse();
        assertThat(changed.path("rows")).extracting(row -> row.path("difference").asString()).containsExactly("CHANGED", "SAME", "NEW");
        assertThat(changed.at("/rows/0/changes")).extracting(change -> change.path("field").asString()).contains("due", "indicators");
        assertThat(changed.at("/counts/missing").asInt()).isPositive();
        accept(changed);
        assertThat(campaigns.items(campaign)).hasSize(14);
        var road = campaigns.items(campaign).getFirst();
        assertThat(road.title()).isEqualTo("综合提升改造城区道路5条");
        assertThat(indicators.of(road.id()).getFirst().value()).isEqualByComparingTo("5");
    }

    @Test
    void theSameFileAgainIsReadByTheYearThatWasChosen() throws IOException {
        accept(read(put("/api/lists/" + id(upload("xinchang-2021.xlsx")) + "/year", "{\"year\":2026}")));
        var again = upload("xinchang-2021.xlsx");
        assertThat(again.path("chosenYear").asInt()).isEqualTo(2026);
        assertThat(again.path("noChange").asBoolean()).isTrue();
    }

    @Test
    void oneCommandUploadsAndAcceptsOnce() throws IOException {
        var command = Ids.next();
        var first = read(upload("lishan-2023.txt", sample("lishan-2023.txt"), command));
        var second = read(upload("lishan-2023.txt", sample("lishan-2023.txt"), command));
        assertThat(id(second)).isEqualTo(id(first));
        decideAll(first);
        var accepting = Ids.next();
        assertThat(post("/api/lists/" + id(first) + "/accept", accepting)).hasStatusOk();
        assertThat(post("/api/lists/" + id(first) + "/accept", accepting)).hasStatusOk().bodyJson().extractingPath("$.added").isEqualTo(6);
        assertThat(campaigns.items(campaign)).hasSize(6);
        refused(post("/api/lists/" + id(first) + "/accept", Ids.next()), "list.already-accepted");
        refused(put("/api/lists/" + id(first) + "/rows/1", "{\"title\":\"新\"}"), "list.already-accepted");
    }

    @Test
    void unitsAreMatchedByAliasAndAbbreviationOrStayOpen() throws IOException {
        var plan = organization.create(CLERK, NewUnit.of("立山区发展和改革局", UnitKind.DEPARTMENT).aliases(List.of("区发改")));
        organization.create(CLERK, NewUnit.of("立山区财政局第一分局", UnitKind.DEPARTMENT));
        organization.create(CLERK, NewUnit.of("立山区财政局第二分局", UnitKind.DEPARTMENT));
        var draft = upload("lishan-2023.txt");
        var units = draft.path("units");
        var matched = unit(units, "区发改局");
        assertThat(matched.path("decision").asString()).isEqualTo("MATCHED");
        assertThat(matched.path("unitId").asString()).isEqualTo(plan.id().toString());
        assertThat(unit(units, "各街道").path("decision").asString()).isEqualTo("TEXT");
        assertThat(unit(units, "区商务局").path("decision").asString()).isEqualTo("CREATE");
        assertThat(unit(units, "区财政局").path("decision").asString()).isEqualTo("OPEN");
        refused(post("/api/lists/" + id(draft) + "/accept", Ids.next()), "list.units-open");
        var decided = read(put("/api/lists/" + id(draft) + "/units", "[{\"name\":\"区财政局\",\"create\":{\"name\":\"立山区财政局\",\"kind\":\"DEPARTMENT\"}}]"));
        assertThat(unit(decided.path("units"), "区财政局").path("decision").asString()).isEqualTo("CREATE");
        assertThat(post("/api/lists/" + id(draft) + "/accept", Ids.next())).hasStatusOk();
        assertThat(organization.names()).containsKeys("立山区财政局", "区商务局", "区发改局").containsEntry("区发改局", plan.id());
        assertThat(campaigns.items(campaign).getFirst().leadUnit()).isEqualTo(plan.id());
    }

    @Test
    void errorsStopAcceptanceUntilMendedOrSetAside() throws IOException {
        var draft = upload("bad.txt", "序号\t项目名称\t总投资(万元)\t完成时限\t牵头单位\n1\t修路3公里\t-5\t2026年6月底\t建设局\n2\t种树30棵\t7\t\t林业局\n");
        refused(post("/api/lists/" + id(draft) + "/accept", Ids.next()), "list.errors-left");
        read(put("/api/lists/" + id(draft) + "/rows/1", "{\"setAside\":true}"));
        var mended = read(put("/api/lists/" + id(draft) + "/rows/2", "{\"due\":\"2026-09-30\",\"lead\":[\"园林局\"]}"));
        assertThat(mended.at("/rows/1/item/due").asString()).isEqualTo("2026-09-30");
        assertThat(mended.at("/rows/1/findings")).noneMatch(finding -> finding.path("code").asString().equals("list.no-due"));
        assertThat(mended.path("units")).extracting(unit -> unit.path("name").asString()).contains("园林局").doesNotContain("林业局");
        accept(mended);
        var items = campaigns.items(campaign);
        assertThat(items).singleElement().extracting(Item::title).isEqualTo("种树30棵");
        assertThat(items.getFirst().due()).isEqualTo("2026-09-30");
    }

    @Test
    void deadlinesAreHeldAgainstCalendarCampaignAndToday() throws IOException {
        var draft = upload("due.txt", "序号\t项目名称\t完成时限\t牵头单位\n1\t修路3公里\t2026年3月底\t建设局\n2\t种树30棵\t2026年10月1日\t建设局\n3\t建房3座\t2028年10月底\t建设局\n");
        assertThat(codes(draft, 0)).contains("list.due-past");
        assertThat(codes(draft, 1)).contains("list.due-holiday");
        assertThat(codes(draft, 2)).contains("list.due-outside-campaign");
    }

    @Test
    void aRowWithoutNumbersIsToldWhatItsKindUsuallyCountsAndNothingIsFilledIn() throws IOException {
        var draft = upload("kinds.txt", "序号\t项目名称\t完成时限\t牵头单位\n1\t城西农村生活污水治理\t2026年6月底\t建设局\n2\t道路交通提升3公里\t2026年6月底\t建设局\n3\t其他工作\t2026年6月底\t建设局\n");
        assertThat(codes(draft, 0)).contains("list.kind-numbers");
        assertThat(draft.at("/rows/0/findings").valueStream().map(finding -> finding.path("message").asString()).toList())
            .anyMatch(message -> message.contains("农村生活污水治理") && message.contains("受益户数（户）"));
        assertThat(draft.at("/rows/0/item/indicators")).isEmpty();
        assertThat(codes(draft, 1)).doesNotContain("list.kind-numbers");
        assertThat(codes(draft, 2)).doesNotContain("list.kind-numbers");
    }

    @Test
    void columnsCanBeMatchedAgainAndMendsStay() throws IOException {
        var draft = upload("columns.txt", "序号\t项目名称\t说明一\t完成时限\t牵头单位\n1\t修路\t铺设管道12公里\t2026年6月底\t建设局\n2\t种树\t植树30棵\t2026年6月底\t建设局\n");
        read(put("/api/lists/" + id(draft) + "/rows/2", "{\"leader\":\"张三\"}"));
        var again = read(put("/api/lists/" + id(draft) + "/columns", "[{\"sheet\":\"columns.txt\",\"index\":2,\"role\":\"content\"}]"));
        assertThat(again.at("/rows/0/item/indicators/0/value").asInt()).isEqualTo(12);
        assertThat(again.at("/rows/1/item/leader").asString()).isEqualTo("张三");
        assertThat(put("/api/lists/" + id(draft) + "/columns", "[{\"sheet\":\"columns.txt\",\"index\":2,\"role\":\"nothing\"}]")).hasStatus(400);
    }

    @Test
    void aBadFileIsRefusedInChineseAndADiscardedDraftIsGone() throws IOException {
        var bad = mvc.post().uri("/api/campaigns/" + campaign + "/lists").multipart().file(new MockMultipartFile("file", "a.xlsx", null, "x".getBytes()))
            .header("Command-Id", Ids.next()).with(Actors.as(CLERK)).with(csrf()).exchange();
        refused(bad, "list.not-xlsx");
        var draft = upload("lishan-2023.txt");
        assertThat(mvc.delete().uri("/api/lists/" + id(draft)).with(Actors.as(CLERK)).with(csrf())).hasStatus(204);
        refused(post("/api/lists/" + id(draft) + "/accept", Ids.next()), "list.discarded");
        refused(post("/api/campaigns/" + campaign + "/hand-over", Ids.next()), "hand-over.nothing-waiting");
    }

    @Test
    void itemsThatLackWhatIsNeededStayBehind() throws IOException {
        accept(upload("lishan-2023.txt"));
        refused(post("/api/campaigns/" + campaign + "/hand-over", Ids.next()), "hand-over.nothing-ready");
        var check = read(mvc.get().uri("/api/campaigns/" + campaign + "/hand-over").with(Actors.as(CLERK)).exchange());
        assertThat(check.path("ready").asInt()).isZero();
        assertThat(check.path("holes")).hasSize(6).allMatch(hole -> hole.path("blocking").asBoolean());
    }

    private void accept(JsonNode draft) {
        decideAll(draft);
        assertThat(post("/api/lists/" + id(draft) + "/accept", Ids.next())).hasStatusOk();
    }

    private void decideAll(JsonNode draft) {
        var forms = json.createArrayNode();
        draft.path("units").forEach(unit -> {
            if (unit.path("decision").asString().equals("OPEN")) {
                var form = forms.addObject().put("name", unit.path("name").asString());
                form.putObject("create").put("name", unit.path("name").asString()).put("kind", "DEPARTMENT");
            }
        });
        assertThat(put("/api/lists/" + id(draft) + "/units", forms.toString())).hasStatusOk();
    }

    private static JsonNode unit(JsonNode units, String name) {
        for (var unit : units) {
            if (unit.path("name").asString().equals(name)) {
                return unit;
            }
        }
        throw new AssertionError("no unit " + name + " in " + units);
    }

    private static List<String> codes(JsonNode draft, int row) {
        return draft.path("rows").path(row).path("findings").valueStream().map(finding -> finding.path("code").asString()).toList();
    }

    private static String id(JsonNode draft) {
        return draft.path("id").asString();
    }

    private void refused(MvcTestResult result, String code) {
        assertThat(result).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo(code);
        assertThat(result).bodyJson().extractingPath("$.detail").asString().matches("(?s).*\\p{IsHan}.*").doesNotContain("{");
    }

    private JsonNode upload(String name) throws IOException {
        return read(upload(name, sample(name), Ids.next()));
    }

    private JsonNode upload(String name, String text) throws IOException {
        return read(upload(name.replace(".xlsx", "-2.txt"), text.getBytes(java.nio.charset.StandardCharsets.UTF_8), Ids.next()));
    }

    private MvcTestResult upload(String name, byte[] bytes, UUID command) {
        return mvc.post().uri("/api/campaigns/" + campaign + "/lists").multipart().file(new MockMultipartFile("file", name, null, bytes))
            .header("Command-Id", command).with(Actors.as(CLERK)).with(csrf()).exchange();
    }

    private static byte[] sample(String name) throws IOException {
        try (var in = ListImportTests.class.getResourceAsStream("/lists/" + name)) {
            return in.readAllBytes();
        }
    }

    private JsonNode read(MvcTestResult result) {
        assertThat(result).hasStatus2xxSuccessful();
        return json.readTree(result.getResponse().getContentAsByteArray());
    }

    private MvcTestResult put(String path, String body) {
        return mvc.put().uri(path).contentType(MediaType.APPLICATION_JSON).content(body).with(Actors.as(CLERK)).with(csrf()).exchange();
    }

    private MvcTestResult post(String path, UUID command) {
        return mvc.post().uri(path).header("Command-Id", command).contentType(MediaType.APPLICATION_JSON).content("{}").with(Actors.as(CLERK)).with(csrf()).exchange();
    }
}
