package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Headings of a list: their ordinals say how deep they stand, their text is what remains.
final class GroupText {

    private static final String NUMERAL = "[〇零一二三四五六七八九十百]{1,4}";
    private static final Pattern ORDINAL = Pattern.compile("^\\s*(?:"
            + "(?<part>第" + NUMERAL + "(?:部分|篇|章|编))[、:\\uFF1A\\s]*"
            + "|(?<section>第" + NUMERAL + "(?:节|类|项|条))[、:\\uFF1A\\s]*"
            + "|(?<chinese>" + NUMERAL + ")\\s*[、.\\uFF0E]\\s*"
            + "|(?<bracket>[(\\uFF08]\\s*" + NUMERAL + "\\s*[)\\uFF09])[、.\\uFF0E]?\\s*"
            + "|(?<arabic>\\d{1,3})\\s*[、.\\uFF0E](?!\\d)\\s*"
            + "|(?<arabicBracket>[(\\uFF08]\\d{1,3}[)\\uFF09])\\s*)");
    private static final Pattern COUNT = Pattern.compile(
            "\\s*[(\\uFF08〔]\\s*(?:共|共计|合计|计)?\\s*(?:\\d+|" + NUMERAL + ")\\s*(?:个|项|件|条|类|宗|家|处|大项|小项|个项目|项任务|项工作|件实事)(?:项目|任务|工作|事项)?\\s*[)\\uFF09〕]\\s*$");

    private record Heading(String style, String text) {}

    private final List<Heading> path = new ArrayList<>();

    /// Without ordinal and count: "一、征迁交地项目(2个)" → "征迁交地项目".
    static String bare(String text) {
        var line = Chars.line(text).strip();
        var bare = COUNT.matcher(ORDINAL.matcher(line).replaceFirst("")).replaceFirst("").strip();
        return bare.isEmpty() ? line : bare.replaceFirst("[:\\uFF1A]$", "");
    }

    /// How the heading is numbered: headings numbered alike stand on one level. Empty if it is not numbered.
    static String style(String text) {
        var matcher = ORDINAL.matcher(text);
        if (!matcher.find()) {
            return "";
        }
        for (var style : List.of("part", "section", "chinese", "bracket", "arabic", "arabicBracket")) {
            if (matcher.group(style) != null) {
                return style;
            }
        }
        return "";
    }

    static boolean chinese(String text) {
        return List.of("part", "section", "chinese", "bracket").contains(style(text));
    }

    /// The ordinal alone: "(三)强化保障" → "三".
    static String ordinal(String text) {
        var matcher = ORDINAL.matcher(text);
        return matcher.find() ? matcher.group().replaceAll("[、.\\s()\\uFF08\\uFF09\\uFF0E第]", "") : "";
    }

    static int ordinalLength(String text) {
        var matcher = ORDINAL.matcher(text);
        return matcher.find() ? matcher.end() : 0;
    }

    void enter(String text) {
        enter(style(text), bare(text));
    }

    void enter(String style, String text) {
        for (var i = 0; i < path.size(); i++) {
            if (path.get(i).style.equals(style)) {
                path.subList(i, path.size()).clear();
            }
        }
        path.add(new Heading(style, text));
    }

    void clear() {
        path.clear();
    }

    void leave() {
        path.removeLast();
    }

    List<String> path() {
        return path.stream().map(Heading::text).toList();
    }
}
