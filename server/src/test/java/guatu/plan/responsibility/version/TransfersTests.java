package guatu.plan.responsibility.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.TestWorld;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemChange;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@GuatuTest
class TransfersTests {

    @Autowired
    Transfers transfers;
    @Autowired
    Versions versions;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Organization organization;
    @Autowired
    MockMvcTester mvc;

    private final Actor clerk = Actors.clerk();
    private UUID campaign = Ids.next();
    private Item item;

    @BeforeEach
    void list() {
        TestWorld.at("2026-06-30T02:00:00Z");
        var unit = organization.create(clerk, NewUnit.of("水利局" + Ids.next(), UnitKind.DEPARTMENT)).id();
        campaign = campaigns.open(clerk, NewCampaign.ofYear("攻坚行动", 2026)).id();
        item = campaigns.addItems(clerk, campaign, List.of(NewItem.of("0417", "泵站建设").by(unit, List.of(), null).within(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 6, 30)))).getFirst();
        campaigns.freezeList(clerk, campaign);
    }

    @Test
    void keepsTheWordsOfAVersionThoughTheUnitIsRenamedAndTheItemReworded() {
        var unit = organization.unit(item.leadUnit());
        organization.change(clerk, new guatu.ground.organization.Unit(unit.id(), "水务局" + Ids.next(), null, unit.kind(), unit.parentId(), unit.regionCode(), unit.sort(),
            unit.tileX(), unit.tileY(), unit.aliases(), unit.active(), unit.version()));
        campaigns.changeItems(clerk, List.of(new ItemChange(item.id(), item.words().within(item.start(), LocalDate.of(2026, 9, 30)), null, "征迁未完")));
        assertThat(versions.rows(campaign, 1).getFirst().lead()).startsWith("水利局");
        var today = versions.difference(campaign, 1, null);
        assertThat(today.later()).isOne();
        assertThat(today.changed().getFirst().changes()).extracting(ListDifference.FieldChange::field).containsExactly("due", "lead");
    }

    @Test
    void givesOnlyTheRowsOfTheItemsThatAreAskedForInListOrder() {
        var more = campaigns.addItems(clerk, campaign, List.of(NewItem.of("0418", "水库除险"), NewItem.of("0419", "灌区改造")));
        campaigns.freezeList(clerk, campaign);
        var asked = List.of(more.get(1).id(), item.id(), Ids.next());
        assertThat(versions.rows(campaign, 2, asked)).isEqualTo(versions.rows(campaign, 2).stream().filter(row -> asked.contains(row.itemId())).toList())
            .extracting(HandedRow::no).containsExactly("0417", "0419");
        assertThat(versions.rows(campaign, 2, List.of())).isEmpty();
    }

    @Test
    void showsAReaderOnlyWhatItWasHanded() {
        campaigns.freezeList(clerk, campaign);
        var patrol = transfers.make(clerk, ReaderKind.PATROL, "市委巡察二组", LocalDate.of(2026, 12, 31));
        var office = transfers.make(clerk, ReaderKind.EFFICIENCY, "市效能办", LocalDate.of(2026, 12, 31));
        transfers.hand(clerk, campaign, 1, List.of(patrol.id(), office.id()));
        transfers.hand(clerk, campaign, 2, List.of(office.id()));
        var own = transfers.ofReader(transfers.reader(patrol.token()), handed(patrol, 1));

        assertThat(get("", patrol.token())).hasStatusOk().bodyJson().extractingPath("$.handed.length()").isEqualTo(1);
        assertThat(get("/" + own.id() + "/rows", patrol.token())).hasStatusOk().bodyJson().extractingPath("$.rows[0].no").isEqualTo("0417");
        assertThat(get("/" + handed(office, 2) + "/rows", patrol.token())).hasStatus(404);
        assertThat(get("/" + own.id() + "/difference?from=" + handed(office, 2), patrol.token())).hasStatus(404);
        assertThat(mvc.get().uri("/api/campaigns/" + campaign + "/transfers").header("Reader-Token", patrol.token())).hasStatus(401);
    }

    @Test
    void shutsALinkThatWasRevokedOrHasExpired() {
        var reader = transfers.make(clerk, ReaderKind.SUPERVISION, "市委督查室", LocalDate.of(2026, 7, 1));
        TestWorld.at("2026-07-01T10:00:00Z");
        assertThat(get("", reader.token())).hasStatusOk();
        TestWorld.at("2026-07-01T16:00:00Z");
        assertThat(get("", reader.token())).hasStatus(401);
        var other = transfers.make(clerk, ReaderKind.SUPERVISION, "市委督查室", LocalDate.of(2026, 12, 1));
        transfers.revoke(clerk, other.id());
        assertThat(get("", other.token())).hasStatus(401);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> transfers.hand(clerk, campaign, 1, List.of(other.id()))).extracting(Refusal::code).isEqualTo("version.reader-ended");
    }

    @Test
    void takesAReceiptOnceOverTheLinkOrOnPaper() {
        var reader = transfers.make(clerk, ReaderKind.CADRE_INSPECTION, "区考察组", LocalDate.of(2026, 12, 31));
        transfers.hand(clerk, campaign, 1, List.of(reader.id()));
        transfers.hand(clerk, campaign, 1, List.of(reader.id()));
        assertThat(transfers.ofCampaign(campaign)).hasSize(1);
        var transfer = handed(reader, 1);
        assertThat(mvc.post().uri("/api/handed/" + transfer + "/receipt").with(csrf()).header("Command-Id", Ids.next()).header("Reader-Token", reader.token())
            .contentType("application/json").content("{\"by\":\"组长 王敏\"}")).hasStatusOk();
        assertThat(transfers.ofCampaign(campaign).getFirst()).satisfies(one -> assertThat(one.receivedBy()).isEqualTo("组长 王敏"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> transfers.receivedOnPaper(clerk, transfer, "张三")).extracting(Refusal::code).isEqualTo("version.received-already");
    }

    @Test
    void makesNoLinkThatNeverEnds() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> transfers.make(clerk, ReaderKind.PATROL, "巡察组", LocalDate.of(2030, 1, 1)))
            .extracting(Refusal::code).isEqualTo("version.reader-expires");
    }

    private UUID handed(Transfers.Made reader, int n) {
        return transfers.ofCampaign(campaign).stream().filter(one -> one.readerId().equals(reader.id()) && one.n() == n).findFirst().orElseThrow().id();
    }

    private MvcTestResult get(String path, String token) {
        return mvc.get().uri("/api/handed" + path).header("Reader-Token", token).exchange();
    }
}
