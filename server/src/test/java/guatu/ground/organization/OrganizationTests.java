package guatu.ground.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Stale;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GuatuTest
class OrganizationTests {

    @Autowired
    Organization organization;

    @Autowired
    MockMvcTester mvc;

    private final Actor clerk = Actors.clerk();

    @Test
    void createsParentsAndChildrenInOneBatch() {
        var county = NewUnit.of("云岭县" + Ids.next(), UnitKind.COUNTY).tile(2, 3).aliases(List.of("云岭" + Ids.next()));
        var towns = IntStream.range(0, 70).mapToObj(i -> NewUnit.of("第" + i + "镇", UnitKind.TOWNSHIP).under(county.id())).toList();
        organization.createAll(clerk, List.of(county));
        organization.createAll(clerk, towns);
        assertThat(organization.subtree(county.id())).hasSize(71);
        assertThat(organization.names()).containsEntry(county.aliases().getFirst(), county.id());
        assertThat(organization.places()).extracting(Unit::id).contains(county.id());
    }

    @Test
    void refusesASecondUnitOfOneNameUnderOneParent() {
        organization.create(clerk, NewUnit.of("教育局", UnitKind.DEPARTMENT));
        refuses("organization.name-taken", () -> organization.create(clerk, NewUnit.of(" 教育局 ", UnitKind.DEPARTMENT)));
    }

    @Test
    void refusesAnAliasOfAnotherUnit() {
        var one = organization.create(clerk, NewUnit.of("发展和改革局", UnitKind.DEPARTMENT).aliases(List.of("区发改局")));
        var two = organization.create(clerk, NewUnit.of("经信局", UnitKind.DEPARTMENT));
        organization.addAlias(clerk, one.id(), "区发改局");
        refuses("organization.alias-taken", () -> organization.addAlias(clerk, two.id(), "区发改局"));
    }

    @Test
    void refusesAUnitUnderItself() {
        var above = organization.create(clerk, NewUnit.of("甲县", UnitKind.COUNTY));
        var below = organization.create(clerk, NewUnit.of("甲镇", UnitKind.TOWNSHIP).under(above.id()));
        var turned = new Unit(above.id(), above.name(), null, above.kind(), below.id(), null, 0, null, null, List.of(), true, above.version());
        refuses("organization.parent-below", () -> organization.change(clerk, turned));
    }

    @Test
    void showsTheSecondOfTwoChangersThatItChanged() {
        var unit = organization.create(clerk, NewUnit.of("乙局", UnitKind.DEPARTMENT));
        organization.change(clerk, new Unit(unit.id(), "乙委", null, unit.kind(), null, null, 0, null, null, List.of(), true, unit.version()));
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> organization.change(clerk,
            new Unit(unit.id(), "乙办", null, unit.kind(), null, null, 0, null, null, List.of(), true, unit.version())));
    }

    @Test
    void keepsScriptAsTextAndBoundsNames() {
        var unit = organization.create(clerk, NewUnit.of("<script>alert(1)</script>", UnitKind.ENTERPRISE));
        assertThat(organization.unit(unit.id()).name()).isEqualTo("<script>alert(1)</script>");
        assertThat(organization.create(clerk, NewUnit.of("长".repeat(200), UnitKind.OFFICE)).name()).hasSize(200);
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> organization.create(clerk, NewUnit.of("长".repeat(201), UnitKind.OFFICE)))
            .satisfies(no -> assertThat(no.code()).isEqualTo("organization.name-too-long"));
    }

    @Test
    void letsOnlyClerksAndSystemAdministratorsCreate() {
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> organization.create(Actors.liaison(UUID.randomUUID()), NewUnit.of("丙局", UnitKind.DEPARTMENT)));
    }

    @Test
    void keepsPeopleAtTheirUnits() {
        var unit = organization.create(clerk, NewUnit.of("丁局", UnitKind.DEPARTMENT));
        var people = organization.createPeople(clerk, List.of(NewPerson.of("周远", unit.id(), "科长"), NewPerson.of("安然", unit.id(), "局长").asHead()));
        assertThat(organization.people(unit.id())).extracting(Person::name).containsExactly("安然", "周远");
        assertThat(organization.people(List.of(people.getFirst().id()))).extracting(Person::post).containsExactly("科长");
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> organization.createPerson(clerk, NewPerson.of("无处", UUID.randomUUID(), "")));
    }

    @Test
    void showsPhonesOnlyToThoseWhoNeedThem() {
        var unit = organization.create(clerk, NewUnit.of("己局", UnitKind.DEPARTMENT));
        organization.createPerson(clerk, new NewPerson(Ids.next(), "周远", unit.id(), "", "13800001234", false));
        var address = "/api/people?unit=" + unit.id();
        assertThat(mvc.get().uri(address).with(Actors.as(clerk))).bodyJson().extractingPath("$[0].phone").isEqualTo("13800001234");
        assertThat(mvc.get().uri(address).with(Actors.as(Actors.liaison(unit.id())))).bodyJson().extractingPath("$[0].phone").isEqualTo("138****1234");
    }

    @Test
    void createsOnceHoweverOftenItIsSubmitted() {
        var command = Ids.next().toString();
        for (var n = 0; n < 2; n++) {
            assertThat(mvc.post().uri("/api/units").header("Command-Id", command).contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\":\"戊局\",\"kind\":\"DEPARTMENT\",\"aliases\":[\"戊\"]}").with(csrf()).with(Actors.as(clerk))).hasStatusOk();
        }
        assertThat(mvc.get().uri("/api/units").with(Actors.as(clerk))).hasStatusOk().bodyJson().extractingPath("$[?(@.name=='戊局')].aliases[0]").asArray().hasSize(1);
    }

    private static void refuses(String code, Runnable work) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(work::run).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
