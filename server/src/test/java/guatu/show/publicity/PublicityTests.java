package guatu.show.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.inbox.Duty;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.ledger.Ledger;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GuatuTest
class PublicityTests {

    private static final Actor CLERK = Hands.CLERK;
    private static final Actor RELEASER = Hands.RELEASER;

    @Autowired
    Publicity publicity;
    @Autowired
    PublicationReader reader;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Organization organization;
    @Autowired
    Ledger ledger;
    @Autowired
    Inbox inbox;
    @Autowired
    MockMvcTester mvc;
    UUID campaign;
    NewUnit county;
    List<Item> items;

    @BeforeEach
    void handsOverAList() {
        var mark = UUID.randomUUID().toString().substring(24);
        county = NewUnit.of("明湖区" + mark, UnitKind.COUNTY);
        organization.createAll(CLERK, List.of(county));
        organization.createPeople(CLERK, List.of(NewPerson.of("方叙白", county.id(), "区长").asHead(), NewPerson.of("应书言", county.id(), "联络员")));
        campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚 " + mark, 2026)).id();
        items = campaigns.addItems(CLERK, campaign, List.of(
            NewItem.of("0071", "老旧小区改造").by(county.id(), List.of(), county.id()).led("顾南乔", "方叙白", "沐雨桐"),
            NewItem.of("0072", "还没交办")));
        campaigns.move(List.of(items.getFirst().id()), ItemState.HANDED_OVER);
    }

    @Test
    void showsWhatFourPeopleHaveLetThrough() {
        var id = publicity.propose(CLERK, campaign, "七月公示");
        Hands.reviewed(publicity, id);
        assertThat(mvc.get().uri("/api/open/" + id)).hasStatus(404);
        publicity.release(RELEASER, id);
        assertThat(mvc.get().uri("/api/open/" + id)).hasStatusOk();
        assertThat(publicity.acts(id)).extracting(Act::step).containsExactly(Step.DRAFT, Step.BUSINESS, Step.SECRECY, Step.RELEASE);
        assertThat(publicity.acts(id)).extracting(Act::by).doesNotHaveDuplicates();
    }

    @Test
    void liesOnTheDeskOfEachReviewInTurn() {
        var id = publicity.propose(CLERK, campaign, "七月公示");
        assertThat(inbox.mine(Hands.LEADER)).extracting(Duty::subject).contains(id);
        assertThat(inbox.mine(Hands.SECRECY)).extracting(Duty::subject).doesNotContain(id);
        publicity.passBusiness(Hands.LEADER, id);
        assertThat(inbox.mine(Hands.LEADER)).extracting(Duty::subject).doesNotContain(id);
        assertThat(inbox.mine(Hands.SECRECY)).extracting(Duty::kind, Duty::subject).contains(tuple("REVIEW_SECRECY", id));
        publicity.giveBack(Hands.SECRECY, id, "单位名称写错");
        assertThat(inbox.mine(Hands.SECRECY)).extracting(Duty::subject).doesNotContain(id);
        assertThat(inbox.mine(RELEASER)).extracting(Duty::subject).doesNotContain(id);
    }

    @Test
    void namesUnitsAndTheirHeadsButNobodyElse() {
        var id = publicity.propose(CLERK, campaign, "七月公示");
        assertThat(publicity.body(id)).contains("老旧小区改造", county.name(), "{\"name\":\"方叙白\",\"post\":\"区长\"}")
            .doesNotContain("顾南乔", "沐雨桐", "应书言", "还没交办");
    }

