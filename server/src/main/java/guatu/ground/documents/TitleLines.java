package guatu.ground.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Breaks a title into lines of 梯形 or 菱形: words stay whole, no line is a lone 的 or a lone kind (STANDARDS 4).
final class TitleLines {

    /// Characters of 2号 (22 pt) in a line of 156 mm.
    static final int PER_LINE = 19;

    private static final Set<String> NEVER_FIRST = Set.of("的", "和", "与", "、", "，", "》", "）", "”", "及", "了");
    private static final Set<String> NEVER_LAST = Set.of("《", "（", "“", "第");
    private static final List<String> GOOD_FIRST = List.of("关于", "进展", "情况", "工作", "通报", "通知", "实施", "办理");
    private static final List<String> GOOD_LAST = List.of("关于", "的", "、", "，", "）", "》", "行动", "工作", "政府", "项目", "委员会", "办公室", "印发");

    private TitleLines() {
    }

    static List<String> of(String title, int perLine) {
        var text = title.strip();
        if (text.contains("\n")) {
            return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        }
        var lines = (int) Math.ceil(Words.ems(text) / perLine);
        if (lines <= 1) {
            return List.of(text);
        }
        var best = lines == 2 ? two(text, perLine) : many(text, lines, perLine);
        return best.isEmpty() ? many(text, lines + 1, perLine) : best;
    }

    private static List<String> two(String text, int perLine) {
        var best = List.<String>of();
        var least = Double.MAX_VALUE;
        for (var cut = text.offsetByCodePoints(0, 1); cut < text.length(); cut = text.offsetByCodePoints(cut, 1)) {
            var first = text.substring(0, cut);
            var second = text.substring(cut);
            var cost = Math.abs(Words.ems(first) - Words.ems(second)) + cut(first, second);
            if (Words.ems(first) <= perLine && Words.ems(second) <= perLine && cost < least) {
                least = cost;
                best = List.of(first, second);
            }
        }
        return best;
    }

    /// Even lines, each cut moved to the best place near; the middle line is the longest of three (菱形).
    private static List<String> many(String text, int count, int perLine) {
        var lines = new ArrayList<String>();
        var rest = text;
        for (var left = count; left > 1; left--) {
            var aim = Words.ems(rest) / left + (left == count && count > 2 ? -1 : 1);
            var cut = nearest(rest, Math.min(aim, perLine), perLine);
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        lines.add(rest);
        return Words.ems(rest) > perLine ? List.of() : lines;
    }

    private static int nearest(String text, double aim, int perLine) {
        var best = 1;
        var least = Double.MAX_VALUE;
        for (var cut = text.offsetByCodePoints(0, 1); cut < text.length(); cut = text.offsetByCodePoints(cut, 1)) {
            var width = Words.ems(text.substring(0, cut));
            var cost = Math.abs(width - aim) * 1.5 + cut(text.substring(0, cut), text.substring(cut));
            if (width <= perLine && cost < least) {
                least = cost;
                best = cut;
            }
        }
        return best;
    }

    private static double cut(String before, String after) {
        var cost = 6.0;
        if (GOOD_LAST.stream().anyMatch(before::endsWith) || GOOD_FIRST.stream().anyMatch(after::startsWith)) {
            cost = 0;
        }
        if (NEVER_FIRST.stream().anyMatch(after::startsWith) || NEVER_LAST.stream().anyMatch(before::endsWith)) {
            cost += 100;
        }
        var digits = Character.isLetterOrDigit(before.charAt(before.length() - 1)) && before.charAt(before.length() - 1) < 128;
        return digits && (after.charAt(0) < 128 || "年月日号期个".indexOf(after.charAt(0)) >= 0) ? cost + 100 : cost;
    }
}
