package guatu.show.publicity;

import java.util.List;
import java.util.stream.Collectors;

/// CSV that opens in a spreadsheet: UTF-8 with its mark, quoted where needed, and no cell that a spreadsheet would run (RFC 4180). Pure.
final class Csv {

    private static final String MARK = "\uFEFF";

    private Csv() {
    }

    static String of(List<String> head, List<List<String>> rows) {
        var text = new StringBuilder(MARK).append(line(head));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    /// One cell: what begins like a formula is led by an apostrophe, unless it is a plain number.
    static String cell(String value) {
        var safe = !value.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(value.charAt(0)) >= 0 && !value.matches("-?\\d+(?:\\.\\d+)?") ? "'" + value : value;
        return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r') ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }
}
