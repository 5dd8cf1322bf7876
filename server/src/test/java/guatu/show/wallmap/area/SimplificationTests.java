package guatu.show.wallmap.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimplificationTests {

    @Test
    void aCircleOfManyCornersIsDrawnWithFewAndStaysClosed() {
        var circle = circle(10_000);
        var drawn = Simplification.ring(circle, 0.001);
        assertThat(drawn.size()).isBetween(30, 200);
        assertThat(drawn.getFirst()).isEqualTo(drawn.getLast());
        assertThat(circle).containsAll(drawn);
    }

    @Test
    void noCornerOfTheOriginalLiesFartherThanTheTolerance() {
        var circle = circle(2_000);
        var drawn = Simplification.ring(circle, 0.001);
        assertThat(circle).allSatisfy(place -> assertThat(away(place, drawn)).isLessThanOrEqualTo(0.001 + 1e-12));
    }

    @Test
    void aRectangleStaysARectangle() {
        var ring = List.of(new Place(0, 0), new Place(0.5, 0), new Place(1, 0), new Place(1, 1), new Place(0, 1), new Place(0, 0));
        assertThat(Simplification.ring(ring, 0.01)).containsExactly(new Place(0, 0), new Place(1, 0), new Place(1, 1), new Place(0, 1), new Place(0, 0));
    }

    @Test
    void evenARingTooSmallToSeeKeepsATriangle() {
        assertThat(Simplification.ring(circle(100), 50)).hasSizeGreaterThanOrEqualTo(4);
    }

    private static List<Place> circle(int corners) {
        var ring = new ArrayList<Place>();
        for (var at = 0; at < corners; at++) {
            ring.add(new Place(120 + Math.cos(2 * Math.PI * at / corners), 28 + Math.sin(2 * Math.PI * at / corners)));
        }
        ring.add(ring.getFirst());
        return ring;
    }

    private static double away(Place place, List<Place> line) {
        var least = Double.MAX_VALUE;
        for (var at = 1; at < line.size(); at++) {
            var from = line.get(at - 1);
            var to = line.get(at);
            var dx = to.lon() - from.lon();
            var dy = to.lat() - from.lat();
            var share = Math.clamp(((place.lon() - from.lon()) * dx + (place.lat() - from.lat()) * dy) / (dx * dx + dy * dy), 0, 1);
            least = Math.min(least, Math.hypot(place.lon() - from.lon() - share * dx, place.lat() - from.lat() - share * dy));
        }
        return least;
    }
}
