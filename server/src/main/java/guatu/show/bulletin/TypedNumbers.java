package guatu.show.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// 手填数: numbers typed into a text by hand that look like one of the snapshot's figures but differ from it; pure.
/// A number looks like a figure if it has its unit and either the figure's name stands close before it in the same clause,
/// or it lies within a tenth of it. The same number typed by hand is no fault.
final class TypedNumbers {

    /// @param line from 1; `typed` as written with its unit; the field it looks like and what that says
    record Finding(int line, String typed, String field, String shown) {}

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.〔])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s*(%|％|个百分点|件|项|个(?!百分点)|亿元|分(?!之|钟))");
    private static final Pattern CLAUSE = Pattern.compile("[，。；：、,;:!！?？]");
    private static final int NEAR_CHARACTERS = 12;
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private TypedNumbers() {}

    static List<Finding> in(String text, List<BulletinFields.Field> fields) {
        var findings = new ArrayList<Finding>();
        var lines = FieldText.withoutFields(text).split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            var found = NUMBER.matcher(lines[i]);
            while (found.find()) {
                var value = new BigDecimal(found.group(1).replace(",", ""));
                var unit = unit(found.group(2));
                var line = i + 1;
                lookalike(value, unit, clause(lines[i], found.start()), fields)
                    .ifPresent(field -> findings.add(new Finding(line, found.group().strip(), field.name(), field.shown())));
            }
        }
        return findings;
    }

    private static Optional<BulletinFields.Field> lookalike(BigDecimal value, String unit, String before, List<BulletinFields.Field> fields) {
        var same = fields.stream().filter(field -> field.value() != null && field.unit().equals(unit)).toList();
        var named = same.stream().filter(field -> before.contains(field.name())).max(Comparator.comparingInt(field -> field.name().length()));
        if (named.isPresent()) {
            return named.filter(field -> field.value().compareTo(value) != 0);
        }
        if (same.stream().anyMatch(field -> field.value().compareTo(value) == 0)) {
            return Optional.empty();
        }
        return same.stream().filter(field -> field.value().signum() > 0)
            .filter(field -> distance(field, value).compareTo(field.value().multiply(TENTH)) <= 0)
            .min(Comparator.comparing(field -> distance(field, value)));
    }

    private static BigDecimal distance(BulletinFields.Field field, BigDecimal value) {
        return field.value().subtract(value).abs();
    }

    /// What stands before the number in its clause, at most twelve characters.
    private static String clause(String line, int start) {
        var before = line.substring(Math.max(0, start - NEAR_CHARACTERS), start);
        var parts = CLAUSE.split(before, -1);
        return parts[parts.length - 1];
    }

    private static String unit(String written) {
        return switch (written) {
            case "％" -> "%";
            case "项", "个" -> "件";
            default -> written;
        };
    }
}
