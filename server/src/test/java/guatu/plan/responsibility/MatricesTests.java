package guatu.plan.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.plan.indicator.Cascades;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MatricesTests extends AtTheListDesk {

    private static final String MATRIX = "2026年目标分解表\n指标名称\t计量单位\t全市\t东川县\t西川县\n新增技改投资\t亿元\t100\t%s\t55\n新建公厕\t座\t30\t18\t14\n城镇化率\t%%\t70\t68\t66\n";

    @Autowired
    Organization organization;
    @Autowired
    Cascades cascades;

    @BeforeEach
    void knowsTwoCounties() {
        for (var name : new String[] {"东川县", "西川县"}) {
            if (!organization.names().containsKey(name)) {
                organization.create(desk.clerk(), NewUnit.of(name, UnitKind.COUNTY));
            }
        }
    }

    private String path(String part) {
        return "/api/lists/" + part + "/matrix";
    }

    @Test
    void partsThatFallShortStopTheMatrixUntilTheCityDeclaresWhatItKeeps() {
        var draft = ListDesk.id(desk.upload("分解.txt", MATRIX.formatted("40")));
        var seen = desk.get(path(draft));
        assertThat(seen.at("/rows/0/balance/verdict").asString()).isEqualTo("SHORT");
        assertThat(seen.at("/rows/0/balance/difference").asDouble()).isEqualTo(-5);
        assertThat(seen.at("/rows/1/balance/verdict").asString()).isEqualTo("OVER");
        assertThat(seen.at("/rows/2").hasNonNull("balance")).isFalse();
        desk.refused(desk.post(path(draft) + "/accept", "{}"), 422, "matrix.short");
        desk.refused(desk.put(path(draft), "{\"remainders\":[{\"indicator\":\"新增技改投资\",\"unit\":\"亿元\",\"value\":5,\"reason\":\" \"}]}"), 422, "matrix.no-reason");
        var declared = desk.read(desk.put(path(draft), "{\"remainders\":[{\"indicator\":\"新增技改投资\",\"unit\":\"亿元\",\"value\":5,\"reason\":\"市属国企承担\"}]}"));
        assertThat(declared.at("/rows/0/balance/verdict").asString()).isEqualTo("EXACT");
        assertThat(desk.read(desk.post(path(draft) + "/accept", "{}")).path("written").asInt()).isEqualTo(9);
        var whole = cascades.targets(desk.campaign()).getFirst();
        assertThat(whole.remainder()).isEqualByComparingTo("5");
        assertThat(whole.remainderReason()).isEqualTo("市属国企承担");
        desk.refused(desk.post(path(draft) + "/accept", "{}"), 422, "list.already-accepted");
    }

    @Test
    void aValueIsPutRightAndTheSumFollows() {
        var draft = ListDesk.id(desk.upload("分解.txt", MATRIX.formatted("40")));
        var right = desk.read(desk.put(path(draft), "{\"values\":[{\"indicator\":\"新增技改投资\",\"unit\":\"亿元\",\"scope\":\"东川县\",\"value\":45}]}"));
        assertThat(right.at("/rows/0/balance/verdict").asString()).isEqualTo("EXACT");
        assertThat(right.at("/rows/0/parts/0/corrected").asBoolean()).isTrue();
    }

    @Test
    void aScopeThatIsNoUnitYetIsAskedFor() {
        var draft = ListDesk.id(desk.upload("分解.txt", MATRIX.formatted("45").replace("西川县", "某某新设片区")));
        desk.refused(desk.post(path(draft) + "/accept", "{}"), 422, "matrix.scope-open");
        var east = organization.names().get("西川县");
        var chosen = desk.read(desk.put(path(draft), "{\"units\":{\"某某新设片区\":\"" + east + "\"}}"));
        assertThat(chosen.path("scopes")).anyMatch(scope -> scope.path("unitName").asString().equals("西川县"));
        assertThat(desk.post(path(draft) + "/accept", "{}")).hasStatusOk();
    }
}
