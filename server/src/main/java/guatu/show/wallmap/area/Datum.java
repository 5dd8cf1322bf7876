package guatu.show.wallmap.area;

/// 坐标系: what a coordinate is measured against. Everything is stored as WGS-84 (RULES A6); degrees throughout.
enum Datum {

    /// As satellites, phones' photographs and GeoJSON say it.
    WGS84 {
        @Override
        Place toWgs84(Place place) {
            return place;
        }
    },
    /// 国测局 02: Chinese web maps. Taken back by approaching what would shift onto the place; ends below 0.1 mm.
    GCJ02 {
        @Override
        Place toWgs84(Place place) {
            return unshifted(place);
        }
    },
    /// 百度 09: GCJ-02 turned once more.
    BD09 {
        @Override
        Place toWgs84(Place place) {
            return unshifted(unturned(place));
        }
    };

    private static final double AXIS = 6_378_245.0;
    private static final double ECCENTRICITY = 0.00669342162296594323;
    private static final double TURN = Math.PI * 3000.0 / 180.0;
    private static final double ENOUGH = 1e-9;
    private static final int TRIES = 30;

    /// The same place in WGS-84.
    abstract Place toWgs84(Place place);

    /// A WGS-84 place as Chinese web maps show it; outside China nothing is shifted.
    static Place shifted(Place place) {
        if (!place.nearChina()) {
            return place;
        }
        var x = place.lon() - 105.0;
        var y = place.lat() - 35.0;
        var angle = Math.toRadians(place.lat());
        var magic = 1 - ECCENTRICITY * Math.sin(angle) * Math.sin(angle);
        var lat = north(x, y) * 180.0 / (AXIS * (1 - ECCENTRICITY) / (magic * Math.sqrt(magic)) * Math.PI);
        var lon = east(x, y) * 180.0 / (AXIS / Math.sqrt(magic) * Math.cos(angle) * Math.PI);
        return new Place(place.lon() + lon, place.lat() + lat);
    }

    private static Place unshifted(Place seen) {
        var guess = seen;
        for (var i = 0; i < TRIES; i++) {
            var there = shifted(guess);
            var lon = there.lon() - seen.lon();
            var lat = there.lat() - seen.lat();
            guess = new Place(guess.lon() - lon, guess.lat() - lat);
            if (Math.abs(lon) < ENOUGH && Math.abs(lat) < ENOUGH) {
                break;
            }
        }
        return guess;
    }

    private static Place unturned(Place seen) {
        var x = seen.lon() - 0.0065;
        var y = seen.lat() - 0.006;
        var z = Math.hypot(x, y) - 0.00002 * Math.sin(y * TURN);
        var theta = Math.atan2(y, x) - 0.000003 * Math.cos(x * TURN);
        return new Place(z * Math.cos(theta), z * Math.sin(theta));
    }

    /// Metres by which a place moves north, by the public formula; x and y are degrees from 105° E, 35° N.
    private static double north(double x, double y) {
        return -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + waves(x)
            + (20.0 * Math.sin(y * Math.PI) + 40.0 * Math.sin(y / 3.0 * Math.PI)) * 2.0 / 3.0
            + (160.0 * Math.sin(y / 12.0 * Math.PI) + 320.0 * Math.sin(y * Math.PI / 30.0)) * 2.0 / 3.0;
    }

    private static double east(double x, double y) {
        return 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + waves(x)
            + (20.0 * Math.sin(x * Math.PI) + 40.0 * Math.sin(x / 3.0 * Math.PI)) * 2.0 / 3.0
            + (150.0 * Math.sin(x / 12.0 * Math.PI) + 300.0 * Math.sin(x / 30.0 * Math.PI)) * 2.0 / 3.0;
    }

    private static double waves(double x) {
        return (20.0 * Math.sin(6.0 * x * Math.PI) + 20.0 * Math.sin(2.0 * x * Math.PI)) * 2.0 / 3.0;
    }
}
