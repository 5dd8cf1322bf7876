package guatu.plan.schedule;

import guatu.plan.schedule.Measure.Kind;
import java.util.Comparator;

/// A step as the search tries it: the position it changes first, its link if it is an overlap, and its place in the input.
record Change(Kind kind, int position, int link, int input) {

    /// Crashes before overlaps, each in input order.
    static final Comparator<Change> INPUT_ORDER =
            Comparator.comparing(Change::kind).thenComparingInt(Change::input).thenComparingInt(Change::link);

    static Change crash(ResolvedNetwork network, int position) {
        return new Change(Kind.CRASH, position, -1, network.input[position]);
    }

    static Change overlap(ResolvedNetwork network, int position, int link) {
        return new Change(Kind.OVERLAP, position, link, network.input[position]);
    }
}
