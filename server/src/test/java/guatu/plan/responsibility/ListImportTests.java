package guatu.plan.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.Ids;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.indicator.Indicators;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ListImportTests extends AtTheListDesk {

    @Autowired
    Indicators indicators;
    @Autowired
    Organization organization;
    @Autowired
    Inbox inbox;

    @Test
    void aRealListGoesInFromUploadToSignature() {
        var draft = desk.uploadSample("responsibility-list.xlsx");
        assertThat(draft.path("rows")).hasSize(4);
        assertThat(draft.at("/rows/3/findings")).anyMatch(finding -> finding.path("code").asString().equals("list.number-as-text"));
        assertThat(draft.at("/counts/new").asInt()).isEqualTo(4);
        assertThat(draft.path("original").size()).isGreaterThan(6);
        assertThat(campaigns.items(desk.campaign())).isEmpty();

        var moved = desk.read(desk.put("/api/lists/" + ListDesk.id(draft) + "/year", "{\"year\":2026}"));
        assertThat(moved.at("/rows/0/item/due").asString()).isEqualTo("2026-06-30");
        desk.createUnits(moved);
        assertThat(desk.post("/api/lists/" + ListDesk.id(draft) + "/accept", "{}")).hasStatusOk().bodyJson().extractingPath("$.added").isEqualTo(4);

        var items = campaigns.items(desk.campaign());
        assertThat(items).extracting(Item::title).containsExactly("城东片区征迁", "江滨路道路交地", "智能装备产业园一期", "冷链物流中心");
        assertThat(items).extracting(Item::state).containsOnly(ItemState.DRAFT);
        assertThat(items.getFirst().due()).isEqualTo("2026-06-30");
        assertThat(items.getFirst().assistUnits()).hasSize(1);
        assertThat(indicators.of(items.getFirst().id())).hasSize(2);
        assertThat(campaigns.categories(desk.campaign())).extracting(category -> category.name()).containsExactly("征迁交地项目", "产业项目");

        var check = desk.get("/api/campaigns/" + desk.campaign() + "/hand-over");
        assertThat(check.path("ready").asInt()).isEqualTo(4);
        assertThat(check.at("/holes/0/missing")).anyMatch(lack -> lack.asString().equals("PLAN"));
        var handed = desk.read(desk.post("/api/campaigns/" + desk.campaign() + "/hand-over", "{}"));
        assertThat(handed.path("version").asInt()).isEqualTo(1);
        assertThat(handed.path("items").asInt()).isEqualTo(4);
        assertThat(handed.path("notices").asInt()).isEqualTo(6);
        assertThat(campaigns.frozenItems(desk.campaign(), 1)).hasSize(4);

        var liaison = Actors.liaison(items.getFirst().leadUnit());
        var notice = inbox.mine(liaison).stream().filter(duty -> duty.kind().equals(Inbox.TASK_NOTICE)).findFirst().orElseThrow();
        inbox.sign(liaison, notice.id());
        assertThat(campaigns.items(desk.campaign())).extracting(Item::state)
            .containsExactly(ItemState.ACCEPTED, ItemState.HANDED_OVER, ItemState.HANDED_OVER, ItemState.HANDED_OVER);
    }

    @Test
    void theSameFileAgainIsNoChangeAndAChangedOneShowsTheDifference() {
        desk.accept(desk.uploadSample("xinchang-2021.xlsx"));
        var again = desk.uploadSample("xinchang-2021.xlsx");
        assertThat(again.path("noChange").asBoolean()).isTrue();
        assertThat(again.at("/counts/same").asInt()).isEqualTo(13);
        assertThat(desk.post("/api/lists/" + ListDesk.id(again) + "/accept", "{}")).hasStatusOk().bodyJson().extractingPath("$.unchanged").isEqualTo(13);
        assertThat(campaigns.items(desk.campaign())).hasSize(13);

        var changed = desk.upload("xinchang-2021-2.txt", "序号\t项目名称\t工作任务\t计划完成时间\t牵头单位\n1\t城市人居环境提升项目\t综合提升改造城区道路5条\t2021年12月底\t建设局\n"
            + "1\t城市人居环境提升项目\t新建城市口袋公园2处\t2021年11月\t建设局\n6\t新项目\t新建公厕8座\t2021年10月底\t城投集团\n");
        assertThat(changed.path("noChange").asBoolean()).isFalse();
        assertThat(changed.path("rows")).extracting(row -> row.path("difference").asString()).containsExactly("CHANGED", "SAME", "NEW");
        assertThat(changed.at("/rows/0/changes")).extracting(change -> change.path("field").asString()).contains("due", "indicators");
        assertThat(changed.at("/counts/missing").asInt()).isPositive();
        desk.accept(changed);
        assertThat(campaigns.items(desk.campaign())).hasSize(14);
        var road = campaigns.items(desk.campaign()).getFirst();
        assertThat(road.title()).isEqualTo("综合提升改造城区道路5条");
        assertThat(indicators.of(road.id()).getFirst().value()).isEqualByComparingTo("5");
    }

    @Test
    void theSameFileAgainIsReadByTheYearThatWasChosen() {
        desk.accept(desk.read(desk.put("/api/lists/" + ListDesk.id(desk.uploadSample("xinchang-2021.xlsx")) + "/year", "{\"year\":2026}")));
        var again = desk.uploadSample("xinchang-2021.xlsx");
        assertThat(again.path("chosenYear").asInt()).isEqualTo(2026);
        assertThat(again.path("noChange").asBoolean()).isTrue();
    }

    @Test
    void oneCommandUploadsAndAcceptsOnce() {
        var command = Ids.next();
        var path = "/api/campaigns/" + desk.campaign() + "/lists";
        var first = desk.read(desk.sendTo(path, "lishan-2023.txt", ListDesk.sample("lishan-2023.txt"), command));
        var second = desk.read(desk.sendTo(path, "lishan-2023.txt", ListDesk.sample("lishan-2023.txt"), command));
        assertThat(ListDesk.id(second)).isEqualTo(ListDesk.id(first));
        desk.createUnits(first);
        var accepting = Ids.next();
        assertThat(desk.post("/api/lists/" + ListDesk.id(first) + "/accept", "{}", accepting)).hasStatusOk();
        assertThat(desk.post("/api/lists/" + ListDesk.id(first) + "/accept", "{}", accepting)).hasStatusOk().bodyJson().extractingPath("$.added").isEqualTo(6);
        assertThat(campaigns.items(desk.campaign())).hasSize(6);
        desk.refused(desk.post("/api/lists/" + ListDesk.id(first) + "/accept", "{}"), 422, "list.already-accepted");
        desk.refused(desk.put("/api/lists/" + ListDesk.id(first) + "/rows/1", "{\"title\":\"新\"}"), 422, "list.already-accepted");
    }

    @Test
    void unitsAreMatchedByAliasAndAbbreviationOrStayOpen() {
        var plan = organization.create(desk.clerk(), NewUnit.of("立山区发展和改革局", UnitKind.DEPARTMENT).aliases(List.of("区发改")));
        organization.create(desk.clerk(), NewUnit.of("立山区财政局第一分局", UnitKind.DEPARTMENT));
        organization.create(desk.clerk(), NewUnit.of("立山区财政局第二分局", UnitKind.DEPARTMENT));
        var draft = desk.uploadSample("lishan-2023.txt");
        var matched = ListDesk.unit(draft, "区发改局");
        assertThat(matched.path("decision").asString()).isEqualTo("MATCHED");
        assertThat(matched.path("unitId").asString()).isEqualTo(plan.id().toString());
        assertThat(ListDesk.unit(draft, "各街道").path("decision").asString()).isEqualTo("TEXT");
        assertThat(ListDesk.unit(draft, "区商务局").path("decision").asString()).isEqualTo("CREATE");
        assertThat(ListDesk.unit(draft, "区财政局").path("decision").asString()).isEqualTo("OPEN");
        desk.refused(desk.post("/api/lists/" + ListDesk.id(draft) + "/accept", "{}"), 422, "list.units-open");
        var decided = desk.read(desk.put("/api/lists/" + ListDesk.id(draft) + "/units", "[{\"name\":\"区财政局\",\"create\":{\"name\":\"立山区财政局\",\"kind\":\"DEPARTMENT\"}}]"));
        assertThat(ListDesk.unit(decided, "区财政局").path("decision").asString()).isEqualTo("CREATE");
        assertThat(desk.post("/api/lists/" + ListDesk.id(draft) + "/accept", "{}")).hasStatusOk();
        assertThat(organization.names()).containsKeys("立山区财政局", "区商务局", "区发改局").containsEntry("区发改局", plan.id());
        assertThat(campaigns.items(desk.campaign()).getFirst().leadUnit()).isEqualTo(plan.id());
    }

    @Test
    void errorsStopAcceptanceUntilMendedOrSetAside() {
        var draft = desk.upload("bad.txt", "序号\t项目名称\t总投资(万元)\t完成时限\t牵头单位\n1\t修路3公里\t-5\t2026年6月底\t建设局\n2\t种树30棵\t7\t\t林业局\n");
        desk.refused(desk.post("/api/lists/" + ListDesk.id(draft) + "/accept", "{}"), 422, "list.errors-left");
        desk.read(desk.put("/api/lists/" + ListDesk.id(draft) + "/rows/1", "{\"setAside\":true}"));
        var mended = desk.read(desk.put("/api/lists/" + ListDesk.id(draft) + "/rows/2", "{\"due\":\"2026-09-30\",\"lead\":[\"园林局\"]}"));
        assertThat(mended.at("/rows/1/item/due").asString()).isEqualTo("2026-09-30");
        assertThat(mended.at("/rows/1/findings")).noneMatch(finding -> finding.path("code").asString().equals("list.no-due"));
        assertThat(mended.path("units")).extracting(unit -> unit.path("name").asString()).contains("园林局").doesNotContain("林业局");
        desk.accept(mended);
        var items = campaigns.items(desk.campaign());
        assertThat(items).singleElement().extracting(Item::title).isEqualTo("种树30棵");
        assertThat(items.getFirst().due()).isEqualTo("2026-09-30");
    }

    @Test
    void deadlinesAreHeldAgainstCalendarCampaignAndToday() {
        var draft = desk.upload("due.txt", "序号\t项目名称\t完成时限\t牵头单位\n1\t修路3公里\t2026年3月底\t建设局\n2\t种树30棵\t2026年10月1日\t建设局\n3\t建房3座\t2028年10月底\t建设局\n");
        assertThat(ListDesk.codes(draft, 0)).contains("list.due-past");
        assertThat(ListDesk.codes(draft, 1)).contains("list.due-holiday");
        assertThat(ListDesk.codes(draft, 2)).contains("list.due-outside-campaign");
    }

    @Test
    void aRowWithoutNumbersIsToldWhatItsKindUsuallyCountsAndNothingIsFilledIn() {
        var draft = desk.upload("kinds.txt", "序号\t项目名称\t完成时限\t牵头单位\n1\t城西农村生活污水治理\t2026年6月底\t建设局\n2\t道路交通提升3公里\t2026年6月底\t建设局\n3\t其他工作\t2026年6月底\t建设局\n");
        assertThat(ListDesk.codes(draft, 0)).contains("list.kind-numbers");
        assertThat(draft.at("/rows/0/findings").valueStream().map(finding -> finding.path("message").asString()).toList())
            .anyMatch(message -> message.contains("农村生活污水治理") && message.contains("受益户数（户）"));
        assertThat(draft.at("/rows/0/item/indicators")).isEmpty();
        assertThat(ListDesk.codes(draft, 1)).doesNotContain("list.kind-numbers");
        assertThat(ListDesk.codes(draft, 2)).doesNotContain("list.kind-numbers");
    }

    @Test
    void columnsCanBeMatchedAgainAndMendsStay() {
        var draft = desk.upload("columns.txt", "序号\t项目名称\t说明一\t完成时限\t牵头单位\n1\t修路\t铺设管道12公里\t2026年6月底\t建设局\n2\t种树\t植树30棵\t2026年6月底\t建设局\n");
        desk.read(desk.put("/api/lists/" + ListDesk.id(draft) + "/rows/2", "{\"leader\":\"张三\"}"));
        var again = desk.read(desk.put("/api/lists/" + ListDesk.id(draft) + "/columns", "[{\"sheet\":\"columns.txt\",\"index\":2,\"role\":\"content\"}]"));
        assertThat(again.at("/rows/0/item/indicators/0/value").asInt()).isEqualTo(12);
        assertThat(again.at("/rows/1/item/leader").asString()).isEqualTo("张三");
        assertThat(desk.put("/api/lists/" + ListDesk.id(draft) + "/columns", "[{\"sheet\":\"columns.txt\",\"index\":2,\"role\":\"nothing\"}]")).hasStatus(400);
    }

    @Test
    void aBadFileIsRefusedInChineseAndADiscardedDraftIsGone() {
        var bad = desk.send("a.xlsx", "x".getBytes());
        desk.refused(bad, 422, "list.not-xlsx");
        var draft = desk.uploadSample("lishan-2023.txt");
        assertThat(desk.delete("/api/lists/" + ListDesk.id(draft))).hasStatus(204);
        desk.refused(desk.post("/api/lists/" + ListDesk.id(draft) + "/accept", "{}"), 422, "list.discarded");
        desk.refused(desk.post("/api/campaigns/" + desk.campaign() + "/hand-over", "{}"), 422, "hand-over.nothing-waiting");
    }

    @Test
    void itemsThatLackWhatIsNeededStayBehind() {
        desk.accept(desk.uploadSample("lishan-2023.txt"));
        desk.refused(desk.post("/api/campaigns/" + desk.campaign() + "/hand-over", "{}"), 422, "hand-over.nothing-ready");
        var check = desk.get("/api/campaigns/" + desk.campaign() + "/hand-over");
        assertThat(check.path("ready").asInt()).isZero();
        assertThat(check.path("holes")).hasSize(6).allMatch(hole -> hole.path("blocking").asBoolean());
    }
}
