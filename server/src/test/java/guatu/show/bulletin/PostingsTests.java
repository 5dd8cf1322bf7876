package guatu.show.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@GuatuTest
@Import(MonthTown.class)
class PostingsTests {

    private static final Actor CLERK = MonthTown.CLERK;
    private static final Actor LEADER = MonthTown.LEADER;
    private static final Actor BOTH = Actors.at(UUID.randomUUID(), EnumSet.of(Role.CLERK, Role.LEADER));

    @Autowired
    MonthTown towns;
    @Autowired
    Months months;
    @Autowired
    Bulletins bulletins;
    @Autowired
    Postings postings;
    @Autowired
    PostingPages pages;
    @Autowired
    Periods periods;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    JsonMapper json;
    @Autowired
    TransactionTemplate transactions;
    MonthTown.Town town;

    @BeforeEach
    void freezesApril() {
        town = towns.atTheEndOfApril();
        months.freeze(CLERK, town.campaign(), MonthTown.APRIL);
    }

    @Test
    void aMonthIsReviewedAndPostedOnlyAfterItsDisputesAreOver() {
        refuses("posting.window-open", () -> postings.review(LEADER, town.april()));
        var dispute = months.dispute(Actors.liaison(town.north().id()), town.april(), new NewDispute(town.north().id(), null, DisputedFigure.Kind.RED, "0", "已核验", "核验单"));
        towns.on("2026-05-12");
        refuses("posting.disputes-open", () -> postings.review(LEADER, town.april()));
        months.decide(CLERK, town.april(), dispute, true, "0", "核对属实");

        refuses("posting.not-approved", () -> postings.post(CLERK, town.april()));
        assertThat(pages.page(CLERK, town.april()).may()).isEmpty();
        assertThat(pages.page(LEADER, town.april()).may()).containsExactly(PostingPages.May.REVIEW);
        postings.review(LEADER, town.april());
        assertThat(pages.page(CLERK, town.april()).may()).containsExactly(PostingPages.May.POST);
        postings.post(CLERK, town.april());

        var page = pages.page(CLERK, town.april());
        assertThat(page.posted()).extracting(Posting::basis, Posting::postedName, Posting::sha256).containsExactly(Posting.Basis.REVIEW, CLERK.name(), page.sha256());
        assertThat(page.may()).isEmpty();
        assertThat(rows(page.classes()).stream().filter(row -> row.unit().equals(town.north().id())).findFirst().orElseThrow().corrections())
            .containsExactly("红灯数更正为0（r）");
        refuses("posting.already", () -> postings.post(CLERK, town.april()));
    }

    @Test
    void whoeverReviewedOrApprovedDoesNotPost() {
        towns.on("2026-05-12");
        postings.review(BOTH, town.april());
        refuses("posting.same-person", () -> postings.post(BOTH, town.april()));
        assertThat(pages.page(BOTH, town.april()).may()).isEmpty();

        var bulletin = bulletins.draft(CLERK, town.april());
        bulletins.submit(CLERK, bulletin, 0, true);
        bulletins.approve(LEADER, bulletin, 1);
        postings.post(BOTH, town.april());
        assertThat(pages.page(CLERK, town.april()).posted()).extracting(Posting::basis, Posting::approvedName).containsExactly(Posting.Basis.BULLETIN, LEADER.name());
    }

    @Test
    void whatIsPostedIsTheSnapshotAlsoWhenTheNumbersHaveMovedOn() throws Exception {
        towns.on("2026-05-12");
        var frozen = transactions.execute(_ -> periods.snapshot(town.april()));
        postings.review(LEADER, town.april());
        postings.post(CLERK, town.april());
        towns.verified(town.item(3), "90");
        towns.dayEnds(town, "2026-05-20");

        var answer = mvc.get().uri("/api/months/" + town.april() + "/posting").with(Actors.as(CLERK)).exchange().getResponse().getContentAsString();
        var classes = json.readTree(answer).get("classes");
        var units = frozen.units();
        var at = 0;
        for (var group : classes) {
            for (var row : group.get("rows")) {
                var unit = units.get(at++);
                assertThat(row.get("name").asString()).isEqualTo(unit.name());
                assertThat(row.get("red").asInt()).isEqualTo(unit.red());
                assertThat(row.path("rank").isNumber() ? row.get("rank").asInt() : null).isEqualTo(unit.rank());
                if (unit.capped() != null) {
                    assertThat(row.get("capped").decimalValue()).isEqualByComparingTo(unit.capped());
                    assertThat(row.get("raw").decimalValue()).isEqualByComparingTo(Objects.requireNonNull(unit.raw()));
                }
            }
        }
        assertThat(at).isEqualTo(3);
        var north = rows(pages.page(CLERK, town.april()).classes()).stream().filter(row -> row.unit().equals(town.north().id())).findFirst().orElseThrow();
        assertThat(north.best()).extracting(PostingSheet.Entry::no).isEqualTo("0001");
        assertThat(north.slowest()).extracting(PostingSheet.Entry::no).isEqualTo("0003");
    }

