package guatu.ground.documents;

/// 两端对齐: spreads what is left of a full line over the places between its characters, never inside a number or word.
final class Justified {

    private static final double MOST = 4.5 * Sheet.EM;

    private Justified() {
    }

    static Mark.Run to(Mark.Run run, double right) {
        var points = run.text().codePoints().toArray();
        var lack = right - run.x() - run.width();
        var places = 0;
        for (var i = 1; i < points.length; i++) {
            places += open(points[i - 1], points[i]) ? 1 : 0;
        }
        if (places == 0 || lack <= 0 || lack > MOST) {
            return run;
        }
        var advances = run.advances().clone();
        for (var i = 1; i < points.length; i++) {
            advances[i - 1] += open(points[i - 1], points[i]) ? lack / places : 0;
        }
        return new Mark.Run(run.slot(), run.size(), run.ink(), run.x(), run.y(), run.text(), advances);
    }

    private static boolean open(int before, int after) {
        return before >= 0x2E80 || after >= 0x2E80;
    }
}
