package guatu.ground.documents;

import guatu.ground.documents.Mark.Box;
import guatu.ground.documents.Mark.Ink;
import guatu.ground.documents.Sheets.Style;
import java.util.ArrayList;
import java.util.List;

/// The end of a paper: 版记 at the foot of the last sheet, how to verify below it, page numbers on all.
final class FootSetter {

    private static final double ROW = 26 * Sheet.POINT;
    private static final double EDGE = 0.35;        // mm, first and last rule
    private static final double INNER = 0.25;
    private static final double EM = 14 * Sheet.POINT;
    private static final double SEAL = 20;          // mm, radius
    private static final Style TEXT = Style.of(Slot.BODY, 14);
    private static final Style SMALL = Style.of(Slot.SONG, 7.5);
    private static final double SMALL_LINE = 3.5;
    private static final double ASIDE = 26;         // mm, clear of page numbers at either edge
    private final Paper paper;
    private final Sheets sheets;

    FootSetter(Paper paper, Sheets sheets) {
        this.paper = paper;
        this.sheets = sheets;
    }

    static void seal(Sheets sheets, double x, double y) {
        sheets.put(new Mark.Ring(x, y, SEAL, 0.2, Ink.RED));
        sheets.put(sheets.centred(Style.red(Slot.SONG, 9), "印章处", x, y - SEAL + 2.5, 4));
    }

    void set() {
        copies();
        if (paper.verify() != null) {
            verify(paper.verify());
        }
        for (var page = 0; page < sheets.count(); page++) {
            if (page > 0 || paper.form() != Paper.Form.LETTER) {
                number(page);
            }
        }
    }

    private void copies() {
        var printed = paper.printedBy() != null && !paper.printedBy().isBlank();
        var copies = paper.copies().isEmpty() ? List.<String>of() : sheets.breaker(TEXT).lines(Words.copies(paper), -3 * EM, Sheet.TYPE_WIDTH - 5 * EM);
        var rows = copies.size() + (printed ? 1 : 0);
        if (rows == 0) {
            return;
        }
        if (sheets.left() < rows * ROW + 3) {
            sheets.fresh();
        }
        var y = Sheet.BOTTOM - rows * ROW;
        rule(y, EDGE);
        for (var i = 0; i < copies.size(); i++) {
            sheets.put(sheets.run(TEXT, copies.get(i), Sheet.LEFT + (i == 0 ? 1 : 4) * EM, y, ROW));
            y += ROW;
        }
        if (printed) {
            if (!copies.isEmpty()) {
                rule(y, INNER);
            }
            sheets.put(sheets.run(TEXT, paper.printedBy(), Sheet.LEFT + EM, y, ROW));
            sheets.put(sheets.before(TEXT, Words.printed(paper), Sheet.RIGHT - EM, y, ROW));
        }
        rule(Sheet.BOTTOM, EDGE);
        sheets.moveTo(Sheet.BOTTOM);
    }

    private void rule(double y, double height) {
        sheets.put(new Box(Sheet.LEFT, y, Sheet.TYPE_WIDTH, height, Ink.BLACK));
    }

    private void verify(Paper.Verify verify) {
        var side = paper.form() == Paper.Form.LETTER ? 10.5 : 16;
        var x = Sheet.LEFT + ASIDE;
        var y = Sheet.BOTTOM + 3.5;
        if (verify.address() != null) {
            sheets.put(new Mark.Qr(x, y, side, QrCode.of(verify.address())));
            x += side + 3;
        }
        for (var text : lines(verify, Sheet.RIGHT - ASIDE - x)) {
            sheets.put(sheets.run(SMALL, text, x, y, SMALL_LINE));
            y += SMALL_LINE;
        }
    }

    private List<String> lines(Paper.Verify verify, double room) {
        var lines = new ArrayList<>(sheets.breaker(SMALL).lines(verify.text(), 0, room));
        lines.add("存证链首");
        lines.addAll(Words.halves(verify.ledgerHead()));
        return lines;
    }

    private void number(int page) {
        var text = "— " + (page + 1) + " —";
        var style = Style.of(Slot.SONG, 14);
        var odd = page % 2 == 0;
        sheets.put(page, odd ? sheets.before(style, text, Sheet.RIGHT - EM, Sheet.BOTTOM + 7, EM) : sheets.run(style, text, Sheet.LEFT + EM, Sheet.BOTTOM + 7, EM));
    }
}
