package guatu.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The small text tables from which the city is drawn: one row a line, fields between bars, `#` opens a remark.
final class Tables {

    private Tables() {
    }

    static List<List<String>> rows(String name) {
        return lines(name).stream().map(line -> List.of(line.split("\\|", -1))).toList();
    }

    static List<String> lines(String name) {
        try (InputStream in = Tables.class.getResourceAsStream("/demo/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException no) {
            throw new IllegalStateException(no);
        }
    }
}
