package guatu.plan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TestWorld;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Who may decompose a campaign, from which unit, in which state of it: allowed exactly where the table says so.
@GuatuTest
class CampaignTreeMatrixTests {

    private static final Set<CampaignState> OPEN = EnumSet.of(CampaignState.DRAFT, CampaignState.RUNNING);
    private static final Set<CampaignState> ANY = EnumSet.allOf(CampaignState.class);
    private static final Set<String> CLERK = Set.of("clerk");
    private static final Set<String> WRITERS = Set.of("clerk", "liaison", "liaison-assisting");

    /// A verb: the states of the campaign in which it works, who may do it, and who else is let in only to be told no by the scope.
    private record Verb(HttpMethod method, String path, String body, Set<CampaignState> states, Set<String> who) {
    }

    private static final List<Verb> VERBS = List.of(
        new Verb(HttpMethod.POST, "/api/campaigns/CAMPAIGN/actions", "{\"name\":\"NAME\"}", OPEN, CLERK),
        new Verb(HttpMethod.PUT, "/api/actions/ACTION", "{\"name\":\"NAME\",\"version\":0}", OPEN, CLERK),
        new Verb(HttpMethod.DELETE, "/api/actions/ACTION", "", ANY, CLERK),
        new Verb(HttpMethod.PUT, "/api/campaigns/CAMPAIGN/actions", "{\"items\":[\"ITEM\"],\"action\":\"ACTION\"}", ANY, CLERK),
        new Verb(HttpMethod.PUT, "/api/items/ITEM/filing", "{\"type\":\"PROPOSAL\",\"sources\":[],\"version\":ITEMVERSION}", ANY, CLERK),
        new Verb(HttpMethod.POST, "/api/items/ITEM/tasks", "{\"title\":\"入户\",\"personId\":\"PERSON\",\"due\":\"2026-07-01\"}", ANY, WRITERS),
        new Verb(HttpMethod.PUT, "/api/tasks/TASK", "{\"title\":\"签约\",\"personId\":\"PERSON\",\"due\":\"2026-07-01\",\"version\":0}", ANY, WRITERS),
        new Verb(HttpMethod.PUT, "/api/tasks/TASK/done", "{\"done\":true,\"version\":0}", ANY, Set.of("clerk", "liaison", "liaison-assisting", "owner")),
        new Verb(HttpMethod.DELETE, "/api/tasks/TASK", "", ANY, WRITERS),
        new Verb(HttpMethod.POST, "/api/items/ITEM/funnel", "{\"stage\":\"LEAD\",\"dated\":\"2026-05-01\"}", ANY, Set.of("clerk", "liaison")),
        new Verb(HttpMethod.GET, "/api/campaigns/CAMPAIGN/funnel/candidates", "", ANY, Set.of("clerk", "liaison", "liaison-assisting", "liaison-elsewhere")),
        new Verb(HttpMethod.POST, "/api/campaigns/CAMPAIGN/items-by-kind", "{\"kind\":\"road\",\"no\":\"NAME\",\"title\":\"环路\",\"actionId\":\"ACTION\",\"numbers\":[]}", OPEN, CLERK),
        new Verb(HttpMethod.POST, "/api/sources", "{\"source\":\"GOV_WORK_REPORT\",\"title\":\"政府工作报告\"}", ANY, CLERK),
        new Verb(HttpMethod.PUT, "/api/level-labels", "{}", ANY, CLERK),
        new Verb(HttpMethod.POST, "/api/kinds", "{\"code\":\"CODE\",\"name\":\"CODE\",\"words\":[],\"nodes\":[],\"indicators\":[],\"retired\":false}", ANY, CLERK),
        new Verb(HttpMethod.POST, "/api/campaigns/CAMPAIGN/carry", "{\"from\":\"OTHER\"}", OPEN, CLERK),
        new Verb(HttpMethod.POST, "/api/campaigns/CAMPAIGN/close", "{\"summary\":\"总结\",\"version\":VERSION}", EnumSet.of(CampaignState.RUNNING), CLERK));

    @Autowired
    MockMvcTester mvc;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Tree tree;
    @Autowired
    ItemTasks tasks;
    @Autowired
    Organization organization;

