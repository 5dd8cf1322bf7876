package guatu.show.bulletin;

import static guatu.show.bulletin.CappedCompositeTests.part;
import static org.assertj.core.api.Assertions.assertThat;

import guatu.show.bulletin.CappedComposite.Part;
import guatu.show.bulletin.Distinguishable.Span;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DistinguishableTests {

    private static List<Part> items(int count, String earned, Part... further) {
        return Stream.concat(Collections.nCopies(count, part("1", earned, "50")).stream(), Stream.of(further)).toList();
    }

    private static boolean distinguishes(List<Part> better, List<Part> other) {
        var above = CappedComposite.of(better).orElseThrow().score();
        var below = CappedComposite.of(other).orElseThrow().score();
        assertThat(above).isGreaterThanOrEqualTo(below);
        return Distinguishable.between(above, Distinguishable.leavingOneOut(better), below, Distinguishable.leavingOneOut(other));
    }

    @Test
    void spansTheScoresWithOneItemLeftOut() {
        var span = Distinguishable.leavingOneOut(List.of(part("1", "50", "50"), part("1", "25", "50"), part("1", "0", "50"))).orElseThrow();
        assertThat(span).isEqualTo(new Span(new BigDecimal("25.00"), new BigDecimal("75.00")));
    }

    @Test
    void tellsApartWhatNoSingleItemDecides() {
        assertThat(distinguishes(items(20, "48"), items(20, "40"))).isTrue();
    }

    @Test
    void doesNotTellApartWhatOneItemDecides() {
        assertThat(distinguishes(items(20, "48"), items(19, "48", part("1", "0", "50")))).isFalse();
        assertThat(distinguishes(items(19, "40", part("1", "50", "50")), items(20, "40"))).isFalse();
    }

    @Test
    void doesNotTellApartWhatStandsOnOneItemAlone() {
        assertThat(Distinguishable.leavingOneOut(List.of(part("1", "50", "50")))).isEmpty();
        assertThat(Distinguishable.leavingOneOut(List.of(part("1", "50", "50"), part("1", "0", "0")))).isEmpty();
        assertThat(Distinguishable.leavingOneOut(List.of())).isEqualTo(Optional.empty());
        assertThat(distinguishes(List.of(part("1", "50", "50")), items(20, "5"))).isFalse();
    }

    @Test
    void saysMoreTheMoreItemsThereAre() {
        assertThat(distinguishes(items(5, "50", part("1", "25", "50")), items(6, "45"))).isFalse();
        assertThat(distinguishes(items(50, "50", part("1", "25", "50")), items(51, "45"))).isTrue();
    }
}
