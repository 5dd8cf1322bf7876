package guatu.show.bulletin;

import guatu.ground.kernel.BadInput;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with fields {{字段}}.
final class FieldText {

    static final Pattern FIELD = Pattern.compile("\\{\\{([^{}\\n]*)}}");

    private FieldText() {}

    /// Every field known; names the line of one that is not.
    /// @param where the form's field, `lead` or `close`
    static void check(String where, String text, Map<String, String> fields) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            var found = FIELD.matcher(lines[i]);
            while (found.find()) {
                if (!fields.containsKey(found.group(1).strip())) {
                    throw new BadInput(where, "bulletin.field-unknown", i + 1, found.group(1), String.join("、", fields.keySet()));
                }
            }
            if (FIELD.matcher(lines[i]).replaceAll("").contains("{{")) {
                throw new BadInput(where, "bulletin.field-open", i + 1);
            }
        }
    }

    static String fill(String text, Map<String, String> fields) {
        return FIELD.matcher(text).replaceAll(found -> Matcher.quoteReplacement(fields.getOrDefault(found.group(1).strip(), Shown.UNKNOWN)));
    }

    /// The text with each field blanked out by as many spaces, so that places stay.
    static String withoutFields(String text) {
        return FIELD.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    }
}
