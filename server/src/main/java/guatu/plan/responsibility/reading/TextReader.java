package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a list written as text: headings, numbered tasks, and lines such as "牵头单位:区发改局".
final class TextReader {

    private static final Pattern KEY = Pattern.compile("(?<![\\p{IsHan}])(?<key>[\\p{IsHan}]{2,8})\\s*[:\uFF1A]");
    private static final Set<Role> KEYS = EnumSet.of(Role.TASK, Role.LEAD, Role.ASSIST, Role.RESPONSIBLE_UNIT, Role.DUE, Role.LEADER, Role.FIRST_RESPONSIBLE,
            Role.DIRECT_RESPONSIBLE, Role.GOAL, Role.PROBLEM, Role.PROGRESS, Role.REMARK, Role.CONTENT, Role.LOCATION, Role.INVESTMENT_TOTAL, Role.INVESTMENT_YEAR);

    /// A heading that goes on after a stop, or names who leads, is a task.
    private static final Pattern SENTENCE = Pattern.compile(".*(?:。.*\\S.*|[(\uFF08][^)\uFF09]*(?:牵头|负责)[^)\uFF09]*[)\uFF09][。;\uFF1B]?)$");
    private static final Pattern WHEN = Pattern.compile("(?:.*(?:[月日底末内]|季度|半年)(?:之前|以前|前)?|全年|长期.*|持续.*|常态化.*|每[年季月周].*)(?:完成|办结|建成|落实)?$");
    private static final Set<Role> UNITS = EnumSet.of(Role.LEAD, Role.ASSIST, Role.RESPONSIBLE_UNIT);
    private static final int MOST_ABOVE = 12;
    private static final int LONG_GROUP = 20;
    private final List<String> lines;
    private final Findings findings;
    private final ReadingChoice choice;
    private final GroupText groups = new GroupText();
    private final List<TextTask> tasks = new ArrayList<>();
    private @Nullable TextTask current;
    private @Nullable String heading;
    private int headingLine;
    private int last;
    private @Nullable Role open;
    private final List<String> above = new ArrayList<>();
    /// Lines under a heading that may yet prove to be a task.
    private final Map<Integer, String> pending = new TreeMap<>();

    private TextReader(List<String> lines, ReadingChoice choice, Findings findings) {
        this.lines = lines;
        this.choice = choice;
        this.findings = findings;
    }

    static PublishedList read(List<String> lines, String file, ReadingChoice choice, Findings findings) {
        return new TextReader(lines, choice, findings).read(file);
    }

