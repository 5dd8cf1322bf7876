package guatu.show.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.show.bulletin.CappedComposite.Part;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CappedCompositeTests {

    /// RULES R4.5: weights 4/3/3, PV 100/60/50, EV 150/60/20.
    private static final List<Part> EXAMPLE = List.of(part("4", "150", "100"), part("3", "60", "60"), part("3", "20", "50"));

    static Part part(String weight, String earned, String planned) {
        return new Part(new BigDecimal(weight), new BigDecimal(earned), new BigDecimal(planned));
    }

    @Test
    void capsWhatOneItemHasTooMuch() {
        var composite = CappedComposite.of(EXAMPLE).orElseThrow();
        assertThat(composite.capped().setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("0.877");
        assertThat(composite.raw().setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("1.151");
        assertThat(composite.score()).isEqualTo(new BigDecimal("87.67"));
    }

    @Test
    void hasNoScoreWhileNothingIsPlanned() {
        assertThat(CappedComposite.of(List.of())).isEmpty();
        assertThat(CappedComposite.of(List.of(part("1", "5", "0")))).isEmpty();
    }

    @Test
    void neverExceedsTheRawOneAndNeverFallsWhenSomethingIsEarned() {
        var random = new Random(20260630);
        for (var run = 0; run < 500; run++) {
            var parts = new ArrayList<Part>();
            for (var i = 0; i < 1 + random.nextInt(6); i++) {
                parts.add(part("" + (1 + random.nextInt(5)), "" + random.nextInt(101), "" + (1 + random.nextInt(100))));
            }
            var before = CappedComposite.of(parts).orElseThrow();
            assertThat(before.capped()).isLessThanOrEqualTo(before.raw()).isLessThanOrEqualTo(BigDecimal.ONE);
            var raised = parts.getFirst();
            parts.set(0, new Part(raised.weight(), raised.earned().add(BigDecimal.TEN), raised.planned()));
            var after = CappedComposite.of(parts).orElseThrow();
            assertThat(after.capped()).isGreaterThanOrEqualTo(before.capped());
            assertThat(after.raw()).isGreaterThan(before.raw());
        }
    }
}
