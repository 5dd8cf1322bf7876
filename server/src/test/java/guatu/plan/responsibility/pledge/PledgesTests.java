package guatu.plan.responsibility.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.jayway.jsonpath.JsonPath;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Refusal;
import guatu.ground.ledger.Ledger;
import guatu.plan.responsibility.pledge.Feasibility.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.transaction.support.TransactionTemplate;

@GuatuTest
@Import(PledgeTown.class)
class PledgesTests {

    @Autowired
    PledgeTown town;
    @Autowired
    Pledges pledges;
    @Autowired
    PledgeSigning signing;
    @Autowired
    PledgeStore store;
    @Autowired
    PledgeReader reader;
    @Autowired
    PledgeJson json;
    @Autowired
    Ledger ledger;
    @Autowired
    Inbox inbox;
    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void town() {
        town.settle();
    }

    @Test
    void areDrawnUpFromTheListAndAskTheUnitToSign() {
        var pledge = town.order(true);
        assertThat(pledge.items()).containsExactly(town.planned.id(), town.unplanned.id());
        assertThat(pledge.feasibility().items()).extracting(Feasibility.Verdict::outcome).containsExactly(Outcome.FEASIBLE, Outcome.UNPLANNED);
        assertThat(inbox.mine(town.liaison)).anySatisfy(duty -> {
            assertThat(duty.subject()).isEqualTo(pledge.id());
            assertThat(duty.kind()).isEqualTo("PLEDGE_SIGN");
        });
    }

    @Test
    void sayHowManyWorkdaysAreMissingAndOnWhichChain() {
        town.plan(200);
        var verdict = town.order(false).feasibility().items().getFirst();
        assertThat(verdict.outcome()).isEqualTo(Outcome.INFEASIBLE);
        assertThat(verdict.shortfall()).isPositive();
        assertThat(verdict.chain()).startsWith("征迁交地", "土建施工");
    }

    @Test
    void areSignedAgainstTheirPlansOnlyWithANoteThatStaysInThePaper() {
        var pledge = town.order(true);
        refused("pledge.note-needed", () -> signing.sign(town.head, pledge.id(), 0, " ", null));
        signing.sign(town.head, pledge.id(), 0, "清淤计划三月底前排定", null);
        var content = transactions.execute(_ -> store.content(pledge.id()));
        assertThat(content.paper().toString()).contains("清淤计划三月底前排定", "尚未倒排工期、不能核算的1项", "签署人：局长 周海平", "示委办〔2026〕12号", "2026年12月31日");
        assertThat(inbox.mine(town.liaison)).noneMatch(duty -> duty.subject().equals(pledge.id()));
    }

    @Test
    void areSealedUnderTheHashThatTheLedgerHolds() {
        var pledge = town.order(false);
        signing.sign(town.head, pledge.id(), 0, null, null);
        var signed = transactions.execute(_ -> store.get(pledge.id()));
        assertThat(signed.sha256()).isEqualTo(ledger.hashOf(json.tree(transactions.execute(_ -> store.content(pledge.id()))))).matches("[0-9a-f]{64}");
    }

    @Test
    void areSignedByALiaisonOnlyOnBehalfOfSomebody() {
        var pledge = town.order(false);
        refused("pledge.no-authority", () -> signing.sign(town.liaison, pledge.id(), 0, null, null));
        signing.sign(town.liaison, pledge.id(), 0, null, "受局长周海平委托");
        assertThat(transactions.execute(_ -> store.get(pledge.id())).signature().said()).isEqualTo("办公室主任 林小雨（受局长周海平委托）");
    }

    @Test
    void areNotSignedUnderAWrongPassword() {
        var pledge = town.order(false);
        var answer = town.call(town.head, HttpMethod.POST, "/pledges/" + pledge.id() + "/signature", "{\"version\":0,\"password\":\"falsch\"}");
        assertThat(answer).hasStatus(422).bodyJson().extractingPath("$.code").isEqualTo("access.wrong-password");
        assertThat(transactions.execute(_ -> store.get(pledge.id())).stored()).isEqualTo(Pledge.Stored.DRAFT);
    }

