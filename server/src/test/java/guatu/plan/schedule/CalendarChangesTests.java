package guatu.plan.schedule;

import static java.time.LocalDate.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import guatu.ground.calendar.Calendars;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// A change of the calendar from its proposal to the dates of plans: these stories need plans to move.
@GuatuTest
class CalendarChangesTests {

    private static final Actor CLERK = Actors.clerk();
    private static final Actor LEADER = Actors.at(UUID.randomUUID(), EnumSet.of(Role.LEADER));
    private static final String TEST_YEAR = "2027-01-01,休,元旦\n2027-10-01,休,国庆\n2027-10-04,休,国庆\n2027-10-05,休,国庆\n2027-10-09,班,国庆\n";

    @Autowired
    Calendars calendars;
    @Autowired
    Schedules schedules;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Organization organization;
    @Autowired
    Inbox inbox;
    @Autowired
    MockMvcTester mvc;
    @Autowired
    JsonMapper json;
    private Item draft;
    private Item frozen;
    private UUID county;
    private UUID office;

    @BeforeEach
    void plansTwoItemsInAYearThatIsNotPublishedYet() {
        if (!calendars.current().isProvisional(2027)) {
            assertThat(decide(LEADER, propose(CLERK, year("{\"year\":2027,\"days\":[]}")), "approve", "")).hasStatusOk();
        }
        county = Ids.next();
        office = Ids.next();
        organization.createAll(CLERK, List.of(unit(county, "某县" + county, null), unit(office, "住建局" + office, county)));
        var campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动", 2027));
        draft = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("1", "甲项目").by(office, List.of(), null))).getFirst();
        frozen = campaigns.addItems(CLERK, campaign.id(), List.of(NewItem.of("2", "乙项目").by(office, List.of(), null))).getFirst();
        for (var item : List.of(draft, frozen)) {
            schedules.save(CLERK, item.id(), PlanInput.of(parse("2027-08-02"), parse("2027-10-29"),
                List.of(new ActivityInput("a", "甲", 20, 20, null, null, null), new ActivityInput("b", "乙", 20, 20, null, null, List.of(new ActivityInput.LinkInput("a", null, null, null)))), null));
        }
        schedules.baseline(CLERK, List.of(frozen.id()));
    }

    private static NewUnit unit(UUID id, String name, @Nullable UUID parent) {
        return new NewUnit(id, name, null, UnitKind.DEPARTMENT, parent, null, 0, null, null, List.of());
    }

    @Test
    void showsEveryDateThatWouldMoveAndMovesNothingBeforeItIsApproved() {
        var before = redLine(draft, "a");
        var asked = preview(year(TEST_YEAR));
        assertThat(asked).hasStatusOk();
        assertThat(this.<List<String>>read(asked, "$.moved[?(@.frozen==false && @.link=='/items/" + draft.id() + "/plan')].to")).hasSize(1).doesNotContain(before);
        assertThat(this.<List<String>>read(asked, "$.moved[?(@.frozen==true && @.link=='/items/" + frozen.id() + "/plan')].subject")).containsExactly("乙项目 · 甲");
        assertThat(this.<List<Integer>>read(asked, "$.before")).isNotEqualTo(this.<List<Integer>>read(asked, "$.after"));

        propose(CLERK, year(TEST_YEAR));
        assertThat(redLine(draft, "a")).isEqualTo(before);
        assertThat(calendars.current().isProvisional(2027)).isTrue();
        var listed = mvc.get().uri("/api/calendar/2027/changes").with(Actors.as(LEADER)).exchange();
        var id = this.<String>read(listed, "$[0].id");
        assertThat(this.<List<String>>read(listed, "$[?(@.state=='PROPOSED')].reason")).contains("通知已发布");
        assertThat(mvc.get().uri("/api/calendar/changes/" + id).with(Actors.as(LEADER))).hasStatusOk().bodyJson().extractingPath("$.total").asNumber().isNotEqualTo(0);
    }

    @Test
    void datesDraftsAnewOnApprovalAndLeavesWhatWasPromised() {
        var promised = redLine(frozen, "a");
        var before = redLine(draft, "a");
        var change = propose(CLERK, year(TEST_YEAR));
        assertThat(inbox.mine(LEADER)).extracting(duty -> duty.subject()).contains(change);

        assertThat(decide(LEADER, change, "approve", "")).hasStatusOk();

        assertThat(calendars.current().isWorkday(parse("2027-10-04"))).isFalse();
        assertThat(calendars.current().isWorkday(parse("2027-10-09"))).isTrue();
        assertThat(redLine(draft, "a")).isNotEqualTo(before).isEqualTo(calendars.current().add(parse("2027-10-29"), -20).toString());
        assertThat(redLine(frozen, "a")).isEqualTo(promised);
        assertThat(inbox.mine(LEADER)).extracting(duty -> duty.subject()).doesNotContain(change);
    }

    @Test
    void lettingAUnitDepartMovesOnlyWhatItsPeopleLead() {
        var before = redLine(draft, "a");
        var change = propose(CLERK, "{\"year\":2027,\"unit\":\"" + county + "\",\"days\":[{\"date\":\"2027-10-14\",\"isOff\":true,\"name\":\"三月三\"}],\"reason\":\"地方节日\"}");
        assertThat(decide(LEADER, change, "approve", "")).hasStatusOk();
        assertThat(calendars.of(office).isWorkday(parse("2027-10-14"))).as("inherited from the county").isFalse();
        assertThat(calendars.current().isWorkday(parse("2027-10-14"))).isTrue();
        assertThat(this.<List<String>>read(mvc.get().uri("/api/calendar/2027/units").with(Actors.as(CLERK)).exchange(), "$[?(@.unit=='" + county + "')].days[0].name")).containsExactly("三月三");
        assertThat(redLine(draft, "a")).isEqualTo(calendars.of(office).add(parse("2027-10-29"), -20).toString()).isNotEqualTo(before);
    }

    @Test
    void isDecidedOnceAndNeverByWhoProposedIt() {
        var change = propose(CLERK, year(TEST_YEAR));
        assertThat(decide(CLERK, change, "approve", "")).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("calendar.own-change");
        assertThat(decide(LEADER, change, "reject", ",\"reason\":\"通知还没有发布\"")).hasStatusOk();
        assertThat(decide(LEADER, change, "approve", "")).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("calendar.decided");
        assertThat(calendars.current().isProvisional(2027)).isTrue();
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        assertThat(preview(year("2027-01-01,也许,元旦"))).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("calendar.bad-line");
        assertThat(preview(year("{\"year\":2028,\"days\":[]}"))).hasStatus(400).bodyJson().extractingPath("$.code").isEqualTo("calendar.other-year");
        assertThat(preview(year(""))).hasStatus(400).bodyJson().extractingPath("$.code").isEqualTo("calendar.no-text");
        assertThat(preview("{\"year\":2027,\"unit\":\"" + UUID.randomUUID() + "\",\"days\":[],\"reason\":\"x\"}")).hasStatus(404);
    }

    /// RULES P10: whatever a year brings, what was frozen keeps its dates.
    @Test
    void neverMovesAFrozenDateWhateverTheYearBrings() {
        var promised = schedules.of(frozen.id()).orElseThrow().activities();
        var random = new Random(10);
        for (var round = 0; round < 8; round++) {
            var days = IntStream.range(0, 40).mapToObj(n -> parse("2027-07-15").plusDays(n * 3L + random.nextInt(3)))
                .map(day -> day + (random.nextBoolean() ? ",休,x" : ",班,x")).collect(Collectors.joining("\n"));
            assertThat(decide(LEADER, propose(CLERK, year(days)), "approve", "")).hasStatusOk();
            assertThat(schedules.of(frozen.id()).orElseThrow().activities()).isEqualTo(promised);
        }
    }

    private String redLine(Item item, String code) {
        return schedules.of(item.id()).orElseThrow().activities().stream().filter(activity -> activity.code().equals(code)).findFirst().orElseThrow().redLine().toString();
    }

    private String year(String text) {
        return "{\"year\":2027,\"text\":" + json.writeValueAsString(text) + ",\"source\":\"通知\",\"reason\":\"通知已发布\"}";
    }

    private MvcTestResult preview(String form) {
        return mvc.post().uri("/api/calendar/changes/preview").with(Actors.as(CLERK)).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(form).exchange();
    }

    private UUID propose(Actor actor, String form) {
        var said = mvc.post().uri("/api/calendar/changes").with(Actors.as(actor)).with(csrf()).header("Command-Id", Ids.next()).contentType(MediaType.APPLICATION_JSON).content(form).exchange();
        assertThat(said).hasStatusOk();
        return UUID.fromString(read(said, "$.id"));
    }

    private MvcTestResult decide(Actor actor, UUID change, String verb, String more) {
        return mvc.post().uri("/api/calendar/changes/" + change + "/" + verb).with(Actors.as(actor)).with(csrf()).header("Command-Id", Ids.next())
            .contentType(MediaType.APPLICATION_JSON).content("{\"version\":0" + more + "}").exchange();
    }

    private <T> T read(MvcTestResult said, String path) {
        try {
            return JsonPath.read(said.getMvcResult().getResponse().getContentAsString(), path);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
