package guatu.show.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
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
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@GuatuTest
class PublicityTests {

    private static final Actor CLERK = Actors.clerk();
    private static final Actor RELEASER = Actors.at(UUID.randomUUID(), EnumSet.of(Role.RELEASER));

    @Autowired
    Publicity publicity;
    @Autowired
    OpenCopies copies;
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
    void showsWhatAnotherPersonHasReleased() {
        var id = publicity.propose(CLERK, campaign, "七月公示");
        assertThat(copies.latest().map(OpenCopies.Copy::id)).isNotEqualTo(Optional.of(id));
        publicity.release(RELEASER, id);
        assertThat(copies.latest().orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void liesOnTheDesksOfReleasersUntilOneDecides() {
        var id = publicity.propose(CLERK, campaign, "七月公示");
        assertThat(inbox.mine(RELEASER)).extracting(Duty::subject).contains(id);
        assertThat(inbox.mine(CLERK)).extracting(Duty::subject).doesNotContain(id);
        publicity.giveBack(RELEASER, id, "单位名称写错");
        assertThat(inbox.mine(RELEASER)).extracting(Duty::subject).doesNotContain(id);
    }

    @Test
    void namesUnitsAndTheirHeadsButNobodyElse() {
        var id = publicity.propose(CLERK, campaign, "七月公示");
        assertThat(publicity.body(id)).contains("老旧小区改造", county.name(), "{\"name\":\"方叙白\",\"post\":\"区长\"}")
            .doesNotContain("顾南乔", "沐雨桐", "应书言", "还没交办");
    }

    @Test
    void neverReleasesWhatTheSamePersonProposed() {
        var both = Actors.at(UUID.randomUUID(), EnumSet.of(Role.CLERK, Role.RELEASER));
        var id = publicity.propose(both, campaign, "七月公示");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> publicity.release(both, id))
            .satisfies(no -> assertThat(no.code()).isEqualTo("publicity.same-person"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> publicity.release(Actors.clerk(), id));
    }

    @Test
    void keepsTheSnapshotWhateverHappensLater() {
        var id = publicity.propose(CLERK, campaign, "七月公示");
        var body = publicity.body(id);
        campaigns.withdraw(CLERK, items.getFirst().id(), "合并");
        publicity.release(RELEASER, id);
        assertThat(publicity.body(id)).isEqualTo(body);
        assertThat(Bytes.sha256(body)).isEqualTo(publicity.get(id).sha256());
    }

    @Test
    void decidesAProposalOnce() {
        var id = publicity.propose(CLERK, campaign, "七月公示");
        publicity.giveBack(RELEASER, id, "第 3 项标题含住户姓名");
        assertThat(publicity.get(id).reason()).isEqualTo("第 3 项标题含住户姓名");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> publicity.release(RELEASER, id))
            .satisfies(no -> assertThat(no.code()).isEqualTo("publicity.wrong-state"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> publicity.get(UUID.randomUUID()));
    }

    @Test
    void showsTheOneBeforeWhenOneIsTakenDown() {
        var first = publicity.propose(CLERK, campaign, "六月公示");
        var second = publicity.propose(CLERK, campaign, "七月公示");
        publicity.release(RELEASER, first);
        publicity.release(RELEASER, second);
        publicity.withdraw(RELEASER, second, "数字有误");
        assertThat(copies.latest().orElseThrow().id()).isEqualTo(first);
        assertThat(copies.one(second)).isEmpty();
        assertThat(copies.one(first)).isPresent();
    }

    @Test
    void sealsEachReleaseInTheLedger() {
        var id = publicity.propose(CLERK, campaign, "七月公示");
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
        var id = publicity.propose(CLERK, campaign, "七月公示");
        publicity.release(RELEASER, id);
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
}
