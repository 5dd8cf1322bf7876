package guatu.show.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// Roles × own or other unit × state × verb, each tried with a call: allowed exactly where the table says so.
@GuatuTest
@Import(MonthTown.class)
class BulletinMatrixTests {

    private static final Actor WRITER_WHO_LEADS = new Actor(MonthTown.CLERK.person(), MonthTown.CLERK.name(), MonthTown.CLERK.unit(),
        EnumSet.of(Role.CLERK, Role.LEADER), MonthTown.CLERK.scope());

    private static final Set<String> OFFICE = Set.of("clerk", "writer who leads");

    @Autowired
    MonthTown towns;
    @Autowired
    Months months;
    @Autowired
    Bulletins bulletins;
    @Autowired
    BulletinStore store;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    TransactionTemplate transactions;
    MonthTown.Town town;
    UUID bulletin;

    @BeforeEach
    void endsApril() {
        town = towns.atTheEndOfApril();
    }

    private Map<String, Actor> people() {
        var people = new LinkedHashMap<String, Actor>();
        people.put("clerk", MonthTown.CLERK);
        people.put("writer who leads", WRITER_WHO_LEADS);
        people.put("leader", MonthTown.LEADER);
        people.put("own liaison", Actors.liaison(town.north().id()));
        people.put("other liaison", Actors.liaison(town.south().id()));
        for (var role : List.of(Role.VERIFIER, Role.RELEASER, Role.SECRECY_REVIEWER, Role.SYS_ADMIN, Role.SEC_ADMIN, Role.AUDIT_ADMIN)) {
            people.put(role.name(), Actors.at(UUID.randomUUID(), Set.of(role)));
        }
        return people;
    }

    private int call(Actor actor, String verb, String path, String body) {
        return mvc.method(HttpMethod.valueOf(verb)).uri(path).with(Actors.as(actor)).with(csrf()).header("Command-Id", Ids.next())
            .contentType("application/json").content(body).exchange().getResponse().getStatus();
    }

    private int version() {
        return transactions.execute(_ -> store.get(bulletin).version());
    }

    /// Each person's status; the first allowed one may change the state, so allowed ones are tried in a world of their own.
    private void only(Set<String> allowed, int otherwise, String verb, String path, String body) {
        people().forEach((name, actor) -> {
            if (!allowed.contains(name)) {
                assertThat(call(actor, verb, path, body)).as(verb + " " + path + " as " + name).isIn(403, otherwise);
            }
        });
        for (var name : allowed) {
            var status = call(people().get(name), verb, path, body);
            assertThat(status).as(verb + " " + path + " as " + name).isIn(200, 201);
            break;
        }
    }

    @Test
    void anOpenMonthIsFrozenByTheOfficeOnly() {
        only(OFFICE, 403, "POST", "/api/months/" + town.april() + "/freeze", "{}");
    }

    @Test
    void aFrozenMonthIsReadByEveryBusinessRoleAndDisputedByItsOwnUnit() {
        months.freeze(MonthTown.CLERK, town.campaign(), MonthTown.APRIL);
        people().forEach((name, actor) -> assertThat(call(actor, "GET", "/api/months/" + town.april(), "")).as(name)
            .isEqualTo(actor.roles().iterator().next().administrator() ? 403 : 200));
        only(Set.of("own liaison"), 403, "POST", "/api/months/" + town.april() + "/disputes", """
            {"unit":"%s","figure":"RED","wanted":"0","text":"已核验","evidence":"核验单"}""".formatted(town.north().id()));
        only(Set.of("own liaison"), 403, "POST", "/api/months/" + town.april() + "/disputes", """
            {"unit":"%s","item":"%s","figure":"EV","wanted":"45%%","text":"已核验","evidence":"核验单"}""".formatted(town.north().id(), town.item(0).id()));
        assertThat(call(Actors.liaison(town.south().id()), "POST", "/api/months/" + town.april() + "/disputes", """
            {"unit":"%s","item":"%s","figure":"EV","wanted":"45%%","text":"别家的","evidence":"无"}""".formatted(town.south().id(), town.item(0).id()))).isEqualTo(404);
    }

