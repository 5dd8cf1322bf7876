package guatu.plan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who may do what to a target in which state: role × scope × state × verb.
@GuatuTest
class TargetMatrixTests {

    private static final UUID EAST = UUID.randomUUID();
    private static final UUID TOWN = UUID.randomUUID();

    /// A verb, who may do it to a draft and to an issued target; `told` get 422 for a draft instead of a 403.
    private record Verb(HttpMethod method, String path, String body, Set<String> draft, Set<String> issued, Set<String> toldOnDraft, Set<String> toldOnIssued) {}

    private static final List<Verb> VERBS = List.of(
        new Verb(HttpMethod.PUT, "/api/targets/WHOLE/split", "{\"remainder\":0,\"version\":VERSION,\"parts\":[{\"id\":\"EAST\",\"value\":100}]}", Set.of("clerk"), Set.of("clerk"), Set.of(), Set.of()),
        new Verb(HttpMethod.PUT, "/api/targets/EAST/split", "{\"remainder\":0,\"version\":EVERSION,\"parts\":[{\"scopeUnit\":\"%s\",\"value\":100}]}".formatted(TOWN),
            Set.of("clerk"), Set.of("clerk", "liaison"), Set.of("liaison"), Set.of()),
        new Verb(HttpMethod.POST, "/api/targets/WHOLE/issue", "", Set.of("clerk"), Set.of("clerk"), Set.of(), Set.of()),
        new Verb(HttpMethod.PUT, "/api/targets/EAST/contributions/WORK", "{\"weight\":1}", Set.of("clerk"), Set.of("clerk"), Set.of(), Set.of()),
        new Verb(HttpMethod.DELETE, "/api/targets/WHOLE", "", Set.of("clerk"), Set.of(), Set.of(), Set.of("clerk")),
        new Verb(HttpMethod.GET, "/api/targets/EAST/candidates", "", Set.of("clerk"), Set.of("clerk"), Set.of(), Set.of()));

    @Autowired
    Cascades cascades;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Indicators indicators;
    @Autowired
    MockMvcTester mvc;

    private final Map<String, Actor> people = new LinkedHashMap<>();

    @BeforeEach
    void people() {
        people.put("clerk", Actors.clerk());
        people.put("liaison", Actors.at(EAST, EnumSet.of(Role.LIAISON), TOWN));
        people.put("liaison-elsewhere", Actors.liaison(UUID.randomUUID()));
        for (var role : EnumSet.complementOf(EnumSet.of(Role.CLERK, Role.LIAISON))) {
            people.put(role.name(), Actors.at(EAST, EnumSet.of(role)));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void letsThroughExactlyWhatTheTableSays(boolean issued) {
        var wrong = new ArrayList<String>();
        for (var verb : VERBS) {
            people.forEach((who, actor) -> {
                var expected = (issued ? verb.issued() : verb.draft()).contains(who) ? "2xx" : (issued ? verb.toldOnIssued() : verb.toldOnDraft()).contains(who) ? "422" : "403";
                var status = call(verb, actor, issued);
                if (!(status < 300 ? "2xx" : String.valueOf(status)).equals(expected)) {
                    wrong.add("%s %s by %s: %d, not %s".formatted(verb.method(), verb.path(), who, status, expected));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/campaigns/CAMPAIGN/targets", "/api/targets/WHOLE/why", "/api/campaigns/CAMPAIGN/investment?by=DEPARTMENT"})
    void isReadByEverybodyButAdministrators(String path) {
        var world = world(false);
        people.forEach((who, actor) -> assertThat(mvc.get().uri(fill(path, world)).with(Actors.as(actor))).as(who)
            .hasStatus(actor.roles().stream().anyMatch(Role::administrator) ? 403 : 200));
        assertThat(mvc.get().uri(fill(path, world))).hasStatus(401);
    }

    private int call(Verb verb, Actor actor, boolean issued) {
        var world = world(issued);
        return mvc.method(verb.method()).uri(fill(verb.path(), world)).with(Actors.as(actor)).with(csrf()).header("Command-Id", Ids.next())
            .contentType(MediaType.APPLICATION_JSON).content(fill(verb.body(), world)).exchange().getResponse().getStatus();
    }

    private Map<String, String> world(boolean issued) {
        var clerk = people.get("clerk");
        var campaign = campaigns.open(clerk, NewCampaign.ofYear("攻坚行动", 2026)).id();
        var item = campaigns.addItems(clerk, campaign, List.of(NewItem.of("1", "征迁"))).getFirst();
        indicators.replace(clerk, Map.of(item.id(), List.of(NewIndicator.of("交地", Relation.GE, new BigDecimal(100), "亩"))));
        cascades.accept(clerk, campaign, List.of(MatrixTarget.of("交地", "亩", null, new BigDecimal(100)), MatrixTarget.of("交地", "亩", EAST, new BigDecimal(100))));
        var whole = cascades.targets(campaign).getFirst().id();
        if (issued) {
            cascades.issue(clerk, whole);
        }
        var targets = cascades.targets(campaign);
        return Map.of("CAMPAIGN", campaign.toString(), "WHOLE", whole.toString(), "EAST", targets.get(1).id().toString(), "WORK", indicators.of(item.id()).getFirst().id().toString(),
            "EVERSION", String.valueOf(targets.get(1).version()), "VERSION", String.valueOf(targets.getFirst().version()));
    }

    private static String fill(String text, Map<String, String> world) {
        var filled = text.replace("EVERSION", world.get("EVERSION"));
        for (var one : world.entrySet()) {
            filled = filled.replace(one.getKey(), one.getValue());
        }
        return filled;
    }
}
