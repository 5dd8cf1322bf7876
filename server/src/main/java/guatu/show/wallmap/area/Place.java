package guatu.show.wallmap.area;

/// A place on the earth, in degrees east and north.
record Place(double lon, double lat) {

    private static final double RADIUS = 6_371_008.8;

    boolean onEarth() {
        return Math.abs(lon) <= 180 && Math.abs(lat) <= 90;
    }

    /// The rectangle inside which the public formula shifts.
    boolean nearChina() {
        return lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271;
    }

    /// Metres between two places over the sphere (RULES A6, haversine).
    double metresTo(Place other) {
        var lat = Math.toRadians(other.lat - this.lat) / 2;
        var lon = Math.toRadians(other.lon - this.lon) / 2;
        var h = Math.sin(lat) * Math.sin(lat) + Math.cos(Math.toRadians(this.lat)) * Math.cos(Math.toRadians(other.lat)) * Math.sin(lon) * Math.sin(lon);
        return 2 * RADIUS * Math.asin(Math.sqrt(h));
    }

    /// To six decimals: a tenth of a metre.
    Place rounded() {
        return new Place(Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6);
    }
}
