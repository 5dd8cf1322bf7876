package guatu.show.wallmap.area;

import java.util.UUID;

/// 点位: where an item stands; WGS-84 degrees.
record ItemPoint(UUID itemId, double lon, double lat, Source source) {

    /// From the file of areas, from a table, by hand.
    enum Source { FILE, TABLE, HAND }
}
