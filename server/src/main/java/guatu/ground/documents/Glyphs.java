package guatu.ground.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A stretch of a run in one face: what is shown, from where (mm), each with its advance (mm).
record Glyphs(Face face, double x, int[] points, double[] advances) {

    /// Cuts a run where the face changes.
    static List<Glyphs> of(Mark.Run run, FontBook book) {
        var points = run.text().codePoints().map(c -> book.shown(run.slot(), c)).toArray();
        var parts = new ArrayList<Glyphs>();
        var x = run.x();
        for (var start = 0; start < points.length;) {
            var face = book.face(run.slot(), points[start]);
            var end = start;
            var width = 0.0;
            while (end < points.length && book.face(run.slot(), points[end]).equals(face)) {
                width += run.advances()[end++];
            }
            parts.add(new Glyphs(face, x, Arrays.copyOfRange(points, start, end), Arrays.copyOfRange(run.advances(), start, end)));
            x += width;
            start = end;
        }
        return parts;
    }
}
