package guatu.plan.responsibility.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.files.Files;
import guatu.ground.inbox.Inbox;
import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TestWorld;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import guatu.ground.organization.Portfolios;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemTasks;
import guatu.plan.campaign.NewTask;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@GuatuTest
@Import(DutyTown.class)
class DeedsTests {

    private static final LocalDate TODAY = DutyTown.TODAY;
    private static final LocalDate JULY = LocalDate.of(2026, 7, 10);

    @Autowired
    DutyTown town;
    @Autowired
    Deeds deeds;
    @Autowired
    Bindings bindings;
    @Autowired
    Portfolios portfolios;
    @Autowired
    Organization organization;
    @Autowired
    Campaigns campaigns;
    @Autowired
    Inbox inbox;
    @Autowired
    ItemTasks tasks;
    @Autowired
    Files files;
    @Autowired
    TransactionTemplate transactions;

    private UUID city;
    private UUID county;
    private UUID campaign;
    private UUID lin;
    private UUID zhao;
    private Item item;
    private Scheme scheme;

    @BeforeEach
    void aLeaderWithDuties() {
        TestWorld.at("2026-06-30T02:00:00Z");
        campaigns.all().forEach(old -> campaigns.change(town.clerk, old.id(), guatu.plan.campaign.NewCampaign.ofYear(old.name(), 2026), guatu.plan.campaign.CampaignState.CLOSED, old.version()));
        city = town.unit("示范市", UnitKind.GOVERNMENT);
        county = town.unit("柳湾", UnitKind.COUNTY);
        var mark = Ids.next().toString().substring(30);
        lin = town.person("林" + mark, city);
        zhao = town.person("赵" + mark, city);
        campaign = town.campaign();
        item = town.item(campaign, county, List.of(), "林" + mark, "某人", "某人");
        scheme = bindings.settle(town.clerk, campaign, new SchemeOrder("七个一", Limits.USUAL, List.of(lin, zhao), SchemeOrder.sevenOnes(), 0));
        bindings.bind(town.clerk, campaign, new BindingOrder(scheme.slots().get(4).id(), lin, null, null, "白水河", TODAY.minusDays(60)));
        portfolios.begin(town.clerk, lin, county, null, TODAY.minusDays(90));
    }

    @AfterEach
    void backToToday() {
        TestWorld.at("2026-06-30T02:00:00Z");
    }

    @Test
    void untilTheDayDutiesStayWithThePredecessorAndFromItTheSuccessorHasThemEverywhere() {
        inbox.open(List.of(NewDuty.ofPerson("TEST", item.id(), lin, "请批示", Reason.of("x"), null, 1, "X", "/")));
        tasks.add(town.clerk, item.id(), List.of(new NewTask("签订补偿协议", lin, JULY, null)));
        var deed = bothSign(JULY);
        assertThat(deed.state()).isEqualTo(Deed.State.SIGNED);
        assertThat(deed.lines()).extracting(Burden::kind).containsExactly(Burden.Kind.PORTFOLIO, Burden.Kind.BINDING, Burden.Kind.LEADER, Burden.Kind.TASK);
        assertThat(deeds.applyRipe()).isZero();
        assertThat(town.now(item).leader()).startsWith("林");
        assertThat(holder(TODAY)).containsExactly(lin);
        assertThat(holder(JULY)).containsExactly(zhao);
        assertThat(portfolios.all().stream().filter(one -> one.holds(JULY)).map(one -> one.personId())).contains(zhao).doesNotContain(lin);

        TestWorld.at("2026-07-10T00:30:00Z");
        assertThat(deeds.applyRipe()).isEqualTo(1);
        assertThat(town.now(item).leader()).startsWith("赵");
        assertThat(campaigns.past(item.id()).getLast().changes()).containsKey("leader");
        assertThat(tasks.of(item.id())).extracting(task -> task.personId()).containsExactly(zhao);
        assertThat(inbox.mine(acting(zhao))).extracting(duty -> duty.title()).contains("请批示");
        assertThat(inbox.mine(acting(lin))).isEmpty();
        assertThat(deeds.applyRipe()).isZero();
        assertThat(bindings.of(scheme)).hasSize(2);
    }

    @Test
    void takesEffectAtOnceWhenTheDayIsToday() {
        var deed = bothSign(TODAY);
        assertThat(deed.state()).isEqualTo(Deed.State.APPLIED);
        assertThat(town.now(item).leader()).startsWith("赵");
        assertThat(holder(TODAY)).containsExactly(zhao);
    }

