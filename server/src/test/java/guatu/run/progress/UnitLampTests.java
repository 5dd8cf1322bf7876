package guatu.run.progress;

import static guatu.run.progress.Lamp.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnitLampTests {

    private static UnitLamp.Share share(int weight, int earned, int planned, Lamp lamp) {
        return new UnitLamp.Share(BigDecimal.valueOf(weight), BigDecimal.valueOf(earned), BigDecimal.valueOf(planned), lamp);
    }

    private static UnitLamp of(List<UnitLamp.Share> shares) {
        return UnitLamp.of(shares, LampParameters.CURRENT);
    }

    @Test
    void doesNotLetOneItemsSurplusHideAnothersDebt() {
        var unit = of(List.of(share(4, 150, 100, BLUE), share(3, 60, 60, GREEN), share(3, 20, 50, YELLOW)));

        assertThat(unit.rawSpi()).isCloseTo(new BigDecimal("1.151"), within(new BigDecimal("0.0005")));
        assertThat(unit.cappedSpi()).isCloseTo(new BigDecimal("0.877"), within(new BigDecimal("0.0005")));
        assertThat(unit.lamp()).isEqualTo(YELLOW);
    }

    @Test
    void isRedFromAFifthOfRedWeight() {
        assertThat(of(List.of(share(2, 100, 100, RED), share(8, 100, 100, GREEN))).lamp()).isEqualTo(RED);
        assertThat(of(List.of(share(19, 100, 100, RED), share(81, 100, 100, GREEN))).lamp()).isEqualTo(GREEN);
    }

    @Test
    void isGreyWithNothingPlannedAndWithoutItems() {
        assertThat(of(List.of(share(1, 0, 0, GREY))).lamp()).isEqualTo(GREY);
        assertThat(of(List.of())).isEqualTo(new UnitLamp(GREY, null, null, BigDecimal.ZERO));
    }

    @Test
    void isJudgedByTheGapInTheEarlyPhase() {
        assertThat(of(List.of(share(1, 1, 3, GREEN))).lamp()).isEqualTo(GREEN);
        assertThat(of(List.of(share(1, 0, 3, YELLOW))).lamp()).isEqualTo(YELLOW);
    }

    @Test
    void neverCapsUpwardsNeverFallsWhenAnItemRisesAndMindsNoOrder() {
        var random = new Random(4);
        for (var i = 0; i < 500; i++) {
            var shares = new ArrayList<UnitLamp.Share>();
            for (var n = 1 + random.nextInt(8); n > 0; n--) {
                shares.add(share(1 + random.nextInt(9), random.nextInt(120), 1 + random.nextInt(100), GREEN));
            }
            var unit = of(shares);
            assertThat(unit.cappedSpi()).isLessThanOrEqualTo(unit.rawSpi());
            Collections.shuffle(shares, random);
            assertThat(of(shares)).isEqualTo(unit);
            var one = shares.removeLast();
            shares.add(new UnitLamp.Share(one.weight(), one.earned().add(BigDecimal.valueOf(random.nextInt(30))), one.planned(), one.lamp()));
            assertThat(of(shares).cappedSpi()).isGreaterThanOrEqualTo(unit.cappedSpi());
            assertThat(of(shares).rawSpi()).isGreaterThanOrEqualTo(unit.rawSpi());
        }
    }
}
