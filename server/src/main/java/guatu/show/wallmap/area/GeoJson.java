package guatu.show.wallmap.area;

import guatu.ground.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a GeoJSON file into shapes and points in WGS-84. What is wrong is said with its place and how to mend it.
final class GeoJson {

    /// 20 MB, 3,000 features, 400,000 vertices.
    static final int MOST_BYTES = 20 << 20;
    static final int MOST_FEATURES = 3_000;
    static final int MOST_VERTICES = 400_000;

    private static final Set<String> KNOWN_CRS = Set.of("CRS84", "4326", "4490");
    private static final List<String> NAMES = List.of("name", "NAME", "Name", "名称", "单位", "区县", "地方");
    private static final List<String> CODES = List.of("adcode", "code", "CODE", "代码", "行政区划代码", "gb", "GB");
    private static final List<String> NUMBERS = List.of("no", "NO", "编号", "序号");

    private final Datum datum;
    private int vertices;

    private GeoJson(Datum datum) {
        this.datum = datum;
    }

    /// A feature of the file: an area with a shape or a point with a place.
    record Feature(int n, @Nullable String name, @Nullable String code, @Nullable String no, @Nullable Shape shape, @Nullable Place point) {}

    static List<Feature> read(JsonMapper json, byte[] file, Datum datum) {
        if (file.length > MOST_BYTES) {
            throw new Refusal("map.geo-too-large", file.length >> 20, MOST_BYTES >> 20);
        }
        return new GeoJson(datum).features(tree(json, file));
    }

    private static JsonNode tree(JsonMapper json, byte[] file) {
        try {
            return json.readTree(file);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new Refusal("map.geo-not-json", at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
        }
    }

    private List<Feature> features(JsonNode root) {
        var crs = root.path("crs").path("properties").path("name").asString("");
        if (!crs.isEmpty() && KNOWN_CRS.stream().noneMatch(crs::endsWith)) {
            throw new Refusal("map.geo-crs", crs);
        }
        var type = root.path("type").asString("");
        var listed = switch (type) {
            case "FeatureCollection" -> root.path("features").values();
            case "Feature" -> List.of(root);
            default -> throw new Refusal("map.geo-type", type.isEmpty() ? "-" : type);
        };
        if (listed.isEmpty()) {
            throw new Refusal("map.geo-no-features");
        }
        if (listed.size() > MOST_FEATURES) {
            throw new Refusal("map.geo-too-many", listed.size(), MOST_FEATURES);
        }
        var features = new ArrayList<Feature>();
        for (var one : listed) {
            features.add(feature(features.size() + 1, one));
        }
        return features;
    }

    private Feature feature(int n, JsonNode node) {
        var said = node.path("properties");
        var name = property(said, NAMES);
        var spot = new Spot(n, name == null ? "" : name);
        var geometry = node.path("geometry");
        var at = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> area(spot, said, List.of(at));
            case "MultiPolygon" -> area(spot, said, List.copyOf(at.values()));
            case "Point" -> new Feature(n, name, property(said, CODES), property(said, NUMBERS), null, place(spot, at).rounded());
            case String other -> throw new Refusal("map.geo-geometry", n, spot.name(), other.isEmpty() ? "-" : other);
        };
    }

    private Feature area(Spot spot, JsonNode said, List<JsonNode> polygons) {
        if (polygons.isEmpty() || polygons.stream().anyMatch(JsonNode::isEmpty)) {
            throw new Refusal("map.geo-empty", spot.n(), spot.name());
        }
        var name = property(said, NAMES);
        var shape = new Shape(polygons.stream().map(polygon -> polygon.values().stream().map(ring -> ring(spot, ring)).toList()).toList());
        vertices += shape.vertices();
        if (vertices > MOST_VERTICES) {
            throw new Refusal("map.geo-too-fine", spot.n(), MOST_VERTICES);
        }
        return new Feature(spot.n(), name, property(said, CODES), null, shape, null);
    }

    /// A ring of at least three corners; one that is left open is closed.
    private List<Place> ring(Spot spot, JsonNode node) {
        var ring = new ArrayList<Place>(node.size() + 1);
        for (var corner : node.values()) {
            ring.add(place(spot, corner));
        }
        if (!ring.isEmpty() && !ring.getFirst().equals(ring.getLast())) {
            ring.add(ring.getFirst());
        }
        if (ring.size() < 4) {
            throw new Refusal("map.geo-ring", spot.n(), spot.name(), Math.max(0, ring.size() - 1));
        }
        return ring;
    }

    private Place place(Spot spot, JsonNode node) {
        if (node.size() < 2 || !node.get(0).isNumber() || !node.get(1).isNumber()) {
            throw new Refusal("map.geo-coordinate", spot.n(), spot.name(), node.toString());
        }
        var said = new Place(node.get(0).asDouble(), node.get(1).asDouble());
        if (!said.onEarth()) {
            throw new Refusal(new Place(said.lat(), said.lon()).onEarth() ? "map.geo-swapped" : "map.geo-projected", spot.n(), spot.name(), node.toString());
        }
        return datum.toWgs84(said);
    }

    private static @Nullable String property(JsonNode said, List<String> keys) {
        return keys.stream().map(said::path).filter(value -> value.isString() || value.isNumber()).map(value -> value.asString().strip())
            .filter(text -> !text.isEmpty()).findFirst().orElse(null);
    }

    /// Where in the file: the feature's place from 1, and its name.
    private record Spot(int n, String name) {}
}
