package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// 牵头 and 责任 units of a cell: who leads, who assists, who is named without either.
record UnitNames(List<String> lead, List<String> assist, List<String> plain) {

    static final UnitNames NONE = new UnitNames(List.of(), List.of(), List.of());
    private static final Pattern LEADS = Pattern.compile("[(\\uFF08]\\s*(?:牵头|牵头单位|牵头部门|主办|主责)\\s*[)\\uFF09]|牵头(?:单位|部门)?$|^牵头(?:单位|部门)?[:\\uFF1A]?");
    private static final Pattern ASSISTS = Pattern.compile("[(\\uFF08]\\s*(?:配合|配合单位|协办|协助|参与)\\s*[)\\uFF09]|^(?:配合|协办|协助|参与|责任)(?:单位|部门)?[:\\uFF1A]|(?<=.)(?:配合|参与|协助)$");
    private static final Pattern ETC = Pattern.compile("(?<=.)等(?:有关|相关)?(?:单位|部门)?$");
    private static final Pattern DUTY = Pattern.compile("(?<=.)(?:按照?(?:各自)?(?:职责|职能)(?:分工)?|分工|共同|分别)+(?:抓好)?(?:负责|落实|配合)$|(?<=[局委办院部处镇乡道府])负责$");
    private static final Pattern NOBODY = Pattern.compile("[-—–/\\\\]+|无");
    private static final Pattern COLLECTIVE = Pattern.compile("^(?:各|全[市县区]各|[市县区]直|[市县区]级|有关|相关|其他|所有|全体).*|.*各(?:单位|部门|专班|街道|乡镇|镇|科室|相关单位)$");

    /// "县发改局、县财政局牵头": the word at the end is for all of them.
    private static final Pattern ALL = Pattern.compile("(?<![(\\uFF08])(?:牵头|配合|参与|协助)$");
    private static final Pattern SPACED = Pattern.compile("(?<=\\p{IsHan})[ \\u3000]+(?=\\p{IsHan}(?:[ \\u3000]|$))");

    /// "(列第一位的为牵头单位,下同)" speaks of the list, not of a unit.
    private static final Pattern NOTE = Pattern.compile("[(\\uFF08][^()\\uFF08\\uFF09]*(?:下同|第一|首位|排名|以下简称|以下称)[^()\\uFF08\\uFF09]*[)\\uFF09]");

    static UnitNames read(String text) {
        Set<String> lead = new LinkedHashSet<>();
        Set<String> assist = new LinkedHashSet<>();
        Set<String> plain = new LinkedHashSet<>();
        for (var clause : split(without(NOTE, text), ",\uFF0C;\uFF1B\n\r。")) {
            var parts = split(clause, "、/");
            var marked = parts.stream().filter(UnitNames::marked).toList();
            var all = marked.size() == 1 && marked.getFirst().equals(parts.getLast()) && said(ALL, clause);
            for (var part : parts) {
                var name = without(ETC, without(LEADS, without(ASSISTS, without(DUTY, part))).strip()).strip();
                var mark = all ? parts.getLast() : part;
                if (!name.isEmpty() && !NOBODY.matcher(name).matches()) {
                    (said(LEADS, mark) ? lead : said(ASSISTS, mark) ? assist : plain).add(name);
                }
            }
        }
        return new UnitNames(List.copyOf(lead), List.copyOf(assist), List.copyOf(plain));
    }

    private static boolean said(Pattern words, String text) {
        return words.matcher(Chars.half(text)).find();
    }

    /// The text as written without what the pattern finds in either script.
    private static String without(Pattern words, String text) {
        var rest = new StringBuilder();
        var matcher = words.matcher(Chars.half(text));
        var from = 0;
        for (; matcher.find(); from = matcher.end()) {
            rest.append(text, from, matcher.start());
        }
        return rest.append(text, from, text.length()).toString();
    }

    private static boolean marked(String part) {
        return said(LEADS, part) || said(ASSISTS, part);
    }

    /// Does it end like an office, so that "市应急局" is never taken for a date?
    static boolean body(String name) {
        return name.matches(".*(?:局|委|办|院|中心|公司|镇|乡|街道|部|厅|政府|管委会|集团|单位|部门|会|所|处)$");
    }

    static boolean collective(String name) {
        return COLLECTIVE.matcher(Chars.half(name)).matches();
    }

    /// At these characters, but not inside brackets.
    private static List<String> split(String text, String at) {
        List<String> parts = new ArrayList<>();
        var part = new StringBuilder();
        var depth = 0;
        for (var c : text.toCharArray()) {
            depth += c == '(' || c == '\uFF08' ? 1 : (c == ')' || c == '\uFF09') && depth > 0 ? -1 : 0;
            if (depth == 0 && at.indexOf(c) >= 0) {
                add(parts, part);
            } else {
                part.append(c);
            }
        }
        add(parts, part);
        return parts;
    }

    private static void add(List<String> parts, StringBuilder part) {
        var name = SPACED.matcher(part.toString().strip()).replaceAll("");
        var words = List.of(name.split("[ \\u3000]+"));
        if (words.size() > 1 && words.stream().allMatch(word -> word.length() > 2 && (body(word) || collective(word)))) {
            parts.addAll(words);
        } else if (!name.isEmpty()) {
            parts.add(name);
        }
        part.setLength(0);
    }
}