    @Test
    void theSecondSignatureIsRefusedWhenWhatIsCarriedHasChanged() {
        var deed = deeds.open(town.clerk, lin, zhao, JULY, "调任");
        deed = deeds.sign(acting(lin), deed.id(), deed.version());
        bindings.bind(town.clerk, campaign, new BindingOrder(scheme.slots().get(5).id(), lin, null, null, "北门团块", TODAY));
        var half = deed;
        refused("deed.changed", () -> deeds.sign(acting(zhao), half.id(), half.version()));
        refused("deed.side-signed", () -> deeds.sign(acting(lin), half.id(), half.version()));
        var again = deeds.relist(town.clerk, half.id(), half.version());
        again = deeds.sign(acting(zhao), again.id(), again.version());
        assertThat(deeds.sign(acting(lin), again.id(), again.version()).lines()).hasSize(4);
    }

    @Test
    void neitherAStrangerNorADayInThePastNorASecondDeedIsTaken() {
        refused("deed.effective-past", () -> deeds.open(town.clerk, lin, zhao, TODAY.minusDays(1), "调任"));
        refused("deed.same-person", () -> deeds.open(town.clerk, lin, lin, JULY, "调任"));
    }

    @Test
    void onlyTheTwoSidesSign() {
        var deed = deeds.open(town.clerk, lin, zhao, JULY, "调任");
        refused("deed.open-already", () -> deeds.open(town.clerk, lin, null, null, "调任"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> deeds.sign(town.clerk, deed.id(), deed.version()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> deeds.get(Actors.liaison(county), deed.id()));
        deeds.cancel(town.clerk, deed.id(), "不调了", deed.version());
        assertThat(inbox.mine(acting(lin))).isEmpty();
    }

    @Test
    void aDeedIsProposedWhenSomebodyWithDutiesLeavesAndBindingsOfWhoLeftAreFound() {
        var person = organization.person(lin);
        organization.change(town.clerk, new Person(lin, person.name(), city, person.post(), null, false, false, person.version()));
        assertThat(deeds.all(town.clerk)).anyMatch(deed -> deed.from().equals(lin) && deed.state() == Deed.State.DRAFT && deed.to() == null);
        assertThat(inbox.mine(town.clerk)).anyMatch(duty -> duty.kind().equals(Deeds.COMPLETE));
        assertThat(town.get(town.clerk, "/campaigns/" + campaign + "/duties/findings")).hasStatusOk().bodyJson().extractingPath("$.rows[*].code").asArray()
            .contains("BOUND_LEFT", "NAME_LEFT", "PORTFOLIO_LEFT");
        assertThat(town.get(town.clerk, "/people/" + lin + "/carried")).hasStatusOk().bodyJson().extractingPath("$.burdens[*].kind").asArray().contains("BINDING", "LEADER");
    }

    @Test
    void whoHasNoAccountSignsOnPaperAndTheScanIsKeptWithWhoFiledIt() throws IOException {
        var page = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(420, 594, BufferedImage.TYPE_INT_RGB), "png", page);
        var deed = deeds.open(town.clerk, lin, zhao, JULY, "调任");
        var signed = transactions.execute(_ -> {
            var scan = files.keep(town.clerk, "签字页.png", new ByteArrayInputStream(page.toByteArray())).id();
            var half = deeds.signedOnPaper(town.clerk, deed.id(), Deed.Side.FROM, scan, deed.version());
            return deeds.signedOnPaper(town.clerk, deed.id(), Deed.Side.TO, scan, half.version());
        });
        assertThat(signed.state()).isEqualTo(Deed.State.SIGNED);
        assertThat(deeds.signatures(deed.id())).allSatisfy(one -> {
            assertThat(one.onPaper()).isTrue();
            assertThat(one.evidence()).isNotNull();
            assertThat(one.recordedBy()).isEqualTo(town.clerk.name());
        });
    }

    @Test
    void keepsTheGapAndThePostAroundAName() {
        assertThat(HandingOn.replaced("副市长王　伟、张三", "王伟", "赵敏")).isEqualTo("副市长赵敏、张三");
    }

    private Deed bothSign(LocalDate day) {
        var deed = deeds.open(town.clerk, lin, zhao, day, "调任");
        var half = deeds.sign(acting(zhao), deed.id(), deed.version());
        return deeds.sign(acting(lin), half.id(), half.version());
    }

    private List<UUID> holder(LocalDate day) {
        return bindings.of(scheme).stream().filter(one -> one.holds(day)).map(Binding::personId).toList();
    }

    private Actor acting(UUID person) {
        return new Actor(person, organization.person(person).name(), city, Set.of(Role.LEADER), Set.of(city));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
