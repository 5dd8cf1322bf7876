package guatu.plan.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 指标: the targets of a campaign, each with its balance and what items bring towards it.
record TargetPage(List<TargetRow> targets) {

    /// @param inParent the value in the parent's unit, where the units differ
    record TargetRow(Target target, Balance balance, RollUp rollUp, @Nullable Conversion inParent) {}

    /// 汇总: what the items below a target bring by their shares, in the target's unit, 4 decimals; each piece of work once.
    /// @param percent verified in % of the target, 1 decimal; absent where the target is 0
    record RollUp(int works, BigDecimal promised, BigDecimal verified, @Nullable BigDecimal percent) {}

    /// Where a target's number comes from and where it goes, with every piece that its roll-up counts.
    record Why(List<Target> path, TargetRow row, List<Part> parts, List<Work> works) {}

    /// A part as it counts in its whole.
    record Part(Target target, Balance balance, BigDecimal counted, @Nullable Conversion conversion) {}

    /// A piece of work below a target: its share of the item's number, in the target's unit.
    /// @param through the target that the share was given to: the target itself or one below it
    record Work(UUID item, String no, String title, UUID indicator, String name, BigDecimal value, String unit, BigDecimal weight, Target through,
            BigDecimal counted, @Nullable BigDecimal verified, BigDecimal countedVerified, @Nullable Conversion conversion, List<Elsewhere> elsewhere) {}

    /// Another goal that the same work serves.
    record Elsewhere(UUID target, String name, @Nullable UUID scopeUnit, BigDecimal weight) {}

    /// A goal that an item's number serves, from the root down to the target itself.
    record Served(UUID indicator, BigDecimal weight, List<Target> path) {}

    /// An item's number that may count towards a target.
    /// @param left 1 less the shares given so far
    record Candidate(UUID item, String no, String title, UUID indicator, String name, BigDecimal value, String unit, @Nullable UUID place, BigDecimal left) {}
}
