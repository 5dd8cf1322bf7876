package guatu.plan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Refusal;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.indicator.Balance.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@GuatuTest
class CascadesTests {

    private static final Actor CLERK = Actors.clerk();
    private static final UUID EAST = UUID.randomUUID();
    private static final UUID WEST = UUID.randomUUID();

    @Autowired
    Cascades cascades;
    @Autowired
    Campaigns campaigns;
    UUID campaign = UUID.randomUUID();

    @BeforeEach
    void opensACampaign() {
        campaign = campaigns.open(CLERK, NewCampaign.ofYear("攻坚行动", 2026)).id();
    }

    @Test
    void takesAMatrixInWithItsWholesAndParts() {
        var accepted = accept(row("交地", "亩", null, "9000"), row("交地", "亩", EAST, "5000"), row("交地", "公顷", WEST, "300"), row("增长", "%", null, "6.2"), row("增长", "%", EAST, "7"));

        var targets = cascades.targets(campaign);
        assertThat(targets).extracting(Target::name).containsExactly("交地", "增长", "交地", "交地", "增长");
        assertThat(targets.get(2).parentId()).isEqualTo(targets.getFirst().id());
        assertThat(accepted.written()).isEqualTo(5);
        assertThat(accepted.wholes().get(targets.getFirst().id())).satisfies(balance -> {
            assertThat(balance.verdict()).isEqualTo(Verdict.OVER);
            assertThat(balance.parts()).isEqualByComparingTo("9500");
            assertThat(balance.percent()).isEqualByComparingTo("5.56");
        });
        assertThat(accepted.wholes().get(targets.get(1).id()).verdict()).isEqualTo(Verdict.NOT_SUMMED);
    }

    @Test
    void changesNothingWhenTheSameMatrixComesAgain() {
        var matrix = List.of(row("交地", "亩", null, "9000"), row("交地", "亩", EAST, "5000"));
        cascades.accept(CLERK, campaign, matrix);
        var before = cascades.targets(campaign);

        assertThat(cascades.accept(CLERK, campaign, matrix).written()).isZero();
        assertThat(cascades.targets(campaign)).isEqualTo(before);
        assertThat(accept(row("交地", "亩", EAST, "5500")).written()).isOne();
        assertThat(cascades.targets(campaign).get(1).value()).isEqualByComparingTo("5500");
        assertThat(cascades.targets(campaign)).hasSize(2);
    }

    @Test
    void namesTheTargetsThatAreNotFullySplitAndByHowMuch() {
        accept(row("交地", "亩", null, "9000"), row("交地", "亩", EAST, "5000"), row("安置", "户", null, "100"), row("安置", "户", EAST, "100"));

        assertThat(cascades.lacking(campaign)).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("交地");
            assertThat(one.unit()).isEqualTo("亩");
            assertThat(one.balance().difference()).isEqualByComparingTo("-4000");
        });
        accept(row("交地", "亩", WEST, "4000"));
        assertThat(cascades.lacking(campaign)).isEmpty();
    }

    @Test
    void keepsAShortMatrixAsADraftAndSaysBySoMuch() {
        var accepted = accept(row("交地", "亩", null, "9000"), row("交地", "亩", EAST, "5000"), row("交地", "亩", WEST, "3999"));

        assertThat(accepted.wholes().values()).first().satisfies(balance -> {
            assertThat(balance.verdict()).isEqualTo(Verdict.SHORT);
            assertThat(balance.difference()).isEqualByComparingTo("-1");
        });
    }

    @Test
    void takesADeclaredRemainderWithItsReasonOnly() {
        accept(new MatrixTarget("交地", "亩", null, new BigDecimal("9000"), new BigDecimal("4000"), "市级预留", "表.xlsx"), row("交地", "亩", EAST, "5000"));
        assertThat(cascades.targets(campaign).getFirst()).satisfies(whole -> {
            assertThat(whole.remainder()).isEqualByComparingTo("4000");
            assertThat(whole.remainderReason()).isEqualTo("市级预留");
            assertThat(whole.source()).isEqualTo("表.xlsx");
        });
        accept(row("交地", "亩", null, "9000"));
        assertThat(cascades.targets(campaign).getFirst().remainder()).as("a list that does not say keeps it").isEqualByComparingTo("4000");

        refuses("target.remainder-without-reason", new MatrixTarget("拆迁", "亩", null, BigDecimal.TEN, BigDecimal.ONE, " ", null));
        refuses("target.remainder-too-large", new MatrixTarget("拆迁", "亩", null, BigDecimal.TEN, new BigDecimal("11"), "预留", null));
    }

    @Test
    void refusesNumbersAndUnitsThatCannotBeMeant() {
        refuses("target.value-range", row("交地", "亩", null, "-1"));
        refuses("target.value-range", row("交地", "亩", null, "0.00001"));
        refuses("target.name-length", row(" ", "亩", null, "1"));
        refuses("target.name-length", row("交地", "", null, "1"));
        refuses("target.units-differ", row("交地", "亩", null, "9000"), row("交地", "户", EAST, "5000"));
    }

    @Test
    void letsOnlyClerksTakeAMatrixIn() {
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> cascades.accept(Actors.liaison(EAST), campaign, List.of(row("交地", "亩", null, "1"))));
    }

    private void refuses(String code, MatrixTarget... matrix) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> accept(matrix)).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    private Cascades.Accepted accept(MatrixTarget... matrix) {
        return cascades.accept(CLERK, campaign, List.of(matrix));
    }

    private static MatrixTarget row(String name, String unit, @org.jspecify.annotations.Nullable UUID scope, String value) {
        return MatrixTarget.of(name, unit, scope, new BigDecimal(value));
    }
}
