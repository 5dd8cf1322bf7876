package guatu.ground.documents;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines: no closing mark at a line's start, no opening mark at its end, no number or Latin word torn (避头尾).
final class LineBreaker {

    private static final String NEVER_FIRST = "。，、；：？！）》〉」』】〕”’％%‰℃…—·.,;:?!)]}";
    private static final String NEVER_LAST = "（《〈「『【〔“‘([{第";
    private static final double SLACK = 0.01;       // mm, against rounding

    private final Widths widths;
    private final Slot slot;
    private final double size;
    private final double tracking;

    /// @param size     points
    /// @param tracking mm added to every full-width character
    LineBreaker(Widths widths, Slot slot, double size, double tracking) {
        this.widths = widths;
        this.slot = slot;
        this.size = size;
        this.tracking = tracking;
    }

    double[] advances(String text) {
        return text.codePoints().mapToDouble(this::advance).toArray();
    }

    double width(String text) {
        return text.codePoints().mapToDouble(this::advance).sum();
    }

    private double advance(int c) {
        var em = widths.of(slot, c);
        return em * size * Sheet.POINT + (em > 0.9 ? tracking : 0);
    }

    /// The lines of a paragraph: the first shorter by the indent (mm), all at most `room` wide.
    List<String> lines(String text, double indent, double room) {
        var points = text.codePoints().toArray();
        var lines = new ArrayList<String>();
        var start = 0;
        while (start < points.length) {
            var end = fit(points, start, room - (start == 0 ? indent : 0));
            if (end < points.length) {
                end = retreat(points, start, end);
            }
            lines.add(new String(points, start, end - start).stripTrailing());
            start = end;
            while (start < points.length && points[start] == ' ') {
                start++;
            }
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    private int fit(int[] points, int start, double room) {
        var used = 0.0;
        var end = start;
        while (end < points.length && used + advance(points[end]) <= room + SLACK) {
            used += advance(points[end++]);
        }
        return Math.max(end, start + 1);
    }

    /// The last place at or before `end` where a line may break; `end` itself where there is none.
    private static int retreat(int[] points, int start, int end) {
        for (var cut = end; cut > start; cut--) {
            if (mayBreak(points[cut - 1], points[cut])) {
                return cut;
            }
        }
        return end;
    }

    static boolean mayBreak(int before, int after) {
        if (after == ' ') {
            return true;
        }
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0) {
            return false;
        }
        return !(word(before) && word(after));
    }

    private static boolean word(int c) {
        return c < 0x250 && (Character.isLetterOrDigit(c) || "-+_/.:=?&#%".indexOf(c) >= 0);
    }
}
