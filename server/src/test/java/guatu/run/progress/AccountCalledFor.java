package guatu.run.progress;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import guatu.ground.access.Access;
import guatu.ground.access.NewAccount;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.Organization;
import guatu.plan.campaign.Item;
import guatu.plan.schedule.Schedules;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// An account that an item's unit was asked for, and its calls through HTTP.
@GuatuTest
@Import(Town.class)
abstract class AccountCalledFor {

    static final String PASSWORD = "mulan-Tide-72";
    static final Actor CLERK = Actors.clerk();

    @Autowired
    MockMvcTester mvc;
    @Autowired
    Town town;
    @Autowired
    Access access;
    @Autowired
    Organization organization;
    @Autowired
    Schedules schedules;
    @Autowired
    NodeAccounts accounts;
    Item item;
    Actor liaison;
    UUID node;
    UUID account;

    @BeforeEach
    void asksForAnAccount() {
        Town.on("2026-06-15");
        item = town.handedOver();
        node = schedules.of(item.id()).orElseThrow().activities().getFirst().id();
        liaison = signer(item.leadUnit());
        Town.on("2026-06-30");
        account = accounts.call(CLERK, item.id(), node);
    }

    Actor signer(UUID unit) {
        var product = Actor.system("测试");
        var login = "q" + Ids.next().toString().substring(24);
        var person = organization.createPerson(product, NewPerson.of("签署人", unit, "主任")).id();
        access.createAccount(product, new NewAccount(login, person, PASSWORD, Set.of(Role.LIAISON), Set.of(), false));
        return new Actor(person, "签署人", unit, Set.of(Role.LIAISON), Set.of(unit));
    }

    int version() {
        try {
            return JsonPath.<Integer>read(mvc.get().uri(path("")).with(Actors.as(CLERK)).exchange().getResponse().getContentAsString(), "$.account.version");
        } catch (UnsupportedEncodingException no) {
            throw new IllegalStateException(no);
        }
    }

    MvcTestResult sign(Actor actor) {
        return send("/sign", actor, form(version(), reasons(), "如实交账，差额下期补上", PASSWORD));
    }

    MvcTestResult decide(Actor actor, boolean accept, String note) {
        return send("/decision", actor, "{\"version\":%d,\"accept\":%s,\"note\":%s}".formatted(version(), accept, note == null ? "null" : "\"" + note + "\""));
    }

    String reasons() {
        var why = new LinkedHashMap<>(Map.of(town.households(item.id()), "公房权属不清", node, "公示期未满"));
        return "[" + String.join(",", why.entrySet().stream().map(one -> "{\"measure\":\"%s\",\"reason\":\"%s\"}".formatted(one.getKey(), one.getValue())).toList()) + "]";
    }

    static String form(int version, String reasons, String statement, String password) {
        return "{\"version\":%d,\"reasons\":%s,\"statement\":\"%s\",\"password\":\"%s\"}".formatted(version, reasons, statement, password);
    }

    MvcTestResult send(String verb, Actor actor, String body) {
        return mvc.post().uri(path(verb)).with(Actors.as(actor)).with(csrf()).header("Command-Id", Ids.next()).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    MvcTestResult read() {
        return mvc.get().uri(path("")).with(Actors.as(liaison)).exchange();
    }

    String path(String verb) {
        return "/api/items/" + item.id() + "/accounts/" + account + verb;
    }
}
