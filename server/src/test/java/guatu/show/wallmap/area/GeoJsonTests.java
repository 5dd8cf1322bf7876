package guatu.show.wallmap.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guatu.ground.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class GeoJsonTests {

    private static final String SQUARE = "[[[120,28],[121,28],[121,29],[120,29],[120,28]]]";

    @Test
    void readsPolygonsMultipolygonsAndPoints() {
        var features = read("""
            {"type":"FeatureCollection","features":[
             {"type":"Feature","properties":{"name":"柳湾区","adcode":330302},"geometry":{"type":"Polygon","coordinates":%s}},
             {"type":"Feature","properties":{"名称":"群岛县"},"geometry":{"type":"MultiPolygon","coordinates":[%s,[[[122,28],[122.1,28],[122.1,28.1],[122,28]]]]}},
             {"type":"Feature","properties":{"编号":"0417"},"geometry":{"type":"Point","coordinates":[120.5,28.5]}}]}
            """.formatted(SQUARE, SQUARE));
        assertThat(features).extracting(GeoJson.Feature::name).containsExactly("柳湾区", "群岛县", null);
        assertThat(features.get(0).code()).isEqualTo("330302");
        assertThat(features.get(1).shape().polygons()).hasSize(2);
        assertThat(features.get(2).no()).isEqualTo("0417");
        assertThat(features.get(2).point()).isEqualTo(new Place(120.5, 28.5));
    }

    @Test
    void closesARingThatWasLeftOpen() {
        var ring = read(one("Polygon", "[[[120,28],[121,28],[121,29]]]")).getFirst().shape().polygons().getFirst().getFirst();
        assertThat(ring).hasSize(4);
        assertThat(ring.getFirst()).isEqualTo(ring.getLast());
    }

    @Test
    void takesADeclaredDatumBackToWgs84() {
        var shifted = Datum.shifted(new Place(120.8520, 27.9130));
        var read = GeoJson.read(new JsonMapper(), bytes(one("Point", "[" + shifted.lon() + "," + shifted.lat() + "]")), Datum.GCJ02);
        assertThat(read.getFirst().point()).isEqualTo(new Place(120.8520, 27.9130));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "Polygon; [[[28,120],[28,121],[29,121],[28,120]]]; map.geo-swapped",
        "Polygon; [[[500000,3100000],[500100,3100000],[500100,3100100],[500000,3100000]]]; map.geo-projected",
        "Polygon; [[[120,28],[121,28],[120,28]]]; map.geo-ring",
        "Polygon; [[[120,28],['a',28],[121,29],[120,28]]]; map.geo-coordinate",
        "Polygon; [[[120,28],[121],[121,29],[120,28]]]; map.geo-coordinate",
        "Polygon; []; map.geo-empty",
        "MultiPolygon; []; map.geo-empty",
        "LineString; [[120,28],[121,28]]; map.geo-geometry"})
    void saysWhatIsWrongWithAFeatureAndWhichItIs(String type, String coordinates, String code) {
        assertThatThrownBy(() -> read(one(type, coordinates.replace('\'', '"')))).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.getMessage()).contains("1", "柳湾区");
        });
    }

    @Test
    void saysWhereTheFileIsNoJson() {
        refuses("{\"type\":\n \"FeatureCollection\",,}", "map.geo-not-json", "[2, ");
        refuses("{\"type\":\"Topology\"}", "map.geo-type", "Topology");
        refuses("{\"type\":\"FeatureCollection\",\"features\":[]}", "map.geo-no-features", "");
        refuses("{\"type\":\"FeatureCollection\",\"crs\":{\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::4549\"}},\"features\":[]}", "map.geo-crs", "4549");
    }

    @Test
    void boundsTheSizeOfAFile() {
        assertThatThrownBy(() -> GeoJson.read(new JsonMapper(), new byte[GeoJson.MOST_BYTES + 1], Datum.WGS84))
            .isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.code()).isEqualTo("map.geo-too-large"));
    }

    private static void refuses(String file, String code, String says) {
        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(Refusal.class, no -> {
            assertThat(no.code()).isEqualTo(code);
            assertThat(no.getMessage()).contains(says);
        });
    }

    private static String one(String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"name\":\"柳湾区\"},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}".formatted(type, coordinates);
    }

    private static List<GeoJson.Feature> read(String file) {
        return GeoJson.read(new JsonMapper(), bytes(file), Datum.WGS84);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