    private PublishedList read(String file) {
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).replace('\u3000', ' ').strip();
            if (line.isEmpty()) {
                open = null;
            } else {
                line(Labels.plain(line, KEYS), i + 1);
            }
        }
        skipPending();
        if (tasks.isEmpty()) {
            findings.add(file, FindingCode.NO_TABLE, file);
            throw new Unreadable(findings.list());
        }
        var title = TitleText.best(above);
        var year = Lists.year(choice, title, findings, "line 1");
        var reader = new ItemReader(findings, year, null);
        var dated = tasks.stream().anyMatch(task -> task.draft.has(Role.DUE));
        tasks.forEach(task -> task.draft.dueColumn = dated);
        var wantsLead = tasks.stream().anyMatch(task -> task.draft.has(Role.LEAD) || task.draft.has(Role.RESPONSIBLE_UNIT));
        var items = tasks.stream().map(task -> task.item(reader, wantsLead)).toList();
        return new PublishedList(title, year, items, List.of(), List.of(), findings.list(), PublishedList.Line.of(lines));
    }

    private void line(String line, int number) {
        var item = TaskLine.of(line, last);
        if (labelled(line)) {
            more(line.substring(GroupText.ordinalLength(line)), number);
        } else if (GroupText.chinese(line) && SENTENCE.matcher(Chars.half(line)).matches() && !GroupText.style(line).equals("part")) {
            heading = null;
            groups.enter(line);
            groups.leave();
            begin(GroupText.ordinal(line), line.substring(GroupText.ordinalLength(line)), number);
        } else if (GroupText.chinese(line)) {
            heading(line, number);
        } else if (item != null) {
            heading = null;
            begin(item.no(), item.text(), number);
        } else if (announces(line, number)) {
            skipPending();
            groups.enter("chinese", GroupText.bare(line));
            current = null;
            open = null;
        } else if (tasks.isEmpty() && heading == null && above.size() < MOST_ABOVE && firstKey(line) < 0) {
            above.add(line);
        } else {
            more(line, number);
        }
    }

    /// "今年主要预期目标:" right above a numbered task is its group.
    private boolean announces(String line, int number) {
        if (line.length() > LONG_GROUP || !line.matches(".*[:\uFF1A]") || HeadNames.exactly(line).filter(KEYS::contains).isPresent()) {
            return false;
        }
        return lines.stream().skip(number).map(String::strip).filter(next -> !next.isEmpty()).findFirst()
            .filter(next -> TaskLine.of(next, last) != null).isPresent();
    }

    /// "(二)牵头单位:区发改局" under a heading or a task is a line of that task.
    private boolean labelled(String line) {
        var from = GroupText.ordinalLength(line);
        var style = GroupText.style(line);
        if (from == 0 || style.equals("chinese") || style.equals("part") || style.equals("section") || current == null && heading == null) {
            return false;
        }
        var key = KEY.matcher(line).region(from, line.length());
        return key.lookingAt() && role(key) != null;
    }

    private void heading(String line, int number) {
        skipPending();
        var key = firstKey(line);
        var text = key < 0 ? line : line.substring(0, key);
        groups.enter(text.replaceFirst("[(\uFF08]\\s*$", "").strip());
        heading = text;
        headingLine = number;
        current = null;
        open = null;
        if (key >= 0) {
            more(line.substring(key), number);
        }
    }

    private void begin(String no, String text, int number) {
        skipPending();
        current = new TextTask(no, groups.path(), number);
        tasks.add(current);
        last = no.matches("\\d{1,4}") ? Integer.parseInt(no) : last;
        open = null;
        more(text, number);
    }

    /// A line that belongs to the task above it; the first key makes a heading above it a task.
    private void more(String line, int number) {
        var key = firstKey(line);
        if (current == null && key >= 0 && heading != null) {
            promote();
        }
        if (current == null) {
            pending.put(number, line);
            return;
        }
        var plain = key < 0 ? line : line.substring(0, key).replaceFirst("[(\uFF08\\[【]\\s*$", "").strip();
        if (!plain.isEmpty()) {
            if (open == null || key > 0) {
                current.say(key < 0 ? who(plain, number) : plain);
            } else {
                give(open, plain, number);
            }
        }
        if (key >= 0) {
            keys(line.substring(key), number);
        }
    }

    /// "(县发改局牵头,各乡镇配合,12月底前完成)" at the end of a sentence says who and when; the rest is the sentence.
    private String who(String sentence, int number) {
        var bracket = ClosingBracket.of(sentence);
        if (bracket == null) {
            return sentence;
        }
        give(Role.RESPONSIBLE_UNIT, bracket.who(), number);
        return sentence.substring(0, bracket.start());
    }

    /// Gives the task above what belongs to a key; a when among units is a deadline, a second task sentence is content.
    private void give(Role role, String value, int number) {
        if (current == null) {
            return;
        }
        if (role == Role.TASK && current.silent()) {
            current.say(value);
        } else if (UNITS.contains(role)) {
            for (var part : value.split("(?<=[,\uFF0C;\uFF1B\n])")) {
                var words = part.replaceFirst("[,\uFF0C;\uFF1B\n]$", "").strip();
                var when = WHEN.matcher(Chars.half(words)).matches() && !UnitNames.body(words);
                current.add(when ? Role.DUE : role, when ? words.replaceFirst("(?:完成|办结|建成|落实)$", "") : words, number);
            }
        } else {
            current.add(role == Role.TASK ? Role.CONTENT : role, value, number);
        }
    }

    private void skipPending() {
        pending.forEach((number, line) -> findings.add("line " + number, FindingCode.TEXT_SKIPPED, ItemReader.shortened(line)));
        pending.clear();
    }

    private void promote() {
        var bare = GroupText.bare(String.valueOf(heading));
        groups.leave();
        current = new TextTask(GroupText.ordinal(String.valueOf(heading)), groups.path(), headingLine);
        tasks.add(current);
        current.say(bare);
        pending.values().forEach(current::say);
        pending.clear();
        heading = null;
    }

    private void keys(String line, int number) {
        var matcher = KEY.matcher(line);
        Role role = null;
        var from = 0;
        while (matcher.find()) {
            var next = role(matcher);
            if (next != null) {
                put(role, line.substring(from, matcher.start()), number);
                role = next;
                from = matcher.end();
            }
        }
        put(role, line.substring(from), number);
        open = role;
    }

    private void put(@Nullable Role role, String text, int number) {
        var value = text.strip().replaceFirst("[;\uFF1B,\uFF0C。]+\\s*[)\uFF09\\]】(\uFF08\\[【]*$", "").strip();
        var half = Chars.half(value);
        if (half.endsWith(")") && half.chars().filter(c -> c == ')').count() > half.chars().filter(c -> c == '(').count()) {
            value = value.substring(0, value.length() - 1).strip();
        }
        if (role != null && !value.isEmpty()) {
            give(role, value, number);
        }
    }

    private static int firstKey(String line) {
        var matcher = KEY.matcher(line);
        while (matcher.find()) {
            if (role(matcher) != null) {
                return matcher.start();
            }
        }
        return -1;
    }

    private static @Nullable Role role(Matcher matcher) {
        return HeadNames.exactly(matcher.group("key")).or(() -> HeadNames.role(matcher.group("key"))).filter(KEYS::contains).orElse(null);
    }
}