    @Test
    void aDisputeIsAnsweredByTheOfficeAndSeenByItsUnit() {
        months.freeze(MonthTown.CLERK, town.campaign(), MonthTown.APRIL);
        var own = Actors.liaison(town.north().id());
        var dispute = months.dispute(own, town.april(), new NewDispute(town.north().id(), null, DisputedFigure.Kind.SCORE, "90", "算错", "无"));
        assertThat(mvc.get().uri("/api/months/" + town.april()).with(Actors.as(own)).exchange()).bodyJson().extractingPath("$.disputes.length()").isEqualTo(1);
        assertThat(mvc.get().uri("/api/months/" + town.april()).with(Actors.as(Actors.liaison(town.south().id()))).exchange()).bodyJson()
            .extractingPath("$.disputes.length()").isEqualTo(0);
        only(OFFICE, 403, "POST", "/api/months/" + town.april() + "/disputes/" + dispute + "/decision", "{\"accepted\":false,\"reason\":\"复核无误\"}");
        assertThat(call(people().get("clerk"), "POST", "/api/months/" + town.april() + "/disputes/" + dispute + "/decision", "{\"accepted\":false,\"reason\":\"再答\"}"))
            .isEqualTo(409);
    }

    @Test
    void aBulletinGoesFromTheOfficeToALeaderWhoDidNotWriteIt() {
        months.freeze(MonthTown.CLERK, town.campaign(), MonthTown.APRIL);
        only(OFFICE, 403, "POST", "/api/bulletins", "{\"period\":\"" + town.april() + "\"}");
        bulletin = bulletins.draft(MonthTown.CLERK, town.april());
        towns.on("2026-05-12");
        var path = "/api/bulletins/" + bulletin;

        readBy(path, Set.of("clerk", "writer who leads", "leader"));
        decidedByNobody(path, 422);
        only(OFFICE, 403, "PUT", path, "{\"version\":0,\"title\":\"四月通报\",\"lead\":\"完成率{{完成率}}\",\"close\":\"\"}");
        only(OFFICE, 403, "POST", path + "/submit", "{\"version\":1}");

        assertThat(call(MonthTown.CLERK, "PUT", path, "{\"version\":2,\"title\":\"改\",\"lead\":\"\",\"close\":\"\"}")).isEqualTo(422);
        assertThat(call(MonthTown.CLERK, "POST", path + "/submit", "{\"version\":2}")).isEqualTo(422);
        assertThat(call(WRITER_WHO_LEADS, "POST", path + "/approve", "{\"version\":2}")).isEqualTo(422);
        assertThat(call(MonthTown.LEADER, "POST", path + "/approve", "{\"version\":1}")).isEqualTo(409);
        only(Set.of("leader"), 422, "POST", path + "/return", "{\"version\":2,\"reason\":\"导语太长\"}");
        only(OFFICE, 403, "POST", path + "/submit", "{\"version\":3}");
        readBy(path, Set.of("clerk", "writer who leads", "leader"));
        only(Set.of("leader"), 422, "POST", path + "/approve", "{\"version\":4}");

        decidedByNobody(path, 422);
        var business = new HashSet<>(people().keySet());
        business.removeIf(name -> name.endsWith("ADMIN"));
        readBy(path, business);
        assertThat(version()).isEqualTo(5);
    }

    private void readBy(String path, Set<String> allowed) {
        people().forEach((name, actor) -> assertThat(call(actor, "GET", path, "")).as("GET as " + name).isEqualTo(allowed.contains(name) ? 200 : 403));
    }

    private void decidedByNobody(String path, int otherwise) {
        people().forEach((name, actor) -> {
            assertThat(call(actor, "POST", path + "/approve", "{\"version\":" + version() + "}")).as("approve as " + name).isIn(403, otherwise);
            assertThat(call(actor, "POST", path + "/return", "{\"version\":" + version() + ",\"reason\":\"x\"}")).as("return as " + name).isIn(403, otherwise);
        });
    }
}
