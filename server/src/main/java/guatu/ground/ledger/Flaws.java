package guatu.ground.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The flaws of an export: all are counted, the first ones kept.
final class Flaws {

    /// How many are named.
    static final int NAMED = 50;

    private final List<Flaw> named = new ArrayList<>();
    private long count;

    void add(Wrong wrong, long line, long n, long m) {
        count++;
        if (named.size() < NAMED) {
            named.add(Flaw.of(wrong, line, n, m));
        }
    }

    boolean any(Wrong... kinds) {
        return named.stream().anyMatch(flaw -> List.of(kinds).contains(flaw.wrong()));
    }

    long count() {
        return count;
    }

    /// By number and line.
    List<Flaw> named() {
        return named.stream().sorted(Comparator.comparingLong(Flaw::line).thenComparingLong(Flaw::seq)).toList();
    }
}