    @Test
    void theOfficePostsALeaderReviewsAndAdministratorsReadNothing() {
        towns.on("2026-05-12");
        var path = "/api/months/" + town.april() + "/posting";
        var others = new ArrayList<>(List.of(Actors.liaison(town.north().id()), Actors.liaison(town.south().id())));
        for (var role : List.of(Role.VERIFIER, Role.RELEASER, Role.SECRECY_REVIEWER, Role.SYS_ADMIN, Role.SEC_ADMIN, Role.AUDIT_ADMIN)) {
            others.add(Actors.at(UUID.randomUUID(), EnumSet.of(role)));
        }
        for (var actor : others) {
            assertThat(call(actor, "POST", path)).as(actor.roles() + " posts").isEqualTo(403);
            assertThat(call(actor, "POST", path + "/review")).as(actor.roles() + " reviews").isEqualTo(403);
            var administers = actor.roles().iterator().next().administrator();
            assertThat(call(actor, "GET", path)).as(actor.roles() + " reads").isEqualTo(administers ? 403 : 200);
            assertThat(call(actor, "GET", "/api/wall/postings")).as(actor.roles() + " looks").isEqualTo(administers ? 403 : 200);
        }
        assertThat(call(CLERK, "POST", path + "/review")).isEqualTo(403);
        assertThat(call(LEADER, "POST", path)).isEqualTo(403);
        assertThat(call(CLERK, "POST", path)).isEqualTo(422);
        assertThat(call(LEADER, "POST", path + "/review")).isEqualTo(200);
        assertThat(call(CLERK, "POST", path)).isEqualTo(200);
        assertThat(call(CLERK, "POST", path)).isEqualTo(422);
        assertThat(mvc.get().uri("/api/wall/postings")).hasStatus(401);
        assertThat(mvc.get().uri("/api/wall/postings?token=guess")).hasStatus(401);
    }

    @Test
    void aScreenShowsThePostingOnlyIfItTurnsItAndOnlyUntilItIsRevoked() throws Exception {
        towns.on("2026-05-12");
        var turns = screen("[\"CITY\",\"POSTING\"]", null);
        assertThat(shown(turns)).isEmpty();
        postings.review(LEADER, town.april());
        assertThat(shown(turns)).as("reviewed is not posted").isEmpty();
        postings.post(CLERK, town.april());

        assertThat(shown(turns)).containsExactlyInAnyOrder(town.north().label(), town.south().label(), town.bureau().label());
        assertThat(shown(screen("[\"POSTING\"]", town.bureau().id()))).containsExactly(town.bureau().label());
        assertThat(shown(screen("[\"CITY\"]", null))).isEmpty();
    }

    private String screen(String kinds, @org.jspecify.annotations.Nullable UUID unit) throws Exception {
        return json.readTree(mvc.post().uri("/api/wall/tokens").with(Actors.as(CLERK)).with(csrf()).contentType("application/json").content("""
            {"name":"大厅","screens":%s,"campaigns":["%s"]%s}""".formatted(kinds, town.campaign(), unit == null ? "" : ",\"unit\":\"" + unit + "\""))
            .exchange().getResponse().getContentAsString()).get("token").asString();
    }

    private List<String> shown(String token) throws Exception {
        var names = new ArrayList<String>();
        var answer = json.readTree(mvc.get().uri("/api/wall/postings?token=" + token).exchange().getResponse().getContentAsString());
        assertThat(answer.isArray()).as(answer.toString()).isTrue();
        for (var one : answer) {
            one.get("classes").forEach(group -> group.get("rows").forEach(row -> names.add(row.get("name").asString())));
        }
        return names;
    }

    private static List<PostingSheet.Row> rows(List<PostingSheet.Group> classes) {
        return classes.stream().flatMap(group -> group.rows().stream()).toList();
    }

    private int call(Actor actor, String verb, String path) {
        return mvc.method(HttpMethod.valueOf(verb)).uri(path).with(Actors.as(actor)).with(csrf()).header("Command-Id", Ids.next()).exchange().getResponse().getStatus();
    }

    private static void refuses(String code, Runnable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act::run).satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
