package guatu.ground.documents;

import guatu.ground.documents.Mark.Ink;
import java.util.ArrayList;
import java.util.List;

/// Sheets being filled from top to bottom: a cursor, a new sheet when the type area is full, lines of text at a place.
final class Sheets {

    private static final double SLACK = 0.05;
    private static final double BASELINE = 0.38;    // below the middle of the line, in ems of a CJK face
    private final List<List<Mark>> sheets = new ArrayList<>();
    private final Widths widths;
    private double y;

    Sheets(Widths widths) {
        this.widths = widths;
        fresh();
    }

    void fresh() {
        sheets.add(new ArrayList<>());
        y = Sheet.TOP;
    }

    double y() {
        return y;
    }

    void moveTo(double place) {
        y = place;
    }

    double left() {
        return Sheet.BOTTOM - y + SLACK;
    }

    int count() {
        return sheets.size();
    }

    /// Takes a strip of this height (mm), on a new sheet if this one is full; returns its top.
    double take(double height) {
        if (height > left() && y > Sheet.TOP) {
            fresh();
        }
        var top = y;
        y += height;
        return top;
    }

    /// An empty line: none at the top of a sheet.
    void skip(double height) {
        if (y > Sheet.TOP) {
            y += height;
        }
    }

    void put(Mark mark) {
        sheets.getLast().add(mark);
    }

    void put(int sheet, Mark mark) {
        sheets.get(sheet).add(mark);
    }

    LineBreaker breaker(Style style) {
        return new LineBreaker(widths, style.slot(), style.size(), style.tracking());
    }

    Mark.Run run(Style style, String text, double x, double top, double height) {
        return new Mark.Run(style.slot(), style.size(), style.ink(), x, top + height / 2 + BASELINE * style.size() * Sheet.POINT, text, breaker(style).advances(text));
    }

    /// Text whose right end is given.
    Mark.Run before(Style style, String text, double right, double top, double height) {
        return run(style, text, right - breaker(style).width(text), top, height);
    }

    Mark.Run centred(Style style, String text, double middle, double top, double height) {
        return run(style, text, middle - breaker(style).width(text) / 2, top, height);
    }

    List<Sheet> done() {
        return sheets.stream().map(Sheet::new).toList();
    }

    /// How text looks: slot, points, colour, and mm added to each full-width character.
    record Style(Slot slot, double size, double tracking, Ink ink) {

        static Style of(Slot slot, double size) {
            return new Style(slot, size, 0, Ink.BLACK);
        }

        /// 3号 on the grid of 28 characters.
        static Style grid(Slot slot) {
            return new Style(slot, 16, Sheet.EM - 16 * Sheet.POINT, Ink.BLACK);
        }

        static Style red(Slot slot, double size) {
            return new Style(slot, size, 0, Ink.RED);
        }
    }
}
