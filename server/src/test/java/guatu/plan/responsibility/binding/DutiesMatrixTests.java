package guatu.plan.responsibility.binding;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.access.Access;
import guatu.ground.access.NewAccount;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Item;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/// Role × scope × state × verb through HTTP, for assisting duties, deeds, the scheme and its bindings.
@GuatuTest
@Import(DutyTown.class)
class DutiesMatrixTests {

    private static final String PASSWORD = "mulan-Tide-72";

    /// The states of an assisting duty, and who of the three parties may do what in them; anybody else may do nothing anywhere.
    private enum State { NEW, ASKED, ANSWERED, FLAGGED, SETTLED, DONE }

    private enum Party { CLERK, LEAD, ASSIST }

    private record May(String verb, Set<Party> who, Set<State> in) {}

    private static final List<May> TABLE = List.of(
        new May("ask", EnumSet.of(Party.CLERK, Party.LEAD), EnumSet.complementOf(EnumSet.of(State.DONE))),
        new May("answer", EnumSet.of(Party.ASSIST), EnumSet.of(State.ASKED, State.ANSWERED, State.FLAGGED, State.SETTLED)),
        new May("done", EnumSet.of(Party.ASSIST), EnumSet.of(State.ASKED, State.ANSWERED, State.SETTLED)),
        new May("flag", EnumSet.of(Party.CLERK, Party.LEAD), EnumSet.of(State.ASKED, State.ANSWERED, State.SETTLED)),
        new May("settle", EnumSet.of(Party.CLERK), EnumSet.of(State.FLAGGED)));

    @Autowired
    DutyTown town;
    @Autowired
    Assists assists;
    @Autowired
    Access access;
    @Autowired
    Inbox inbox;
    @Autowired
    JsonMapper json;

    private UUID city;
    private UUID lead;
    private UUID assisting;
    private UUID campaign;

    @BeforeEach
    void units() {
        city = town.unit("市", UnitKind.GOVERNMENT);
        lead = town.unit("区", UnitKind.COUNTY);
        assisting = town.unit("局", UnitKind.DEPARTMENT);
        campaign = town.campaign();
    }

