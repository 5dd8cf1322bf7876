package guatu.show.bulletin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 名次 (RULES R6.9): by the displayed score, ties broken by fewer reopened, fewer red, the earlier last node; what is still equal
/// shares a rank and the next one counts on ("1224"). Units without a valid score stand at the end without rank.
final class CompetitionRank {

    /// Who is ranked: score in points with 2 decimals where valid, problems reopened, red items, the day its last node was done.
    record Contender(UUID unit, @Nullable BigDecimal score, int reopened, int red, @Nullable LocalDate lastNode) {}

    /// What set a unit behind the one above it with the same score; SHARED if nothing did.
    enum TieBreak { REOPENED, RED, LAST_NODE, SHARED }

    /// @param rank absent: not ranked 未参评
    record Ranked(UUID unit, @Nullable Integer rank, @Nullable TieBreak tie) {}

    private static final Comparator<Contender> BY_SCORE = Comparator.comparing(Contender::score, Comparator.nullsLast(Comparator.reverseOrder()));
    private static final Comparator<Contender> BY_REOPENED = Comparator.comparingInt(Contender::reopened);
    private static final Comparator<Contender> BY_RED = Comparator.comparingInt(Contender::red);
    private static final Comparator<Contender> BY_LAST_NODE = Comparator.comparing(Contender::lastNode, Comparator.nullsLast(Comparator.naturalOrder()));
    private static final Comparator<Contender> ORDER = BY_SCORE.thenComparing(BY_REOPENED).thenComparing(BY_RED).thenComparing(BY_LAST_NODE);

    private CompetitionRank() {}

    /// Best first; what shares a rank stays in the order given.
    static List<Ranked> of(List<Contender> contenders) {
        var sorted = contenders.stream().sorted(ORDER).toList();
        var ranked = new ArrayList<Ranked>();
        for (var i = 0; i < sorted.size(); i++) {
            var one = sorted.get(i);
            if (one.score() == null) {
                ranked.add(new Ranked(one.unit(), null, null));
                continue;
            }
            var above = i == 0 ? null : sorted.get(i - 1);
            var tie = above == null || BY_SCORE.compare(above, one) != 0 ? null : tie(above, one);
            ranked.add(new Ranked(one.unit(), tie == TieBreak.SHARED ? ranked.getLast().rank() : Integer.valueOf(i + 1), tie));
        }
        return ranked;
    }

    private static TieBreak tie(Contender above, Contender one) {
        if (BY_REOPENED.compare(above, one) != 0) {
            return TieBreak.REOPENED;
        }
        if (BY_RED.compare(above, one) != 0) {
            return TieBreak.RED;
        }
        return BY_LAST_NODE.compare(above, one) != 0 ? TieBreak.LAST_NODE : TieBreak.SHARED;
    }
}
