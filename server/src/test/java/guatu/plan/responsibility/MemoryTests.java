package guatu.plan.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.Role;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.plan.indicator.Indicators;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MemoryTests extends AtTheListDesk {

    private static final String FIRST = "2026年重点任务\n序号\t项目名称\t说明一\t完成时限\t牵头单位\t配合单位\n1\t修路\t铺设管道12公里\t汛期前\t老城指\t各街道\n2\t种树\t植树30棵\t2026年6月底\t老城指\t\n";
    private static final String SECOND = "2026年下半年任务\n序号\t项目名称\t说明一\t完成时限\t牵头单位\t配合单位\n1\t清淤\t清淤5公里\t汛期前\t老城指\t各街道\n";

    @Autowired
    Indicators indicators;
    @Autowired
    Organization organization;
    UUID old;
    UUID east;

    @BeforeEach
    void knowsFourUnits() {
        old = unit("老城区改造工程指挥部", UnitKind.OFFICE);
        east = unit("东门街道", UnitKind.TOWNSHIP);
        unit("西门街道", UnitKind.TOWNSHIP);
        unit("南山镇", UnitKind.TOWNSHIP);
    }

    private UUID unit(String name, UnitKind kind) {
        var known = organization.names().get(name);
        return known == null ? organization.create(Actors.clerk(), NewUnit.of(name, kind)).id() : known;
    }

    /// Corrects a column, a deadline, an indicator, a unit and a group in the first list, and accepts it.
    private void teach() {
        var draft = desk.upload("一.txt", FIRST);
        draft = desk.read(desk.put("/api/lists/" + ListDesk.id(draft) + "/columns", "[{\"sheet\":\"一.txt\",\"index\":2,\"role\":\"content\"}]"));
        assertThat(draft.at("/rows/0/item/indicators/0/value").asInt()).isEqualTo(12);
        var read = draft.at("/rows/0/item/indicators/0");
        desk.mend(draft, 1, "{\"due\":\"2026-05-31\",\"indicators\":[{\"name\":\"新建管网\",\"relation\":\">=\",\"value\":12,\"unit\":\"%s\"}]}".formatted(read.path("unit").asString()));
        draft = desk.units(draft, "[{\"name\":\"老城指\",\"unitId\":\"" + old + "\"},{\"name\":\"各街道\",\"members\":[\"" + east + "\"]}]");
        assertThat(ListDesk.unit(draft, "各街道").path("decision").asString()).isEqualTo("GROUP");
        desk.accept(draft);
    }

    @Test
    void whatWasPutRightOnceIsPutRightInTheNextListOfTheOffice() {
        teach();
        var next = desk.upload("二.txt", SECOND);
        assertThat(next.at("/rows/0/item/due").asString()).isEqualTo("2026-05-31");
        assertThat(next.at("/rows/0/item/content").asString()).contains("清淤5公里");
        assertThat(next.at("/rows/0/recalled").asBoolean()).isTrue();
        assertThat(ListDesk.codes(next, 0)).noneMatch(code -> code.startsWith("list.due-unreadable"));
        assertThat(ListDesk.unit(next, "老城指").path("unitId").asString()).isEqualTo(old.toString());
        assertThat(ListDesk.unit(next, "老城指").hasNonNull("memory")).isTrue();
        assertThat(ListDesk.unit(next, "各街道").path("members")).singleElement().satisfies(member -> assertThat(member.path("name").asString()).isEqualTo("东门街道"));
        assertThat(next.path("recalled")).extracting(one -> one.path("kind").asString()).contains("COLUMN", "DUE", "UNIT");
        desk.accept(next);
        assertThat(campaigns.items(desk.campaign()).getFirst().assistUnits()).containsExactly(east);
    }

    @Test
    void anIndicatorIsCalledAsItWasCorrected() {
        teach();
        var next = desk.upload("三.txt", "2026年任务\n序号\t项目名称\t建设内容\t完成时限\t牵头单位\n1\t修管\t铺设管道7公里\t汛期前\t老城指\n");
        assertThat(next.at("/rows/0/item/indicators/0/name").asString()).isEqualTo("新建管网");
        assertThat(next.at("/rows/0/item/indicators/0/relation").asString()).isEqualTo(">=");
        assertThat(next.at("/rows/0/item/indicators/0/value").asInt()).isEqualTo(7);
    }

    @Test
    void aCorrectionCanBeTakenBackInOneDraftAndUsedAgain() {
        teach();
        var next = desk.upload("二.txt", SECOND);
        var due = next.path("recalled").valueStream().filter(one -> one.path("kind").asString().equals("DUE")).findFirst().orElseThrow().path("memory").asString();
        var without = desk.read(desk.put("/api/lists/" + ListDesk.id(next) + "/memories/" + due, "{\"use\":false}"));
        assertThat(without.at("/rows/0/item").hasNonNull("due")).isFalse();
        assertThat(without.path("recalled")).anyMatch(one -> one.path("memory").asString().equals(due) && !one.path("used").asBoolean());
        assertThat(desk.read(desk.put("/api/lists/" + ListDesk.id(next) + "/memories/" + due, "{\"use\":true}")).at("/rows/0/item/due").asString()).isEqualTo("2026-05-31");
    }

    @Test
    void memoriesAreShownAndForgottenAndBelongToTheirOffice() {
        teach();
        var known = desk.get("/api/list-memories");
        assertThat(known).extracting(one -> one.path("said").asString()).contains("老城指", "各街道", "汛期前", "说明一");
        assertThat(known).extracting(one -> one.path("meant").asString()).contains("老城区改造工程指挥部", "05-31", "content");
        var elsewhere = desk.of(Actors.clerk());
        assertThat(elsewhere.get("/api/list-memories")).isEmpty();
        var first = known.get(0).path("id").asString();
        elsewhere.refused(elsewhere.delete("/api/list-memories/" + first), 404, "kernel.not-found");
        assertThat(desk.delete("/api/list-memories/" + first)).hasStatus(204);
        assertThat(desk.get("/api/list-memories")).hasSize(known.size() - 1);
        var liaison = desk.of(new Actor(UUID.randomUUID(), "联络员", desk.clerk().unit(), Set.of(Role.LIAISON), Set.of(desk.clerk().unit())));
        assertThat(liaison.delete("/api/list-memories/" + known.get(1).path("id").asString())).hasStatus(403);
    }

    @Test
    void aGroupIsProposedByItsWordsAndStaysAGroupUntilExpanded() {
        var draft = desk.upload("四.txt", "序号\t项目名称\t完成时限\t牵头单位\t配合单位\n1\t修路3公里\t2026年6月底\t老城指\t所有街道\n");
        var group = ListDesk.unit(draft, "所有街道");
        assertThat(group.path("decision").asString()).isEqualTo("TEXT");
        assertThat(group.path("members")).extracting(one -> one.path("name").asString()).contains("东门街道", "西门街道").doesNotContain("南山镇");
        desk.accept(draft);
        var item = campaigns.items(desk.campaign()).getFirst();
        assertThat(item.assistUnits()).isEmpty();
        assertThat(desk.upload("五.txt", "序号\t项目名称\t完成时限\t牵头单位\t配合单位\n1\t修路3公里\t2026年6月底\t老城指\t所有街道\n").path("noChange").asBoolean()).isTrue();
    }

    @Test
    void theMembersOfAGroupAreEditedAndTheQuickerClerkIsNotOverwritten() {
        teach();
        var group = desk.get("/api/unit-groups").valueStream().filter(one -> one.path("name").asString().equals("各街道")).findFirst().orElseThrow();
        var path = "/api/unit-groups/" + group.path("id").asString();
        var west = organization.names().get("西门街道");
        var body = "{\"members\":[\"" + east + "\",\"" + west + "\"],\"version\":" + group.path("version").asInt() + "}";
        assertThat(desk.put(path, body)).hasStatus(204);
        desk.refused(desk.put(path, body), 409, "unit-group.stale");
        desk.refused(desk.put(path, "{\"members\":[],\"version\":1}"), 422, "unit-group.empty");
    }

    @Test
    void contradictingCorrectionsTeachNothing() {
        var draft = desk.upload("六.txt", "2026年\n序号\t项目名称\t完成时限\t牵头单位\n1\t修路3公里\t汛期前\t甲局\n2\t修桥3座\t汛期前\t甲局\n");
        desk.mend(draft, 1, "{\"due\":\"2026-05-31\"}");
        desk.accept(desk.mend(draft, 2, "{\"due\":\"2026-06-30\"}"));
        assertThat(desk.get("/api/list-memories")).noneMatch(one -> one.path("kind").asString().equals("DUE"));
    }

    @Test
    void twoUnitsOfOneNameAreOfferedWithTheirParents() {
        var suffix = UUID.randomUUID().toString().substring(0, 6);
        var one = organization.create(Actors.clerk(), NewUnit.of("甲县" + suffix, UnitKind.COUNTY));
        var two = organization.create(Actors.clerk(), NewUnit.of("乙县" + suffix, UnitKind.COUNTY));
        for (var parent : List.of(one, two)) {
            organization.create(Actors.clerk(), NewUnit.of("水务站" + suffix, UnitKind.DEPARTMENT).under(parent.id()));
        }
        var draft = desk.upload("七.txt", "序号\t项目名称\t完成时限\t牵头单位\n1\t修路3公里\t2026年6月底\t水务站" + suffix + "\n");
        var name = ListDesk.unit(draft, "水务站" + suffix);
        assertThat(name.path("decision").asString()).isEqualTo("OPEN");
        assertThat(name.path("candidates")).extracting(each -> each.path("parent").asString()).startsWith("甲县" + suffix, "乙县" + suffix);
        desk.refused(desk.post("/api/lists/" + ListDesk.id(draft) + "/accept", "{}"), 422, "list.units-open");
    }
}
