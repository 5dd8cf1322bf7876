package guatu.plan.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 招商漏斗 (C-167): how many projects reached each stage, and what share of the stage before.
public record Funnel(List<Level> levels) {

    /// @param reached how many stand at the stage or beyond
    /// @param here    how many stand at it
    /// @param rate    percent of those who reached the stage before, 1 decimal; absent for the first stage and where nobody reached the one before
    public record Level(Stage stage, int reached, int here, @Nullable BigDecimal rate) {}

    static Funnel of(Collection<Stage> standing) {
        var levels = new ArrayList<Level>();
        var before = -1;
        for (var stage : Stage.values()) {
            var reached = (int) standing.stream().filter(one -> one.compareTo(stage) >= 0).count();
            var here = (int) standing.stream().filter(one -> one == stage).count();
            levels.add(new Level(stage, reached, here, before <= 0 ? null : percent(reached, before)));
            before = reached;
        }
        return new Funnel(List.copyOf(levels));
    }

    /// A share in percent, 1 decimal.
    static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
