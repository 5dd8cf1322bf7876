package guatu.ground.documents;

import guatu.ground.documents.Mark.Box;
import guatu.ground.documents.Mark.Ink;
import guatu.ground.documents.Sheets.Style;

/// The top of the first sheet: red head, number, red rule, title.
final class HeadSetter {

    private static final double MIDDLE = Sheet.LEFT + Sheet.TYPE_WIDTH / 2;
    private static final double TITLE_LINE = 35 * Sheet.POINT;
    private static final double DROP = 35;          // mm from the type area's top to the head's (文件格式)
    private static final double LETTER_TOP = 30;    // mm from the paper's edge
    private static final double LETTER_FOOT = 20;
    private static final double LETTER_RULE = 170;
    private final Paper paper;
    private final Sheets sheets;
    private final double line;

    HeadSetter(Paper paper, Sheets sheets, double line) {
        this.paper = paper;
        this.sheets = sheets;
        this.line = line;
    }

    void set() {
        switch (paper.form()) {
            case DOCUMENT -> document();
            case LETTER -> letter();
            case SLIP -> slip();
        }
        title();
    }

    /// Long titles take their room from the space above the head, so that the first page still shows body text.
    private void document() {
        var lines = TitleLines.of(paper.title(), TitleLines.PER_LINE).size();
        var bottom = head(Sheet.TOP + Math.max(0, DROP - Math.max(0, lines - 3) * TITLE_LINE));
        sheets.moveTo(bottom + 2 * line);
        var top = sheets.take(line);
        number(MIDDLE, top);
        sheets.put(new Box(Sheet.LEFT, top + (line + 16 * Sheet.POINT) / 2 + 4, Sheet.TYPE_WIDTH, 0.5, Ink.RED));
        sheets.moveTo(sheets.y() + 4 + 2 * line - line / 2);
    }

    private void letter() {
        var bottom = head(LETTER_TOP) + 4;
        rules(bottom, true, LETTER_RULE);
        rules(Sheet.HEIGHT - LETTER_FOOT - 1.4, false, LETTER_RULE);
        sheets.moveTo(bottom + 3);
        right();
        sheets.moveTo(sheets.y() + line);
    }

    private void slip() {
        var bottom = head(Sheet.TOP - 4) + 3;
        rules(bottom, true, Sheet.TYPE_WIDTH);
        sheets.moveTo(bottom + 3);
        right();
        sheets.moveTo(sheets.y() + line / 2);
    }

    private void right() {
        if (paper.number() != null) {
            sheets.put(sheets.before(Style.grid(Slot.BODY), paper.number(), Sheet.RIGHT, sheets.take(line), line));
        }
    }

    private void number(double middle, double top) {
        if (paper.number() != null) {
            sheets.put(sheets.centred(Style.grid(Slot.BODY), paper.number(), middle, top, line));
        }
    }

    /// Puts the red head with its upper edge at `top`; returns its lower edge.
    private double head(double top) {
        var size = DocxHead.halfPoints(paper) / 2.0;
        var height = size * Sheet.POINT;
        sheets.put(sheets.centred(Style.red(Slot.TITLE, size), Words.head(paper), MIDDLE, top, height));
        return top + height;
    }

    /// Two rules 1.4 mm high in all: thick above thin, or thin above thick.
    private void rules(double top, boolean thickFirst, double width) {
        var x = (Sheet.WIDTH - width) / 2;
        x = width == Sheet.TYPE_WIDTH ? Sheet.LEFT : x;
        sheets.put(new Box(x, top, width, thickFirst ? 0.8 : 0.25, Ink.RED));
        sheets.put(new Box(x, top + (thickFirst ? 1.15 : 0.6), width, thickFirst ? 0.25 : 0.8, Ink.RED));
    }

    private void title() {
        for (var text : TitleLines.of(paper.title(), TitleLines.PER_LINE)) {
            sheets.put(sheets.centred(Style.of(Slot.TITLE, 22), text, MIDDLE, sheets.take(TITLE_LINE), TITLE_LINE));
        }
        sheets.moveTo(sheets.y() + (paper.form() == Paper.Form.SLIP ? line / 2 : line));
    }
}
