package guatu.plan.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.organization.Unit;
import guatu.ground.organization.UnitKind;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitMatcherTests {

    private static Unit unit(String name, String... aliases) {
        return new Unit(UUID.nameUUIDFromBytes(name.getBytes()), name, null, UnitKind.DEPARTMENT, null, null, 0, null, null, List.of(aliases), true, 0);
    }

    private static UnitMatch match(String name, Unit... units) {
        return new UnitMatcher(List.of(units)).match(Map.of(name, 3)).getFirst();
    }

    @ParameterizedTest
    @CsvSource({"区发改局,发展和改革局", "区发改局,示范市发展和改革局", "发改局,立山区发展和改革局", "县住建局,住房和城乡建设局", "市人社局,示范市人力资源和社会保障局", "县文广旅体局,县文化和广电旅游体育局",
        "区市场局,区市场监督管理局", "市场监管局,示范市市场监督管理局", "县卫健局,县卫生健康局", "教体局,教育体育局", "经开区,经济开发区", "立山经济开发区,立山经济开发区", "供电公司,供电公司",
        "区征收办,征收办公室", "县交通局,县交通运输局", "区商务局,商务局", "市发改委,发展和改革委员会", "城东街道,城东街道", "经济技术开发区,经开区", "市场局,示范市市场监督管理局", "市市场监管局,市场监督管理局", "城市管理局,示范市城市管理局", "开发区管委会,开发区管委会", "城管局,南县城市管理局"})
    void theUsualAbbreviationsMeanTheSameOffice(String written, String name) {
        var office = unit(name);
        var match = match(written, office, unit("林业局"), unit("税务局"));
        assertThat(match.decision()).isEqualTo(UnitMatch.Decision.MATCHED);
        assertThat(match.unitId()).isEqualTo(office.id());
        assertThat(match.count()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"区财政局,区审计局", "城东街道,城西街道", "教育局,体育局", "新区,高新区", "水利局,林业局", "开发区管委会,高新区管委会"})
    void differentOfficesAreNotMatched(String written, String name) {
        assertThat(match(written, unit(name)).decision()).isNotEqualTo(UnitMatch.Decision.MATCHED);
    }

    @Test
    void anAliasMeansItsUnit() {
        var office = unit("示范市重大项目建设服务中心", "项目办");
        assertThat(match("项目办", office).unitId()).isEqualTo(office.id());
    }

    @Test
    void aNameThatMayMeanSeveralStaysOpen() {
        var match = match("发改局", unit("东县发展和改革局"), unit("西县发展和改革局"));
        assertThat(match.decision()).isEqualTo(UnitMatch.Decision.OPEN);
        var committee = match("发改局", unit("发展和改革委员会"));
        assertThat(committee.decision()).isEqualTo(UnitMatch.Decision.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"區發改局,立山区发展和改革局", "立山區財政局,立山区财政局", "城東街道,城东街道", "区财政局,立山區財政局", "Ａ１集团,A1集团"})
    void namesOfTheOtherScriptAndWidthMeanTheSameOffice(String written, String name) {
        assertThat(match(written, unit(name), unit("林业局")).unitId()).isEqualTo(unit(name).id());
    }

    @Test
    void ofTwoUnitsOfOneNameNeitherIsChosen() {
        var ours = new Unit(UUID.randomUUID(), "财政局", null, UnitKind.DEPARTMENT, UUID.randomUUID(), null, 0, null, null, List.of(), true, 0);
        var theirs = new Unit(UUID.randomUUID(), "示范市财政局", "财政局", UnitKind.DEPARTMENT, UUID.randomUUID(), null, 0, null, null, List.of(), true, 0);
        assertThat(match("财政局", ours, theirs).decision()).isEqualTo(UnitMatch.Decision.OPEN);
        assertThat(new UnitMatcher(List.of(ours, theirs)).candidates("财政局")).containsExactlyInAnyOrder(ours.id(), theirs.id());
    }

    @Test
    void aNewNameIsProposedForCreationWithAKindAndAClassStaysText() {
        assertThat(match("城投集团", unit("林业局")).newKind()).isEqualTo(UnitKind.ENTERPRISE);
        assertThat(match("城东街道", unit("林业局")).newKind()).isEqualTo(UnitKind.TOWNSHIP);
        assertThat(match("经开区", unit("林业局")).newKind()).isEqualTo(UnitKind.ZONE);
        assertThat(match("民政局", unit("司法所")).newKind()).isEqualTo(UnitKind.DEPARTMENT);
        assertThat(match("各街道", unit("林业局")).decision()).isEqualTo(UnitMatch.Decision.TEXT);
        assertThat(match("区直各部门", unit("林业局")).decision()).isEqualTo(UnitMatch.Decision.TEXT);
    }
}
