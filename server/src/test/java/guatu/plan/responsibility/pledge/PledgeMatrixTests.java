package guatu.plan.responsibility.pledge;

import static guatu.plan.responsibility.pledge.PledgeState.DRAFT;
import static guatu.plan.responsibility.pledge.PledgeState.EXPIRED;
import static guatu.plan.responsibility.pledge.PledgeState.REVOKED;
import static guatu.plan.responsibility.pledge.PledgeState.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

/// Who may do what to a pledge in which state: allowed exactly where the table says so.
@GuatuTest
@Import(PledgeTown.class)
class PledgeMatrixTests {

    /// A verb: its states, and who may do it in them; everybody else is refused (403), the same people in another state are told no (422).
    private record Verb(HttpMethod method, String path, String body, Set<PledgeState> states, Set<String> who) {}

    private static final String SIGN = "{\"version\":VERSION,\"password\":\"" + PledgeTown.PASSWORD + "\",\"authority\":\"受局长委托\"}";

    private static final List<Verb> VERBS = List.of(
        new Verb(HttpMethod.PUT, "", "{\"version\":VERSION,\"basis\":\"方案\",\"basisNumber\":\"示委办〔2026〕12号\",\"expires\":\"EXPIRES\",\"consequence\":\"检查\",\"ceremony\":1}",
            EnumSet.of(DRAFT), Set.of("clerk")),
        new Verb(HttpMethod.POST, "/signature", SIGN, EnumSet.of(DRAFT), Set.of("head", "liaison")),
        new Verb(HttpMethod.POST, "/revocation", "{\"version\":VERSION,\"why\":\"机构改革\"}", EnumSet.of(SIGNED), Set.of("clerk", "leader", "head")),
        new Verb(HttpMethod.POST, "/supplements", "{\"version\":VERSION,\"text\":\"时限改为年底\",\"basis\":\"方案\",\"basisNumber\":\"示委办〔2026〕13号\"}", EnumSet.of(SIGNED), Set.of("clerk")),
        new Verb(HttpMethod.POST, "/supplements/SUPPLEMENT/signature", SIGN, EnumSet.of(SIGNED), Set.of("head", "liaison")),
        new Verb(HttpMethod.DELETE, "?version=VERSION", "", EnumSet.of(DRAFT), Set.of("clerk")));

    private static final Set<String> READERS = Set.of("clerk", "leader", "leader-elsewhere", "head", "liaison", "verifier");

    @Autowired
    PledgeTown town;
    @Autowired
    Pledges pledges;
    @Autowired
    PledgeSigning signing;
    @Autowired
    PledgeStore store;
    @Autowired
    TransactionTemplate transactions;

    private final Map<String, Actor> people = new LinkedHashMap<>();

    @BeforeEach
    void people() {
        town.settle();
        people.put("clerk", town.clerk);
        people.put("leader", Actors.at(UUID.randomUUID(), EnumSet.of(Role.LEADER), town.unit));
        people.put("leader-elsewhere", Actors.at(UUID.randomUUID(), EnumSet.of(Role.LEADER)));
        people.put("head", town.head);
        people.put("liaison", town.liaison);
        people.put("liaison-elsewhere", Actors.liaison(UUID.randomUUID()));
        people.put("verifier", Actors.at(town.unit, EnumSet.of(Role.VERIFIER)));
        people.put("verifier-elsewhere", Actors.verifier(UUID.randomUUID()));
        people.put("sys-admin", Actors.at(town.unit, EnumSet.of(Role.SYS_ADMIN)));
    }

    @ParameterizedTest
    @EnumSource
    void letsThroughExactlyWhomTheTableNames(PledgeState state) {
        for (var verb : VERBS) {
            for (var person : people.entrySet()) {
                var tried = in(state);
                var body = verb.body().replace("VERSION", String.valueOf(tried.version())).replace("EXPIRES", state == EXPIRED ? "2027-06-30" : "2026-12-31");
                var path = "/pledges/" + tried.id() + verb.path().replace("VERSION", String.valueOf(tried.version())).replace("SUPPLEMENT", supplement(tried, verb, state));
                var status = town.call(person.getValue(), verb.method(), path, body).getResponse().getStatus();
                var expected = !verb.who().contains(person.getKey()) ? 403 : verb.states().contains(state) ? 200 : 422;
                assertThat(status).as(person.getKey() + " " + verb.method() + " " + verb.path() + " in " + state).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isReadByTheOfficeTheLeadersAndTheUnitInEveryState(PledgeState state) {
        var pledge = in(state);
        people.forEach((name, actor) -> {
            var expected = READERS.contains(name) ? 200 : 403;
            assertThat(town.call(actor, HttpMethod.GET, "/pledges/" + pledge.id(), "").getResponse().getStatus()).as(name + " in " + state).isEqualTo(expected);
            assertThat(town.call(actor, HttpMethod.GET, "/pledges/" + pledge.id() + "/paper?format=docx", "").getResponse().getStatus()).as(name + " in " + state).isEqualTo(expected);
        });
    }

    private Pledge in(PledgeState state) {
        PledgeTown.on("2026-02-02");
        var pledge = town.order(false);
        if (state != DRAFT) {
            signing.sign(town.head, pledge.id(), pledge.version(), null, null);
        }
        if (state == REVOKED) {
            pledges.revoke(town.clerk, pledge.id(), pledge.version() + 1, "机构改革");
        }
        if (state == EXPIRED) {
            PledgeTown.on("2027-01-01");
        }
        return transactions.execute(_ -> store.get(pledge.id()));
    }

    /// A supplement that waits to be signed, where the state allows one.
    private String supplement(Pledge pledge, Verb verb, PledgeState state) {
        return !verb.path().contains("SUPPLEMENT") || state != SIGNED ? Ids.next().toString()
            : pledges.supplement(town.clerk, pledge.id(), pledge.version(), "时限改为年底", "方案", "示委办〔2026〕13号", null).toString();
    }
}