    private final Map<String, Actor> people = new LinkedHashMap<>();
    private static int turn;

    @ParameterizedTest
    @EnumSource(CampaignState.class)
    void letsThroughExactlyWhatTheTableSays(CampaignState state) {
        TestWorld.at("2026-06-01T02:00:00Z");
        var clerk = Actors.clerk();
        var lead = organization.create(clerk, NewUnit.of("住建局" + Ids.next(), UnitKind.DEPARTMENT)).id();
        var assist = organization.create(clerk, NewUnit.of("水利局" + Ids.next(), UnitKind.DEPARTMENT)).id();
        var person = organization.createPerson(clerk, NewPerson.of("陆知行", lead, "科长")).id();
        people.put("clerk", clerk);
        people.put("liaison", Actors.liaison(lead));
        people.put("liaison-assisting", Actors.liaison(assist));
        people.put("liaison-elsewhere", Actors.liaison(UUID.randomUUID()));
        people.put("owner", new Actor(person, "陆知行", lead, EnumSet.of(Role.LEADER), Set.of(lead)));
        EnumSet.complementOf(EnumSet.of(Role.CLERK, Role.LIAISON)).forEach(role -> people.put(role.name(), Actors.at(lead, EnumSet.of(role))));
        var wrong = new ArrayList<String>();
        for (var verb : VERBS) {
            people.forEach((who, actor) -> {
                var allowed = verb.who().contains(who);
                var expected = !allowed ? "403" : verb.states().contains(state) ? "2xx" : "422";
                var status = send(verb, actor, ground(state, lead, assist, person));
                if (!expected.equals(status / 100 == 2 ? "2xx" : String.valueOf(status))) {
                    wrong.add("%s %s in %s by %s: %d, not %s".formatted(verb.method(), verb.path(), state, who, status, expected));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private int send(Verb verb, Actor actor, Map<String, String> names) {
        var path = verb.path();
        var body = verb.body();
        for (var one : names.entrySet()) {
            path = path.replace(one.getKey(), one.getValue());
            body = body.replace(one.getKey(), one.getValue());
        }
        return mvc.method(verb.method()).uri(path).header("Command-Id", Ids.next()).with(Actors.as(actor)).with(csrf())
            .contentType(MediaType.APPLICATION_JSON).content(body).exchange().getResponse().getStatus();
    }

    /// A campaign in the state, an action, an item with a task, and another campaign with something unfinished.
    private Map<String, String> ground(CampaignState state, UUID lead, UUID assist, UUID person) {
        var clerk = Actors.clerk();
        var campaign = campaigns.open(clerk, NewCampaign.ofYear("攻坚行动", 2026));
        var item = campaigns.addItems(clerk, campaign.id(), List.of(NewItem.of("1", "甲").by(lead, List.of(assist), null))).getFirst();
        var action = tree.add(clerk, campaign.id(), NewAction.of("招商引资", null));
        var task = tasks.add(clerk, item.id(), List.of(new NewTask("入户", person, LocalDate.of(2026, 6, 30), null))).getFirst();
        var other = campaigns.open(clerk, NewCampaign.ofYear("去年", 2025));
        campaigns.addItems(clerk, other.id(), List.of(NewItem.of("9", "未完")));
        if (state != CampaignState.DRAFT) {
            campaigns.freezeList(clerk, campaign.id());
        }
        if (state == CampaignState.CLOSED) {
            campaigns.change(clerk, campaign.id(), NewCampaign.ofYear("攻坚行动", 2026), CampaignState.CLOSED, campaigns.get(campaign.id()).version());
        }
        var names = new LinkedHashMap<String, String>();
        names.put("CAMPAIGN", campaign.id().toString());
        names.put("ACTION", action.id().toString());
        names.put("ITEMVERSION", String.valueOf(item.version()));
        names.put("VERSION", String.valueOf(campaigns.get(campaign.id()).version()));
        names.put("ITEM", item.id().toString());
        names.put("TASK", task.id().toString());
        names.put("PERSON", person.toString());
        names.put("OTHER", other.id().toString());
        names.put("NAME", "专项" + ++turn);
        names.put("CODE", "kind-" + turn);
        return names;
    }
}
