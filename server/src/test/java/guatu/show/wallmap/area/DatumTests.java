package guatu.show.wallmap.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatumTests {

    @Test
    void chineseMapsShiftTheRulesExampleByMoreThanHalfAKilometre() {
        var place = new Place(120.8520, 27.9130);
        assertThat(place.metresTo(Datum.shifted(place))).isCloseTo(538.6, within(0.5));
    }

    @Test
    void distancesAreThoseOfTheRules() {
        var place = new Place(120.8520, 27.9130);
        assertThat(place.metresTo(new Place(120.8520, 27.9170))).isCloseTo(444.8, within(0.1));
        assertThat(place.metresTo(new Place(120.8580, 27.9130))).isCloseTo(589.6, within(0.1));
    }

    @Test
    void theShiftIsThatOfThePublicFormula() {
        var shown = Datum.shifted(new Place(116.404, 39.915));
        assertThat(shown.lon()).isCloseTo(116.41024449916938, within(1e-9));
        assertThat(shown.lat()).isCloseTo(39.91640428150164, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"120.8520,27.9130", "116.404,39.915", "87.6,43.8", "126.6,45.7", "109.5,18.25"})
    void gcj02IsTakenBackToTheMillimetre(double lon, double lat) {
        var place = new Place(lon, lat);
        assertThat(Datum.GCJ02.toWgs84(Datum.shifted(place)).metresTo(place)).isLessThan(0.001);
    }

    @Test
    void bd09IsTurnedBackFirst() {
        var place = Datum.BD09.toWgs84(new Place(116.404, 39.915));
        assertThat(Datum.shifted(place).lon()).isCloseTo(116.39762729119315, within(1e-8));
        assertThat(Datum.shifted(place).lat()).isCloseTo(39.90865673957631, within(1e-8));
    }

    @Test
    void nothingIsShiftedOutsideChina() {
        var paris = new Place(2.35, 48.85);
        assertThat(Datum.GCJ02.toWgs84(paris)).isEqualTo(paris);
        assertThat(Datum.WGS84.toWgs84(new Place(120, 28))).isEqualTo(new Place(120, 28));
    }
}
