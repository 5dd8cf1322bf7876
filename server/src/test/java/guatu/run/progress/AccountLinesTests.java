package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.ground.kernel.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AccountLinesTests {

    private static final UUID HOUSES = new UUID(1, 1);
    private static final UUID ROADS = new UUID(1, 2);
    private static final List<AccountLine> LINES = List.of(line(HOUSES, "签约", true), line(ROADS, "修路", false));

    @Test
    void aLineThatLacksSomethingNeedsAReason() {
        assertThatThrownBy(() -> AccountLines.reasoned(LINES, Map.of(ROADS, "不缺也写了理由"))).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.code()).isEqualTo("account.reason-missing");
            assertThat(no.getMessage()).contains("签约");
        });
        assertThatThrownBy(() -> AccountLines.reasoned(LINES, Map.of(HOUSES, " 无 "))).isInstanceOf(Refusal.class);
    }

    @Test
    void aReasonIsKeptOnlyWhereSomethingIsLacking() {
        var reasoned = AccountLines.reasoned(LINES, Map.of(HOUSES, " 两户公房权属不清 ", ROADS, "不缺"));
        assertThat(reasoned).extracting(AccountLine::reason).containsExactly("两户公房权属不清", null);
    }

    private static AccountLine line(UUID measure, String name, boolean lacking) {
        return new AccountLine(measure, MeasureKind.INDICATOR, name, "户", BigDecimal.TEN, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE, null, null, lacking, null);
    }
}