    @Test
    void aVerbOfAnAssistingDutyWorksForItsPartyInItsStatesOnly() {
        for (var may : TABLE) {
            for (var state : State.values()) {
                for (var party : Party.values()) {
                    var duty = in(state);
                    if (duty.id() == null && !may.verb().equals("ask")) {
                        continue;
                    }
                    var expected = !may.who().contains(party) ? 403 : may.in().contains(state) ? 200 : 422;
                    assertThat(act(actor(party), may.verb(), duty)).as("%s by %s in %s", may.verb(), party, state).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void nobodyElseTouchesAnAssistingDuty() {
        var duty = in(State.ASKED);
        for (var role : Role.values()) {
            var stranger = Actors.at(town.unit("外", UnitKind.DEPARTMENT), EnumSet.of(role));
            for (var may : TABLE) {
                if (role != Role.CLERK || may.who().stream().noneMatch(Party.CLERK::equals)) {
                    assertThat(act(stranger, may.verb(), duty)).as("%s by a stranger as %s", may.verb(), role).isEqualTo(403);
                }
            }
        }
    }

    @Test
    void theUnitIsToldThatItDoesNotCooperateAndTheClerkSettlesIt() {
        var duty = in(State.FLAGGED);
        assertThat(inbox.mine(Actors.liaison(assisting))).extracting(one -> one.kind()).contains(Assists.ASKED, Assists.FLAGGED);
        assertThat(inbox.mine(town.clerk)).anyMatch(one -> one.kind().equals(Assists.SETTLE) && one.subject().equals(duty.id()));
        assertThat(act(town.clerk, "settle", duty)).isEqualTo(200);
        assertThat(inbox.mine(town.clerk)).noneMatch(one -> one.kind().equals(Assists.SETTLE) && one.subject().equals(duty.id()));
        assertThat(town.post(town.clerk, "/assists/" + duty.id() + "/settle", "{\"upheld\":true,\"words\":\"属实\",\"version\":0}")).hasStatus(409);
    }

    @Test
    void theSchemeAndItsBindingsAreTheClerksAlone() {
        var leader = town.person("沈若舟", city);
        var scheme = "{\"name\":\"七个一\",\"mostBound\":10,\"mostLed\":400,\"mostDirect\":60,\"leaders\":[\"%s\"],\"slots\":[{\"name\":\"河流\",\"kind\":\"TEXT\",\"least\":1}],\"version\":0}".formatted(leader);
        for (var role : Role.values()) {
            if (role != Role.CLERK) {
                var other = Actors.at(city, EnumSet.of(role));
                assertThat(town.put(other, "/campaigns/" + campaign + "/duties/scheme", scheme)).as(role.name()).hasStatus(403);
                assertThat(town.post(other, "/portfolios", "{\"personId\":\"%s\",\"field\":\"水\",\"from\":\"2026-01-01\"}".formatted(leader))).as(role.name()).hasStatus(403);
            }
        }
        assertThat(town.put(town.clerk, "/campaigns/" + campaign + "/duties/scheme", scheme)).hasStatusOk();
        assertThat(town.put(town.clerk, "/campaigns/" + campaign + "/duties/scheme", scheme.replace("\"version\":0", "\"version\":7"))).hasStatus(409);
        assertThat(town.put(town.clerk, "/campaigns/" + campaign + "/duties/scheme", scheme.replace("七个一", " "))).hasStatus(400);
        assertThat(town.get(town.clerk, "/campaigns/" + campaign + "/duties")).hasStatusOk().bodyJson().extractingPath("$.matrix.holes").isEqualTo(1);
        var slot = json.readTree(body("/campaigns/" + campaign + "/duties")).at("/scheme/slots/0/id").asString();
        var bind = "{\"slotId\":\"%s\",\"personId\":\"%s\",\"object\":\"白水河\",\"from\":\"2026-06-01\"}".formatted(slot, leader);
        assertThat(town.post(Actors.at(city, EnumSet.of(Role.LEADER)), "/campaigns/" + campaign + "/bindings", bind)).hasStatus(403);
        assertThat(town.post(town.clerk, "/campaigns/" + campaign + "/bindings", bind.replace("白水河", " "))).hasStatus(400);
        assertThat(town.post(town.clerk, "/campaigns/" + campaign + "/bindings", bind)).hasStatusOk();
        assertThat(town.post(town.clerk, "/campaigns/" + campaign + "/bindings", bind)).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("binding.held-already");
        assertThat(town.get(Actors.liaison(lead), "/campaigns/" + campaign + "/duties")).bodyJson().extractingPath("$.matrix.holes").isEqualTo(0);
        assertThat(town.get(Actors.liaison(lead), "/campaigns/" + campaign + "/duties/matrix.xlsx")).hasStatusOk().hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(town.put(town.clerk, "/campaigns/" + campaign + "/duties/scheme", scheme.replace("\"version\":0", "\"version\":1").replace("河流", "企业")))
            .hasStatus(422).bodyJson().extractingPath("$.code").isIn("binding.slot-held", "binding.scheme-stale");
    }

    @Test
    void aDeedIsSignedByItsTwoSidesWithTheirPasswordsAndOnPaperOnlyWithoutAnAccount() {
        var giver = town.person("林" + Ids.next().toString().substring(30), city);
        var taker = town.person("赵" + Ids.next().toString().substring(30), city);
        account(giver);
        var item = town.item(campaign, lead, List.of(), name(giver), "甲", "乙");
        assertThat(item.leader()).isEqualTo(name(giver));
        for (var role : Role.values()) {
            if (role != Role.CLERK) {
                assertThat(town.post(Actors.at(city, EnumSet.of(role)), "/deeds", opening(giver, taker))).as(role.name()).hasStatus(403);
            }
        }
        var deed = json.readTree(text(town.post(town.clerk, "/deeds", opening(giver, taker)))).path("id").asString();
        var version = version(deed);
        for (var role : EnumSet.of(Role.LIAISON, Role.VERIFIER, Role.RELEASER, Role.SECRECY_REVIEWER)) {
            assertThat(town.get(Actors.at(city, EnumSet.of(role)), "/deeds/" + deed)).as(role.name()).hasStatus(403);
        }
        var signing = "{\"password\":\"%s\",\"version\":%d}";
        assertThat(town.post(town.clerk, "/deeds/" + deed + "/sign", signing.formatted(PASSWORD, version))).hasStatus(403);
        var side = DutyTown.acting(giver, city, Role.LIAISON);
        assertThat(town.post(side, "/deeds/" + deed + "/sign", signing.formatted("wrong", version))).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("access.wrong-password");
        assertThat(town.post(town.clerk, "/deeds/" + deed + "/paper", paper("FROM", version))).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("deed.has-account");
        assertThat(town.post(side, "/deeds/" + deed + "/sign", signing.formatted(PASSWORD, version))).hasStatusOk().bodyJson().extractingPath("$.state").isEqualTo("SIGNING");
        assertThat(town.post(side, "/deeds/" + deed + "/sign", signing.formatted(PASSWORD, version))).hasStatus(409);
        var half = version(deed);
        assertThat(town.post(DutyTown.acting(taker, city, Role.LIAISON), "/deeds/" + deed + "/sign", signing.formatted(PASSWORD, half)))
            .hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("access.no-account");
        assertThat(town.post(side, "/deeds/" + deed + "/paper", paper("TO", half))).hasStatus(403);
        assertThat(town.post(town.clerk, "/deeds/" + deed + "/paper", paper("TO", half))).hasStatus(404);
        assertThat(town.post(side, "/deeds/" + deed + "/cancel", "{\"reason\":\"不\",\"version\":%d}".formatted(half))).hasStatus(403);
        assertThat(town.post(town.clerk, "/deeds/" + deed + "/cancel", "{\"reason\":\"不调了\",\"version\":%d}".formatted(half))).hasStatusOk();
        assertThat(town.post(side, "/deeds/" + deed + "/sign", signing.formatted(PASSWORD, half + 1))).hasStatus(422);
    }

    private final Map<UUID, String> names = new java.util.HashMap<>();
    @Autowired
    guatu.ground.organization.Organization organization;

    private String name(UUID person) {
        return names.computeIfAbsent(person, id -> organization.person(id).name());
    }

    private void account(UUID person) {
        access.createAccount(Actor.system("测试"), new NewAccount("q" + Ids.next().toString().substring(24), person, PASSWORD, Set.of(Role.LIAISON), Set.of(), false));
    }

    private static String opening(UUID from, UUID to) {
        return "{\"from\":\"%s\",\"to\":\"%s\",\"effective\":\"2026-07-10\",\"reason\":\"调任\"}".formatted(from, to);
    }

    private static String paper(String side, int version) {
        return "{\"side\":\"%s\",\"evidence\":\"%s\",\"version\":%d}".formatted(side, UUID.randomUUID(), version);
    }

    private int version(String deed) {
        return json.readTree(body("/deeds/" + deed)).at("/deed/version").asInt();
    }

    private String body(String path) {
        return text(town.get(town.clerk, path));
    }

    private static String text(org.springframework.test.web.servlet.assertj.MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /// An assisting duty brought to a state; without an id while nothing was asked.
    private record Duty(Item item, @org.jspecify.annotations.Nullable UUID id) {}

    private Duty in(State state) {
        var item = town.item(campaign, lead, List.of(assisting), "某", "某", "某");
        if (state == State.NEW) {
            return new Duty(item, null);
        }
        var asked = assists.ask(town.clerk, item.id(), assisting, "供图", DutyTown.TODAY.plusDays(3), null);
        var unit = Actors.liaison(assisting);
        switch (state) {
            case ANSWERED -> assists.answer(unit, asked.id(), "下周", 0);
            case FLAGGED -> assists.raise(town.clerk, asked.id(), "不来", 0);
            case SETTLED -> assists.settle(town.clerk, assists.raise(town.clerk, asked.id(), "不来", 0).id(), false, "来了", 1);
            case DONE -> assists.finish(unit, asked.id(), "已给", 0);
            default -> { }
        }
        return new Duty(item, asked.id());
    }

    private Actor actor(Party party) {
        return switch (party) {
            case CLERK -> town.clerk;
            case LEAD -> Actors.liaison(lead);
            case ASSIST -> Actors.liaison(assisting);
        };
    }

    private int act(Actor actor, String verb, Duty duty) {
        var now = duty.id() == null ? null : assists.of(duty.item().id()).getFirst().version();
        var result = verb.equals("ask")
            ? town.post(actor, "/items/" + duty.item().id() + "/assists/" + assisting, "{\"duty\":\"供图\",\"due\":\"2026-07-08\",\"version\":%s}".formatted(now))
            : town.post(actor, "/assists/" + duty.id() + "/" + verb, "{\"words\":\"说明\",\"upheld\":true,\"version\":%s}".formatted(now));
        return result.getResponse().getStatus();
    }
}
