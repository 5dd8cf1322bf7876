package guatu.show.wallmap;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Role;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.NewItem;
import guatu.run.progress.Lamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// The one list seen from a bureau, from a county and from a town.
@GuatuTest
@Import(MapCity.class)
class UnitPageTests {

    @Autowired
    MapCity city;
    @Autowired
    MockMvcTester mvc;
    MapCity.Town town;

    @BeforeEach
    void hangsThreeItems() {
        town = city.town();
        var items = city.add(town, NewItem.of("1", "局牵头").by(town.bureau().id(), List.of(town.south().id()), town.north().id()),
            NewItem.of("2", "县在地").by(town.north().id(), List.of(), town.south().id()),
            NewItem.of("3", "镇牵头").by(town.village().id(), List.of(town.bureau().id()), null));
        city.light(items.get(0), Lamp.RED, "10", "50", "yr");
        city.light(items.get(1), Lamp.YELLOW, "40", "50", "yy");
    }

    @Test
    void theSameListIsSeenFromTheBureauAndFromTheCounty() {
        assertThat(page(Actors.clerk(), town.bureau())).hasStatusOk().bodyJson().isLenientlyEqualTo("""
            {"counts":{"RED":1,"YELLOW":0},"cappedSpi":0.2,"leads":[{"title":"局牵头","placeUnit":"%s"}],"places":[],"assists":[{"title":"镇牵头"}]}
            """.formatted(town.north().id()));
        assertThat(page(Actors.clerk(), town.north())).bodyJson().isLenientlyEqualTo("""
            {"leads":[{"title":"县在地"}],"places":[{"title":"局牵头","leadUnit":"%s"}],"assists":[]}
            """.formatted(town.bureau().id()));
    }

    @Test
    void aCountyLeadsWhatItsTownsLead() {
        assertThat(page(Actors.clerk(), town.south())).bodyJson().isLenientlyEqualTo("""
            {"leads":[{"title":"镇牵头"}],"places":[{"title":"县在地"}],"assists":[{"title":"局牵头"}]}
            """);
        assertThat(page(Actors.clerk(), town.village())).bodyJson().isLenientlyEqualTo("{\"parent\":{\"id\":\"%s\"}}".formatted(town.south().id()));
    }

    @ParameterizedTest
    @CsvSource({"clerk, true, true", "leader, true, true", "own, true, true", "other, false, false", "verifier, true, false", "nobody, false, false"})
    void slipsAndReportsAreForWhoseBusinessTheyAre(String who, boolean slips, boolean reports) {
        var actor = switch (who) {
            case "clerk" -> Actors.clerk();
            case "leader" -> Actors.at(UUID.randomUUID(), Set.of(Role.LEADER));
            case "own" -> Actors.liaison(town.bureau().id());
            case "other" -> Actors.liaison(town.north().id());
            case "verifier" -> Actors.verifier(UUID.randomUUID());
            default -> null;
        };
        if (actor == null) {
            assertThat(mvc.get().uri("/api/unit-page/" + town.bureau().id())).hasStatus(401);
            return;
        }
        assertThat(body(actor).contains("\"slips\":[")).isEqualTo(slips);
        assertThat(body(actor).contains("\"problems\":[")).isEqualTo(slips);
        assertThat(body(actor).contains("\"reports\":[")).isEqualTo(reports);
        assertThat(body(actor)).contains("局牵头");
    }

    @Test
    void aVerifierDoesNotSeeWhatIsOnlyClaimed() {
        assertThat(body(Actors.verifier(UUID.randomUUID()))).doesNotContain("\"reported\":10");
        assertThat(body(Actors.clerk())).contains("\"reported\":10");
    }

    @Test
    void anUnknownUnitIsNotFound() {
        assertThat(mvc.get().uri("/api/unit-page/" + UUID.randomUUID()).with(Actors.as(Actors.clerk()))).hasStatus(404);
    }

    private String body(Actor actor) {
        try {
            return page(actor, town.bureau()).getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException no) {
            throw new IllegalStateException(no);
        }
    }

    private MvcTestResult page(Actor actor, Unit unit) {
        return mvc.get().uri("/api/unit-page/" + unit.id() + "?campaign=" + town.campaign().id()).with(Actors.as(actor)).exchange();
    }
}
