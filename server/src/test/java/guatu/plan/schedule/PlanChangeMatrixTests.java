package guatu.plan.schedule;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/// Role × scope × state × verb of changes of frozen plans, through HTTP.
@GuatuTest
class PlanChangeMatrixTests {

    private static final String PLAN = """
        {"start":"2026-03-02","deadline":"2026-06-30","activities":[{"id":"a","duration":10},{"id":"b","duration":%d,"links":[{"pred":"a"}]}]}
        """;

    @Autowired
    MockMvcTester mvc;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Schedules schedules;
    @Autowired
    PlanChanges changes;
    @Autowired
    JsonMapper json;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # who             | none | REQUESTED: approve, reject, withdraw | APPROVED | REJECTED | WITHDRAWN: approve
        clerk             | 200  | 403 403 422 | 403 | 403 | 403
        requester         | 200  | 403 403 200 | 403 | 403 | 403
        liaison own unit  | 200  | 403 403 422 | 403 | 403 | 403
        liaison elsewhere | 403  | 403 403 422 | 403 | 403 | 403
        leader own unit   | 403  | 200 200 403 | 409 | 409 | 409
        leader elsewhere  | 403  | 403 403 403 | 403 | 403 | 403
        asking leader     | 403  | 422 422 403 | 409 | 409 | 409
        verifier          | 403  | 403 403 403 | 403 | 403 | 403
        administrator     | 403  | 403 403 403 | 403 | 403 | 403
        """)
    void letsEachDoWhatIsTheirs(String who, int ask, String requested, int approved, int rejected, int withdrawn) {
        var unit = UUID.randomUUID();
        var requester = Actors.clerk();
        var actor = actor(who, unit, requester);
        var campaign = campaigns.open(requester, NewCampaign.ofYear("攻坚行动", 2026));

        assertThat(send(actor, "/api/items/" + frozen(requester, campaign.id(), unit) + "/plan/changes",
            "{\"reason\":\"汛期\",\"input\":" + PLAN.formatted(8) + "}")).as("ask").isEqualTo(ask);
        var verbs = requested.split(" ");
        for (var verb : Map.of("approve", verbs[0], "reject", verbs[1], "withdraw", verbs[2]).entrySet()) {
            assertThat(send(actor, "/api/plan-changes/" + change(requester, campaign.id(), unit) + "/" + verb.getKey(), "{\"reason\":\"不行\"}"))
                .as(verb.getKey()).isEqualTo(Integer.parseInt(verb.getValue()));
        }
        var leader = Actors.at(unit, EnumSet.of(Role.LEADER));
        var done = change(requester, campaign.id(), unit);
        changes.approve(leader, done, null);
        assertThat(send(actor, "/api/plan-changes/" + done + "/approve", "{}")).as("approved").isEqualTo(approved);
        var refused = change(requester, campaign.id(), unit);
        changes.reject(leader, refused, "不行");
        assertThat(send(actor, "/api/plan-changes/" + refused + "/approve", "{}")).as("rejected").isEqualTo(rejected);
        var back = change(requester, campaign.id(), unit);
        changes.withdraw(requester, back);
        assertThat(send(actor, "/api/plan-changes/" + back + "/approve", "{}")).as("withdrawn").isEqualTo(withdrawn);
    }

    private static Actor actor(String who, UUID unit, Actor requester) {
        return switch (who) {
            case "clerk" -> Actors.clerk();
            case "requester" -> requester;
            case "liaison own unit" -> Actors.liaison(unit);
            case "liaison elsewhere" -> Actors.liaison(UUID.randomUUID());
            case "leader own unit" -> Actors.at(unit, EnumSet.of(Role.LEADER));
            case "leader elsewhere" -> Actors.at(UUID.randomUUID(), EnumSet.of(Role.LEADER));
            case "asking leader" -> new Actor(requester.person(), requester.name(), unit, EnumSet.of(Role.LEADER), Set.of(unit));
            case "verifier" -> Actors.verifier(unit);
            default -> Actors.at(unit, EnumSet.of(Role.SYS_ADMIN));
        };
    }

    private UUID frozen(Actor clerk, UUID campaign, UUID unit) {
        var number = String.valueOf(campaigns.items(campaign).size() + 1);
        var item = campaigns.addItems(clerk, campaign, List.of(NewItem.of(number, "道路改造" + number).by(unit, List.of(), null))).getFirst();
        schedules.save(clerk, item.id(), json.readValue(PLAN.formatted(10), PlanInput.class));
        schedules.baseline(clerk, List.of(item.id()));
        return item.id();
    }

    private UUID change(Actor clerk, UUID campaign, UUID unit) {
        return changes.request(clerk, frozen(clerk, campaign, unit), json.readValue(PLAN.formatted(8), PlanInput.class), "汛期").id();
    }

    private int send(Actor actor, String uri, String body) {
        return mvc.post().uri(uri).header("Command-Id", Ids.next().toString()).with(Actors.as(actor)).with(csrf())
            .contentType(MediaType.APPLICATION_JSON).content(body).exchange().getResponse().getStatus();
    }
}
