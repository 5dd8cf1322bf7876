package guatu.show.wallmap.area;

import java.util.ArrayList;
import java.util.List;

/// The polygons of an area, each a list of closed rings, the outer one first; WGS-84 degrees.
record Shape(List<List<List<Place>>> polygons) {

    int vertices() {
        return polygons.stream().flatMap(List::stream).mapToInt(List::size).sum();
    }

    Box box() {
        var box = Box.EMPTY;
        for (var polygon : polygons) {
            for (var place : polygon.getFirst()) {
                box = box.with(place);
            }
        }
        return box;
    }

    /// As it is drawn: small bends go, islands too small to see go, except the last one.
    Shape drawn(double tolerance) {
        var left = new ArrayList<List<List<Place>>>();
        for (var polygon : polygons) {
            if (visible(polygon.getFirst(), tolerance) || polygons.size() == 1) {
                left.add(rings(polygon, tolerance));
            }
        }
        if (left.isEmpty()) {
            left.add(rings(polygons.getFirst(), tolerance));
        }
        return new Shape(left);
    }

    private static List<List<Place>> rings(List<List<Place>> polygon, double tolerance) {
        var rings = new ArrayList<List<Place>>();
        for (var ring : polygon) {
            if (rings.isEmpty() || visible(ring, tolerance)) {
                rings.add(Simplification.ring(ring, tolerance).stream().map(Place::rounded).toList());
            }
        }
        return rings;
    }

    private static boolean visible(List<Place> ring, double tolerance) {
        var box = Box.EMPTY;
        for (var place : ring) {
            box = box.with(place);
        }
        return box.extent() > tolerance * 2;
    }

    /// The least rectangle around places, in degrees.
    record Box(double west, double south, double east, double north) {

        static final Box EMPTY = new Box(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE);

        Box with(Place place) {
            return new Box(Math.min(west, place.lon()), Math.min(south, place.lat()), Math.max(east, place.lon()), Math.max(north, place.lat()));
        }

        Box with(Box other) {
            return new Box(Math.min(west, other.west), Math.min(south, other.south), Math.max(east, other.east), Math.max(north, other.north));
        }

        double extent() {
            return Math.max(east - west, north - south);
        }

        /// Whether a place lies inside, or not farther outside than half the extent.
        boolean near(Place place) {
            var spare = extent() / 2;
            return place.lon() >= west - spare && place.lon() <= east + spare && place.lat() >= south - spare && place.lat() <= north + spare;
        }
    }
}
