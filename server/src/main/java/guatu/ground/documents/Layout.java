package guatu.ground.documents;

import guatu.ground.documents.Sheets.Style;
import java.util.List;

/// Sets a paper on sheets of GB/T 9704 (STANDARDS 4): 22 lines of 28 characters, body on the first page, marks in millimetres.
final class Layout {

    private static final List<Integer> PITCHES = List.of(28, 27, 26);
    private final Paper paper;
    private final Sheets sheets;
    private final double line;

    private Layout(Paper paper, Widths widths, int pitch) {
        this.paper = paper;
        this.sheets = new Sheets(widths);
        this.line = pitch * Sheet.POINT;
    }

    /// The distance of lines in points that this paper is set with.
    static int pitch(Paper paper, Widths widths) {
        return PITCHES.stream().filter(pitch -> new Layout(paper, widths, pitch).set()).findFirst().orElse(PITCHES.getFirst());
    }

    /// Where nothing but signature or foot would stand on the last sheet, lines move closer by a point or two, as the standard allows.
    static List<Sheet> of(Paper paper, Widths widths) {
        var layout = new Layout(paper, widths, pitch(paper, widths));
        layout.set();
        return layout.sheets.done();
    }

    private boolean set() {
        new HeadSetter(paper, sheets, line).set();
        if (paper.addressee() != null && !paper.addressee().isBlank()) {
            text(Style.grid(Slot.BODY), Words.addressee(paper.addressee()), 0, 0);
        }
        paper.body().forEach(this::block);
        var bodyEnds = sheets.count();
        attachments();
        signature();
        new FootSetter(paper, sheets).set();
        return bodyEnds == sheets.count();
    }

    private void block(Paper.Block block) {
        switch (block) {
            case Paper.Heading(var level, var text) -> {
                if (sheets.left() < 2 * line) {
                    sheets.fresh();
                }
                text(Style.grid(Slot.ofHeading(level)), text, 2, 0);
            }
            case Paper.Paragraph(var text) -> text.lines().map(String::strip).filter(part -> !part.isEmpty()).forEach(part -> text(Style.grid(Slot.BODY), part, 2, 0));
            case Paper.Table table -> new TableSetter(table, sheets, line).set();
        }
    }

    /// A paragraph; the first line's and the other lines' indent in characters.
    private void text(Style style, String text, double first, double rest) {
        var breaker = sheets.breaker(style);
        var room = Sheet.TYPE_WIDTH - rest * Sheet.EM;
        var lines = breaker.lines(text, (first - rest) * Sheet.EM, room);
        for (var i = 0; i < lines.size(); i++) {
            var x = Sheet.LEFT + (i == 0 ? first : rest) * Sheet.EM;
            var run = sheets.run(style, lines.get(i), x, sheets.take(line), line);
            sheets.put(i < lines.size() - 1 ? Justified.to(run, Sheet.RIGHT) : run);
        }
    }

    private void attachments() {
        if (!paper.attachments().isEmpty()) {
            sheets.skip(line);
        }
        for (var n = 0; n < paper.attachments().size(); n++) {
            text(Style.grid(Slot.BODY), Words.attachment(paper, n), 2, paper.attachments().size() == 1 ? 5 : 6);
        }
    }

    private void signature() {
        if (paper.signature().isBlank() && paper.date() == null) {
            return;
        }
        var lines = (paper.signature().isBlank() ? 0 : 1) + (paper.date() == null ? 0 : 1);
        if (sheets.left() < (lines + 1) * line) {
            sheets.fresh();
        } else {
            sheets.skip(line * (paper.sealed() && sheets.left() > (lines + 3) * line ? 2 : 1));
        }
        var style = Style.grid(Slot.BODY);
        var place = SignaturePlace.of(paper);
        var top = sheets.y();
        if (!paper.signature().isBlank()) {
            sheets.put(sheets.before(style, paper.signature(), Sheet.RIGHT - place.nameRight() * Sheet.EM, sheets.take(line), line));
        }
        if (paper.date() != null) {
            sheets.put(sheets.before(style, Words.date(paper.date()), Sheet.RIGHT - place.dateRight() * Sheet.EM, sheets.take(line), line));
        }
        if (paper.sealed()) {
            FootSetter.seal(sheets, Sheet.RIGHT - place.centre() * Sheet.EM, top + line);
        }
    }
}
