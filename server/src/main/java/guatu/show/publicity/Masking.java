package guatu.show.publicity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 脱敏表 (STANDARDS 12): what of each field stands on public pages. The table is data, `publicity/masking.tsv`.
final class Masking {

    /// Statistics about persons below this count are not shown (STANDARDS 12).
    static final int SMALL_CELL = 3;

    private static final Set<String> PERSONS = Set.of("人", "名", "户", "位", "人次", "家庭", "例");
    private static final Pattern VILLAGE = Pattern.compile("^(.*?(?:社区|村|小区|街道|镇|乡))");
    private static final List<Rule> TABLE = read();

    private Masking() {
    }

    /// How a field is treated in public.
    enum Treatment { SHOWN, HIDDEN, FIRST_CHARACTER, VILLAGE, NEVER, ROUND_2, SUPPRESSED }

    /// One row: the field, its treatment, its Chinese name and the law behind it.
    record Rule(String field, Treatment treatment, String name, String law) {}

    static List<Rule> table() {
        return TABLE;
    }

    /// A value as the public sees it; nothing where the table hides the field.
    static @Nullable String shown(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var rule = TABLE.stream().filter(one -> one.field().equals(field)).findFirst().orElseThrow();
        return switch (rule.treatment()) {
            case SHOWN -> value;
            case HIDDEN, NEVER, SUPPRESSED -> null;
            case FIRST_CHARACTER -> new StringBuilder().appendCodePoint(value.codePointAt(0)).append("**").toString();
            case VILLAGE -> village(value);
            case ROUND_2 -> new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
        };
    }

    /// A count, unless it is about so few persons that one could be recognised.
    static boolean tooSmall(@Nullable BigDecimal value, @Nullable String unit) {
        return value != null && unit != null && PERSONS.contains(unit.strip()) && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(SMALL_CELL)) < 0;
    }

    private static @Nullable String village(String address) {
        var found = VILLAGE.matcher(address);
        return found.find() ? found.group(1) : null;
    }

    private static List<Rule> read() {
        try (var file = Masking.class.getResourceAsStream("/publicity/masking.tsv")) {
            if (file == null) {
                throw new IllegalStateException("no publicity/masking.tsv on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t")).map(part -> new Rule(part[0], Treatment.valueOf(part[1]), part[2], part[3])).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
