package guatu.ground.files;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import guatu.ground.kernel.BusinessClock;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the camera wrote beside the picture: kept aside, never served. Orientation 1 to 8 (1 = upright), degrees in WGS 84.
record Exif(int orientation, @Nullable Instant takenAt, @Nullable Double latitude, @Nullable Double longitude, Map<String, String> tags) {

    static final Exif NONE = new Exif(1, null, null, null, Map.of());

    private static final int LONGEST = 200;
    private static final Instant FIRST_CAMERAS = Instant.parse("1990-01-01T00:00:00Z");

    /// Reads it from a JPEG; a broken or missing block is no reason to refuse the photo.
    static Exif of(Path jpeg, Instant now) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(jpeg))) {
            return of(JpegMetadataReader.readMetadata(in, List.of(new ExifReader())), now);
        } catch (JpegProcessingException | RuntimeException broken) {
            return NONE;
        }
    }

    private static Exif of(Metadata metadata, Instant now) {
        var main = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        var sub = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        var place = gps == null ? null : gps.getGeoLocation();
        var known = place != null && !place.isZero();
        return new Exif(orientation(main), takenAt(sub, now), known ? place.getLatitude() : null, known ? place.getLongitude() : null, tags(main, sub));
    }

    private static int orientation(@Nullable Directory main) {
        try {
            return main != null && main.containsTag(ExifIFD0Directory.TAG_ORIENTATION) ? main.getInt(ExifIFD0Directory.TAG_ORIENTATION) : 1;
        } catch (MetadataException broken) {
            return 1;
        }
    }

    private static @Nullable Instant takenAt(@Nullable ExifSubIFDDirectory sub, Instant now) {
        var date = sub == null ? null : sub.getDateOriginal(TimeZone.getTimeZone(BusinessClock.ZONE));
        var at = date == null ? null : date.toInstant();
        return at == null || at.isBefore(FIRST_CAMERAS) || at.isAfter(now.plusSeconds(86_400)) ? null : at;
    }

    private static Map<String, String> tags(@Nullable Directory main, @Nullable Directory sub) {
        var tags = new TreeMap<String, String>();
        put(tags, "make", main, ExifIFD0Directory.TAG_MAKE);
        put(tags, "model", main, ExifIFD0Directory.TAG_MODEL);
        put(tags, "software", main, ExifIFD0Directory.TAG_SOFTWARE);
        put(tags, "original", sub, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
        put(tags, "offset", sub, ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL);
        return tags;
    }

    private static void put(Map<String, String> tags, String key, @Nullable Directory from, int tag) {
        var text = from == null ? null : from.getString(tag);
        if (text != null && !text.isBlank()) {
            var clean = text.replaceAll("\\p{Cntrl}", "").strip();
            tags.put(key, clean.substring(0, Math.min(LONGEST, clean.length())));
        }
    }
}