    @Test
    void growByNumberedSupplementsThatMayMoveTheLastDay() {
        var pledge = town.order(false);
        signing.sign(town.head, pledge.id(), 0, null, null);
        var first = pledges.supplement(town.clerk, pledge.id(), 1, "时限改为明年三月", "调整通知", "示委办〔2026〕30号", LocalDate.of(2027, 3, 31));
        var thrownAway = pledges.supplement(town.clerk, pledge.id(), 1, "写错的一份", "调整通知", "示委办〔2026〕30号", null);
        pledges.discardSupplement(town.clerk, pledge.id(), thrownAway);
        assertThat(signing.signSupplement(town.head, pledge.id(), first, 1, null)).isEqualTo(1);
        var second = pledges.supplement(town.clerk, pledge.id(), 2, "责任人调整", "调整通知", "示委办〔2026〕31号", null);
        assertThat(signing.signSupplement(town.liaison, pledge.id(), second, 2, "受局长委托")).isEqualTo(2);
        refused("pledge.supplement-signed", () -> pledges.discardSupplement(town.clerk, pledge.id(), first));
        PledgeTown.on("2027-03-31");
        var one = reader.one(town.clerk, pledge.id());
        assertThat(one.pledge().state()).isEqualTo(PledgeState.SIGNED);
        assertThat(one.pledge().lastDay()).isEqualTo("2027-03-31");
        assertThat(reader.supplement(town.clerk, pledge.id(), second).title()).isEqualTo("军令状（补充〔2〕）");
        PledgeTown.on("2027-04-01");
        assertThat(reader.one(town.clerk, pledge.id()).pledge().state()).isEqualTo(PledgeState.EXPIRED);
    }

    @Test
    void standInTheRegisterWithWhoHasAndWhoHasNot() {
        assertThat(reader.register(town.clerk, town.campaign).missing()).isOne();
        var asked = new NewPledges(PledgeKind.TARGET, List.of(), List.of(), "方案", "示委办〔2026〕12号", LocalDate.of(2026, 12, 31), LocalDate.of(2026, 2, 6), null);
        pledges.make(town.clerk, town.campaign, asked);
        refused("pledge.all-made", () -> pledges.make(town.clerk, town.campaign, asked));
        assertThat(reader.register(town.clerk, town.campaign)).satisfies(register -> {
            assertThat(register.units()).isOne();
            assertThat(register.waiting()).isOne();
            assertThat(register.rows().getFirst().target().overdue()).isFalse();
        });
        PledgeTown.on("2026-02-07");
        assertThat(reader.register(town.clerk, town.campaign).rows().getFirst().target().overdue()).isTrue();
        assertThat(reader.register(Actors.liaison(UUID.randomUUID()), town.campaign).rows()).isEmpty();
    }

    @Test
    void lieWithAllOtherPapersInOneArchive() throws IOException {
        var pledge = town.order(false);
        signing.sign(town.head, pledge.id(), 0, null, null);
        var answer = town.call(town.clerk, HttpMethod.GET, "/campaigns/" + town.campaign + "/papers?format=docx", "");
        assertThat(answer).hasStatusOk();
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName().replaceFirst(".*/", ""));
            }
        }
        assertThat(names).contains("任务单.docx", "时间表.docx", "路线图.docx", "军令状.docx");
    }

    @Test
    void areNotDrawnUpWithoutApprovalAndLastDay() {
        var url = "/campaigns/" + town.campaign + "/pledges";
        assertThat((String) JsonPath.read(body(url, "{\"kind\":\"TARGET\",\"basisNumber\":\"1号\",\"expires\":\"2026-12-31\"}"), "$.code")).isEqualTo("pledge.no-basis");
        assertThat((String) JsonPath.read(body(url, "{\"kind\":\"TARGET\",\"basis\":\"方案\",\"expires\":\"2026-12-31\"}"), "$.code")).isEqualTo("pledge.no-basis-number");
        assertThat((String) JsonPath.read(body(url, "{\"kind\":\"TARGET\",\"basis\":\"方案\",\"basisNumber\":\"1号\"}"), "$.code")).isEqualTo("pledge.no-expiry");
        assertThat((String) JsonPath.read(body(url, "{\"kind\":\"ORDER\",\"basis\":\"方案\",\"basisNumber\":\"1号\",\"expires\":\"2026-12-31\"}"), "$.code")).isEqualTo("pledge.no-consequence");
    }

    private String body(String url, String body) {
        try {
            return town.call(town.clerk, HttpMethod.POST, url, body).getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).extracting(Refusal::code).isEqualTo(code);
    }
}
