package guatu.watch.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.files.Evidence;
import guatu.ground.files.Files;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TestWorld;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import guatu.run.progress.DayEnded;
import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/// A small town for tests of problem files: a campaign, a unit with an office below it, and its people.
@TestComponent
class ProblemTown {

    static final Actor CLERK = Actors.clerk();
    static final String RESULT = "已清淤三公里，岸线垃圾全部清运，水质复测达标。";

    private final Campaigns campaigns;
    private final Organization organization;
    private final Files files;
    private final MockMvcTester mvc;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;

    ProblemTown(Campaigns campaigns, Organization organization, Files files, MockMvcTester mvc, ApplicationEventPublisher events, TransactionTemplate transactions) {
        this.campaigns = campaigns;
        this.organization = organization;
        this.files = files;
        this.mvc = mvc;
        this.events = events;
        this.transactions = transactions;
    }

    static void on(String day) {
        TestWorld.at(day + "T02:00:00Z");
    }

    UUID unit() {
        return organization.create(CLERK, NewUnit.of("水利局" + Ids.next(), UnitKind.DEPARTMENT)).id();
    }

    UUID below(UUID unit) {
        return organization.create(CLERK, NewUnit.of("河道所" + Ids.next(), UnitKind.OFFICE).under(unit)).id();
    }

    Campaign campaign() {
        return campaigns.open(CLERK, NewCampaign.ofYear("剿劣行动", 2026));
    }

    Item item(Campaign campaign, UUID lead) {
        return transactions.execute(_ -> {
            var item = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "沿江水体整治").by(lead, List.of(), null))).getFirst();
            campaigns.move(List.of(item.id()), ItemState.HANDED_OVER);
            return item;
        });
    }

    UUID evidence(Actor actor, String name) {
        return kept(actor, name).id();
    }

    Evidence kept(Actor actor, String name) {
        var pdf = "%PDF-1.7\n1 0 obj <<>> endobj\n% " + Ids.next() + "\ntrailer <<>>\n%%EOF\n";
        return files.keep(actor, name, new ByteArrayInputStream(pdf.getBytes(UTF_8)));
    }

    /// Hands a problem of an item over, due in so many working days.
    UUID problem(Item item, int days) {
        var answer = post(CLERK, "/api/problems", "{\"batch\":[{\"item\":\"%s\",\"title\":\"黑臭水体\",\"facts\":\"河面有油污\",\"days\":%d}]}".formatted(item.id(), days));
        return UUID.fromString(text(answer).replaceAll("(?s).*\\[\"([0-9a-f-]{36})\"].*", "$1"));
    }

    /// The unit takes one measure and finishes it.
    void measure(Actor liaison, UUID problem, LocalDate today) {
        var answer = post(liaison, verb(problem, "measures"), "{\"text\":\"清淤\",\"owner\":\"李明\",\"due\":\"%s\"}".formatted(today));
        var measure = text(answer).replaceAll("(?s).*\"measures\":\\[.*\"id\":\"([0-9a-f-]{36})\",\"round\".*", "$1");
        must(post(liaison, verb(problem, "measures/" + measure + "/done"), "{\"doneOn\":\"%s\"}".formatted(today)));
    }

    /// The unit accepts, does a measure and asks for clearance; gives the id of the request.
    UUID requested(Actor liaison, UUID problem, LocalDate today) {
        post(liaison, verb(problem, "accept"), "");
        measure(liaison, problem, today);
        return request(liaison, problem, evidence(liaison, "前.pdf"), evidence(liaison, "后.pdf"));
    }

    UUID request(Actor liaison, UUID problem, UUID before, UUID after) {
        var answer = must(post(liaison, verb(problem, "request-clearance"), claim(RESULT, before, after)));
        return lastRequest(answer);
    }

    static UUID lastRequest(MvcTestResult answer) {
        return UUID.fromString(text(answer).replaceAll("(?s).*\"id\":\"([0-9a-f-]{36})\",\"result\".*", "$1"));
    }

    static String claim(String result, UUID before, UUID after) {
        return "{\"result\":\"%s\",\"before\":[\"%s\"],\"after\":[\"%s\"]}".formatted(result, before, after);
    }

    MvcTestResult clear(Actor verifier, UUID problem, UUID request) {
        return post(verifier, verb(problem, "clear"), "{\"request\":\"%s\",\"seen\":\"现场看过，属实\"}".formatted(request));
    }

    void endOfDay(UUID campaign, String day) {
        transactions.executeWithoutResult(_ -> events.publishEvent(new DayEnded(campaign, LocalDate.parse(day))));
    }

    static String verb(UUID problem, String verb) {
        return "/api/problems/" + problem + "/" + verb;
    }

    MvcTestResult get(Actor actor, String uri) {
        return mvc.get().uri(uri).with(Actors.as(actor)).exchange();
    }

    MvcTestResult post(Actor actor, String uri, String body) {
        return post(actor, uri, body, Ids.next());
    }

    MvcTestResult post(Actor actor, String uri, String body, UUID command) {
        return mvc.post().uri(uri).with(Actors.as(actor)).with(csrf()).header("Command-Id", command).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    static MvcTestResult must(MvcTestResult answer) {
        if (answer.getResponse().getStatus() >= 300) {
            throw new AssertionError(answer.getResponse().getStatus() + " " + text(answer));
        }
        return answer;
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
