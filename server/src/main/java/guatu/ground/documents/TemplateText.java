package guatu.ground.documents;

import guatu.ground.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a template: text with fields in double braces, one block a line.
final class TemplateText {

    static final int LONGEST = 8_000;
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
    private static final List<Pattern> LEVELS = List.of(Pattern.compile("[一二三四五六七八九十]+、.*"), Pattern.compile("[（(][一二三四五六七八九十]+[)）].*"),
        Pattern.compile("\\d{1,2}[.．](?!\\d).*"), Pattern.compile("[（(]\\d{1,2}[)）].*"));
    private static final int LONGEST_HEADING = 40;

    private TemplateText() {
    }

    /// Every field replaced. A line of which nothing is left but fields without a word falls away.
    static String fill(TemplateKind kind, String text, Map<String, String> fields) {
        var lines = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            var filled = FIELD.matcher(line).replaceAll(found -> Matcher.quoteReplacement(value(kind, found.group(1), fields)));
            if (!filled.isBlank() || line.isBlank()) {
                lines.add(filled);
            }
        }
        return String.join("\n", lines).strip();
    }

    private static String value(TemplateKind kind, String field, Map<String, String> fields) {
        var value = fields.get(field);
        if (value == null) {
            throw new Refusal("documents.template-field-missing", kind.title(), field);
        }
        return value;
    }

    /// What is wrong with a text, line by line from 1; empty if it may be kept.
    static List<Fault> faults(TemplateKind kind, String text) {
        var faults = new ArrayList<Fault>();
        var lines = text.lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            for (var field : FIELD.matcher(line).results().map(found -> found.group(1)).toList()) {
                if (!kind.fields().contains(field)) {
                    faults.add(new Fault(i + 1, field));
                }
            }
            var rest = FIELD.matcher(line).replaceAll("");
            if (rest.contains("{{") || rest.contains("}}")) {
                faults.add(new Fault(i + 1, rest.contains("{{") ? "{{" : "}}"));
            }
        }
        return faults;
    }

    /// One block a line: 一、 （一） 1. （1） open a heading of their level unless the line is a whole sentence.
    static List<Paper.Block> blocks(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(TemplateText::block).toList();
    }

    private static Paper.Block block(String line) {
        var sentence = line.endsWith("。") || line.length() > LONGEST_HEADING;
        for (var level = 1; level <= LEVELS.size(); level++) {
            if (LEVELS.get(level - 1).matcher(line).matches() && !sentence) {
                return new Paper.Heading(level, line);
            }
        }
        return new Paper.Paragraph(line);
    }

    /// A field that nobody knows, or braces that do not close, and its line.
    record Fault(int line, String field) {}
}
