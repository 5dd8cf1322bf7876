package guatu.watch.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.plan.campaign.Item;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/// Role × scope × state × verb through HTTP: a verb works exactly where the table says so, and nobody reads what is not his.
@GuatuTest
@Import(SlipTown.class)
class SlipMatrixTests {

    /// For each verb: who may, in which states of a problem slip. Anybody else, and the same people of another unit, may not.
    private record May(String verb, Role role, Set<SlipState> states, String body) {}

    private static final Set<SlipState> RUNNING = EnumSet.of(SlipState.ISSUED, SlipState.SIGNED, SlipState.ANSWERED);
    private static final List<May> TABLE = List.of(
        new May("dismiss", Role.CLERK, EnumSet.of(SlipState.PROPOSED), "{\"version\":%d,\"reason\":\"已在会上布置\"}"),
        new May("withdraw", Role.CLERK, RUNNING, "{\"version\":%d,\"reason\":\"发错单位\"}"),
        new May("sign", Role.LIAISON, EnumSet.of(SlipState.ISSUED), "{}"),
        new May("answer", Role.LIAISON, EnumSet.of(SlipState.ISSUED, SlipState.SIGNED), "{\"version\":%d,\"text\":\"已成立专班\"}"),
        new May("accept-answer", Role.CLERK, EnumSet.noneOf(SlipState.class), "{\"version\":%d}"),
        new May("press", Role.CLERK, RUNNING, "{\"version\":%d,\"reason\":\"请尽快答复\"}"),
        new May("review-request", Role.CLERK, EnumSet.noneOf(SlipState.class), "{\"version\":%d}"),
        new May("review", Role.RELEASER, EnumSet.noneOf(SlipState.class), "{\"version\":%d,\"approve\":true}"));

    private static final Set<SlipState> STATES = EnumSet.of(SlipState.PROPOSED, SlipState.ISSUED, SlipState.SIGNED, SlipState.ANSWERED, SlipState.WITHDRAWN, SlipState.LAPSED);

    @Autowired
    SlipTown town;
    @Autowired
    Slips slips;
    @Autowired
    SlipStore store;
    @Autowired
    TransactionTemplate transactions;

    private UUID lead = Ids.next();
    private final List<Item> free = new ArrayList<>();

    @BeforeEach
    void items() {
        lead = town.unit();
        free.clear();
        free.addAll(town.items(lead, 60));
        town.endDay(free.getFirst(), SlipTown.RED);
    }

    @Test
    void aVerbWorksInItsStatesForItsRoleOnly() {
        for (var may : TABLE) {
            for (var state : STATES) {
                var slip = slip(state);
                for (var role : Role.values()) {
                    if (role != may.role()) {
                        assertThat(post(Actors.at(lead, EnumSet.of(role)), slip, may)).as("%s as %s in %s", may.verb(), role, state).isEqualTo(403);
                    }
                }
                var expected = may.states().contains(state) ? 200 : state == SlipState.SIGNED && may.verb().equals("sign") || state == SlipState.ANSWERED ? 0 : 422;
                var status = post(Actors.at(lead, EnumSet.of(may.role())), slip, may);
                if (expected == 0) {
                    assertThat(status).as("%s in %s", may.verb(), state).isIn(409, 422);
                } else {
                    assertThat(status).as("%s in %s", may.verb(), state).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void theLiaisonOfAnotherUnitDoesNothingAndSeesNothing() {
        var stranger = Actors.liaison(town.unit());
        for (var state : STATES) {
            var slip = slip(state);
            TABLE.forEach(may -> assertThat(post(stranger, slip, may)).as("%s in %s", may.verb(), state).isEqualTo(403));
            assertThat(status(stranger, "/slips/" + slip.id())).as("read in %s", state).isEqualTo(403);
        }
        assertThat(town.get(stranger, "/slips")).hasStatusOk().bodyJson().extractingPath("$.rows").asArray().isEmpty();
        assertThat(town.get(stranger, "/items/" + free.getFirst().id() + "/slips")).hasStatusOk().bodyJson().isEqualTo("[]");
    }

    @Test
    void aUnitReadsItsSlipsOnceTheyAreIssuedAndTheOfficesReadAll() {
        Map<SlipState, Boolean> shown = Map.of(SlipState.PROPOSED, false, SlipState.ISSUED, true, SlipState.SIGNED, true, SlipState.ANSWERED, true,
            SlipState.WITHDRAWN, true, SlipState.LAPSED, false);
        for (var state : STATES) {
            var slip = slip(state);
            assertThat(status(Actors.liaison(lead), "/slips/" + slip.id())).as("liaison in %s", state).isEqualTo(shown.get(state) ? 200 : 403);
            for (var role : List.of(Role.CLERK, Role.LEADER, Role.VERIFIER, Role.RELEASER)) {
                assertThat(status(Actors.at(Ids.next(), EnumSet.of(role)), "/slips/" + slip.id())).as("%s in %s", role, state).isEqualTo(200);
            }
            for (var role : List.of(Role.SECRECY_REVIEWER, Role.SYS_ADMIN, Role.SEC_ADMIN, Role.AUDIT_ADMIN)) {
                assertThat(status(Actors.at(lead, EnumSet.of(role)), "/slips/" + slip.id())).as("%s in %s", role, state).isEqualTo(403);
            }
        }
    }

    @Test
    void issuesForAClerkOnly() {
        for (var role : Role.values()) {
            var slip = slip(SlipState.PROPOSED);
            var body = "{\"slips\":[{\"id\":\"%s\",\"version\":%d}]}".formatted(slip.id(), slip.version());
            assertThat(town.post(Actors.at(lead, EnumSet.of(role)), "/issue", body)).as(role.name()).hasStatus(role == Role.CLERK ? 200 : 403);
        }
    }

    @Test
    void tellsAStaleVersionFromANewOne() {
        var slip = slip(SlipState.ISSUED);
        assertThat(town.post(town.clerk, "/" + slip.id() + "/withdraw", "{\"version\":%d,\"reason\":\"发错单位\"}".formatted(slip.version() - 1)))
            .hasStatus(409).bodyJson().extractingPath("$.code").isEqualTo("slip.stale");
        assertThat(town.post(town.clerk, "/" + slip.id() + "/withdraw", "{\"version\":%d,\"reason\":\" \"}".formatted(slip.version()))).hasStatus(400);
    }

    private int post(Actor actor, Slip slip, May may) {
        var body = may.body().contains("%d") ? may.body().formatted(now(slip).version()) : may.body();
        return town.post(actor, "/" + slip.id() + "/" + may.verb(), body).getResponse().getStatus();
    }

    private int status(Actor actor, String path) {
        return town.get(actor, path).getResponse().getStatus();
    }

    private Slip now(Slip slip) {
        return transactions.execute(_ -> store.get(slip.id()));
    }

    /// A problem slip brought to a state by the verbs that lead there.
    private Slip slip(SlipState state) {
        var slip = town.newest(store, free.removeLast(), SlipKind.PROBLEM);
        if (state == SlipState.LAPSED) {
            slips.dismiss(town.clerk, slip.id(), slip.version(), "不发");
        } else if (state != SlipState.PROPOSED) {
            slips.issue(town.clerk, List.of(SlipTown.order(slip)));
        }
        switch (state) {
            case SIGNED -> slips.sign(Actors.liaison(lead), slip.id());
            case ANSWERED -> slips.answer(Actors.liaison(lead), slip.id(), slip.version() + 1, "已办", List.of());
            case WITHDRAWN -> slips.withdraw(town.clerk, slip.id(), slip.version() + 1, "发错");
            default -> { }
        }
        return now(slip);
    }
}
