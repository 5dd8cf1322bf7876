package guatu.show.wallmap.area;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Leaves out of a line what nobody would see (Douglas and Peucker).
final class Simplification {

    private static final int LEAST = 4;

    private Simplification() {}

    /// A closed ring with no kept point farther than `tolerance` degrees from the original; at least a triangle is left.
    static List<Place> ring(List<Place> ring, double tolerance) {
        if (ring.size() <= LEAST) {
            return ring;
        }
        var far = farthest(ring, 0, ring.size() - 1);
        var kept = new BitSet(ring.size());
        kept.set(0);
        kept.set(far);
        kept.set(ring.size() - 1);
        walk(ring, 0, far, tolerance, kept);
        walk(ring, far, ring.size() - 1, tolerance, kept);
        if (kept.cardinality() < LEAST) {
            kept.set(ring.size() / 4);
            kept.set(ring.size() * 3 / 4);
        }
        var left = new ArrayList<Place>(kept.cardinality());
        kept.stream().forEach(at -> left.add(ring.get(at)));
        return left;
    }

    private static void walk(List<Place> ring, int first, int last, double tolerance, BitSet kept) {
        var open = new ArrayDeque<int[]>();
        open.push(new int[] {first, last});
        while (!open.isEmpty()) {
            var part = open.pop();
            if (part[1] - part[0] < 2) {
                continue;
            }
            var far = farthest(ring, part[0], part[1]);
            if (distance(ring.get(far), ring.get(part[0]), ring.get(part[1])) > tolerance) {
                kept.set(far);
                open.push(new int[] {part[0], far});
                open.push(new int[] {far, part[1]});
            }
        }
    }

    private static int farthest(List<Place> ring, int first, int last) {
        var far = first;
        var most = -1.0;
        for (var at = first + 1; at < last; at++) {
            var away = distance(ring.get(at), ring.get(first), ring.get(last));
            if (away > most) {
                most = away;
                far = at;
            }
        }
        return far;
    }

    /// Degrees from a place to the straight line between two others, or to the one where both are the same.
    private static double distance(Place place, Place from, Place to) {
        var dx = to.lon() - from.lon();
        var dy = to.lat() - from.lat();
        var length = dx * dx + dy * dy;
        var share = length == 0 ? 0 : Math.clamp(((place.lon() - from.lon()) * dx + (place.lat() - from.lat()) * dy) / length, 0, 1);
        return Math.hypot(place.lon() - from.lon() - share * dx, place.lat() - from.lat() - share * dy);
    }
}