    @Test
    void neverLetsOnePersonTakeTwoSteps() {
        var both = Actors.at(UUID.randomUUID(), EnumSet.of(Role.CLERK, Role.LEADER, Role.SECRECY_REVIEWER, Role.RELEASER));
        var id = publicity.propose(both, campaign, "七月公示");
        refuses("publicity.same-person", () -> publicity.passBusiness(both, id));
        refuses("publicity.same-person", () -> publicity.giveBack(both, id, "不妥"));
        publicity.passBusiness(Hands.LEADER, id);
        var leaderToo = new Actor(Hands.LEADER.person(), "测试员", UUID.randomUUID(), EnumSet.of(Role.SECRECY_REVIEWER), Set.of());
        refuses("publicity.same-person", () -> publicity.passSecrecy(leaderToo, id));
        publicity.passSecrecy(Hands.SECRECY, id);
        refuses("publicity.same-person", () -> publicity.release(both, id));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> publicity.release(Actors.clerk(), id));
    }

    @Test
    void stopsWhatMustNotBecomePublicAndNamesThePlace() {
        campaigns.addItems(CLERK, campaign, List.of(NewItem.of("0073", "联系王先生 13812345678 办理腾退").by(county.id(), List.of(), county.id())))
            .forEach(item -> campaigns.move(List.of(item.id()), ItemState.HANDED_OVER));
        var id = publicity.propose(CLERK, campaign, "七月公示");
        publicity.passBusiness(Hands.LEADER, id);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> publicity.passSecrecy(Hands.SECRECY, id)).satisfies(no -> {
            assertThat(no.code()).isEqualTo("publicity.blocked");
            assertThat(no.getMessage()).contains("【138…78】");
        });
        assertThat(reader.checks(id).findings()).anySatisfy(found -> assertThat(found.field()).isEqualTo("/promises/1/title"));
    }

    @Test
    void stopsTheNameOfAPersonWhoHeadsNothing() {
        campaigns.addItems(CLERK, campaign, List.of(NewItem.of("0074", "督促应书言限期整改").by(county.id(), List.of(), county.id())))
            .forEach(item -> campaigns.move(List.of(item.id()), ItemState.HANDED_OVER));
        var id = publicity.propose(CLERK, campaign, "七月公示");
        assertThat(reader.checks(id).findings()).extracting(CheckList.Finding::rule).contains("person-name");
    }

    @Test
    void marksWhatWasWrongAndKeepsItReadable() {
        var wrong = Hands.released(publicity, publicity.propose(CLERK, campaign, "七月公示"));
        var correction = publicity.correct(CLERK, wrong, "关于七月公示的更正", "第 3 件的期限应为 11 月底，特此更正。");
        Hands.released(publicity, correction);
        assertThat(publicity.get(wrong).correctedBy()).isEqualTo(correction);
        assertThat(mvc.get().uri("/api/open/" + wrong)).hasStatusOk();
        assertThat(mvc.get().uri("/api/open/" + correction)).hasStatusOk().bodyJson().extractingPath("$.wrongId").isEqualTo(wrong.toString());
        assertThat(mvc.get().uri("/api/open/index")).hasStatusOk().bodyJson().extractingPath("$.papers[?(@.id=='" + wrong + "')].correctedBy").asArray()
            .containsExactly(correction.toString());
        refuses("publicity.not-public", () -> publicity.correct(CLERK, correction, "再更正", "更正本身不能再更正，另发一份。"));
    }

    @Test
    void keepsTheSnapshotWhateverHappensLater() {
        var id = publicity.propose(CLERK, campaign, "七月公示");
        var body = publicity.body(id);
        campaigns.withdraw(CLERK, items.getFirst().id(), "合并");
        Hands.released(publicity, id);
        assertThat(publicity.body(id)).isEqualTo(body);
        assertThat(Bytes.sha256(body)).isEqualTo(publicity.get(id).sha256());
    }

    @Test
    void decidesAProposalOnce() {
        var id = publicity.propose(CLERK, campaign, "七月公示");
        publicity.giveBack(Hands.LEADER, id, "第 3 项标题含住户姓名");
        assertThat(publicity.get(id).reason()).isEqualTo("第 3 项标题含住户姓名");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> publicity.release(RELEASER, id))
            .satisfies(no -> assertThat(no.code()).isEqualTo("publicity.wrong-state"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> publicity.get(UUID.randomUUID()));
    }

    @Test
    void showsTheOneBeforeWhenOneIsTakenDown() {
        var first = publicity.propose(CLERK, campaign, "六月公示");
        var second = publicity.propose(CLERK, campaign, "七月公示");
        Hands.released(publicity, first);
        Hands.released(publicity, second);
        publicity.withdraw(RELEASER, second, "数字有误");
        assertThat(mvc.get().uri("/api/open")).bodyJson().extractingPath("$.title").isEqualTo("六月公示");
        assertThat(mvc.get().uri("/api/open/" + second)).hasStatus(404);
        assertThat(mvc.get().uri("/api/open/" + first)).hasStatusOk();
        refuses("publicity.wrong-state", () -> publicity.release(RELEASER, second));
    }

    @Test
    void sealsEachReleaseInTheLedger() {
        var id = Hands.reviewed(publicity, publicity.propose(CLERK, campaign, "七月公示"));
        var head = ledger.head();
        publicity.release(RELEASER, id);
        assertThat(ledger.head()).isNotEqualTo(head);
    }

    @Test
    void refusesToProposeACampaignThatWasNotHandedOver() {
        var draft = campaigns.open(CLERK, NewCampaign.ofYear("新行动", 2027)).id();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> publicity.propose(CLERK, draft, "公示"))
            .satisfies(no -> assertThat(no.code()).isEqualTo("publicity.nothing"));
    }

    @Test
    void servesReleasedBytesWithATagThatSparesASecondTransfer() {
        var id = Hands.released(publicity, publicity.propose(CLERK, campaign, "七月公示"));
        var first = mvc.get().uri("/api/open").exchange();
        assertThat(first).hasStatusOk().hasHeader("Cache-Control", "max-age=30, public").bodyJson().extractingPath("$.title").isEqualTo("七月公示");
        var tag = first.getResponse().getHeader("ETag");
        assertThat(mvc.get().uri("/api/open").header("If-None-Match", tag)).hasStatus(304);
        assertThat(mvc.get().uri("/api/open").header("Accept-Encoding", "gzip")).hasStatusOk().hasHeader("Content-Encoding", "gzip");
        assertThat(mvc.get().uri("/api/open/" + id)).hasStatusOk().hasHeader("Cache-Control", "max-age=31536000, public, immutable");
        assertThat(mvc.get().uri("/api/open/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void proposesOnceForOneCommand() {
        var command = Ids.next();
        for (var i = 0; i < 2; i++) {
            assertThat(mvc.post().uri("/api/publications").header("Command-Id", command).with(Actors.as(CLERK)).with(csrf())
                .contentType(MediaType.APPLICATION_JSON).content("{\"campaignId\":\"" + campaign + "\",\"title\":\"一次\"}"))
                .hasStatus(201).bodyJson().extractingPath("$.state").isEqualTo("PROPOSED");
        }
        var mine = publicity.all().stream().filter(publication -> publication.campaignId().equals(campaign)).toList();
        assertThat(mine).hasSize(1);
        assertThat(mvc.get().uri("/api/publications/" + mine.getFirst().id()).with(Actors.as(RELEASER))).hasStatusOk().bodyJson()
            .isLenientlyEqualTo("{\"title\":\"一次\",\"items\":1,\"snapshot\":{\"items\":1}}");
    }

    private static void refuses(String code, ThrowingCallable work) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(work).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
