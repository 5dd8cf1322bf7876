package guatu.show.wallmap.area;

import guatu.ground.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;

/// Reads a table of item numbers with longitude and latitude: xlsx, or text with commas or tabs in UTF-8 or GB18030.
final class PointTable {

    /// 5 MB, 20,000 rows.
    static final int MOST_BYTES = 5 << 20;
    private static final int MOST_ROWS = 20_000;

    private static final List<String> NUMBER = List.of("编号", "序号", "no", "number");
    private static final List<String> LON = List.of("经度", "lon", "lng", "longitude", "x");
    private static final List<String> LAT = List.of("纬度", "lat", "latitude", "y");

    private PointTable() {}

    /// One line; the place is absent where the numbers are none.
    record Line(int n, String no, @Nullable Place place) {}

    static List<Line> read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Refusal("map.points-too-large", file.length >> 20, MOST_BYTES >> 20);
        }
        var rows = file.length > 3 && file[0] == 'P' && file[1] == 'K' ? workbook(file) : text(file);
        if (rows.size() > MOST_ROWS) {
            throw new Refusal("map.points-too-many", rows.size(), MOST_ROWS);
        }
        return lines(rows);
    }

    private static List<Line> lines(List<List<String>> rows) {
        for (var head = 0; head < Math.min(5, rows.size()); head++) {
            var no = column(rows.get(head), NUMBER);
            var lon = column(rows.get(head), LON);
            var lat = column(rows.get(head), LAT);
            if (no >= 0 && lon >= 0 && lat >= 0) {
                return below(rows, head, no, lon, lat);
            }
        }
        throw new Refusal("map.points-no-head", rows.isEmpty() ? "" : String.join("、", rows.getFirst()));
    }

    private static List<Line> below(List<List<String>> rows, int head, int no, int lon, int lat) {
        var lines = new ArrayList<Line>();
        for (var at = head + 1; at < rows.size(); at++) {
            var number = cell(rows.get(at), no);
            if (!number.isEmpty()) {
                lines.add(new Line(at + 1, number, place(cell(rows.get(at), lon), cell(rows.get(at), lat))));
            }
        }
        return lines;
    }

    private static @Nullable Place place(String lon, String lat) {
        try {
            return new Place(Double.parseDouble(lon), Double.parseDouble(lat));
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private static int column(List<String> head, List<String> words) {
        for (var at = 0; at < head.size(); at++) {
            var word = head.get(at).toLowerCase(Locale.ROOT).replaceAll("[\\s(（].*$", "");
            if (words.contains(word)) {
                return at;
            }
        }
        return -1;
    }

    private static String cell(List<String> row, int at) {
        return at < row.size() ? row.get(at).strip() : "";
    }

    private static List<List<String>> workbook(byte[] file) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(file)); var rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()).toList();
        } catch (IOException | RuntimeException broken) {
            throw new Refusal("map.points-unreadable");
        }
    }

    private static List<List<String>> text(byte[] file) {
        return decoded(file).lines().map(line -> List.of(line.replace("\"", "").split("[,，\t;]", -1))).toList();
    }

    private static String decoded(byte[] file) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString().replace("\uFEFF", "");
        } catch (CharacterCodingException other) {
            return new String(file, Charset.forName("GB18030"));
        }
    }
}
