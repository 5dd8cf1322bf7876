package guatu.show.bulletin;

import guatu.run.progress.Lamp;
import guatu.watch.supervision.SlipKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 快照: everything that a bulletin says of one month, taken in one reading (RULES R0.5: it never changes).
/// @param format   of this record, from 1
/// @param through  the last month counted, 1 to 12
/// @param dataDate the month's last day
/// @param before   the totals of the month frozen before, absent for the first
/// @param slips    absent where none are kept
record Snapshot(int format, UUID campaign, String campaignName, int year, int through, LocalDate dataDate, Totals totals, @Nullable Before before,
        Money money, List<Sum> sums, @Nullable SlipCounts slips, @Nullable Clearance clearance, List<ClassTable> classes, List<ItemRow> items) {

    static final int FORMAT = 1;

    /// Counts of items by lamp and by how far they are; percents to 10 decimals; SPI capped and raw absent while nothing is planned.
    /// @param dueStarts            items whose plan had begun by the month's end
    /// @param notStartedAsPlanned  of them those without anything verified 应开未开
    record Totals(int items, int red, int yellow, int green, int blue, int grey, int completed, int started, int startedEarly, int notStarted,
            int dueStarts, int notStartedAsPlanned, BigDecimal completion, BigDecimal timeProgress, BigDecimal againstTime,
            @Nullable BigDecimal capped, @Nullable BigDecimal raw) {}

    /// An earlier frozen month.
    record Before(int year, int through, Totals totals) {}

    /// 投资 in 亿元 where items count it; funds secured only as the office gave them, with their source.
    record Money(@Nullable BigDecimal planned, @Nullable BigDecimal completed, @Nullable BigDecimal completionPct,
            @Nullable BigDecimal fundsSecured, @Nullable BigDecimal fundsSecuredPct, @Nullable String fundsSource) {}

    /// One indicator over all items: its name and unit of measure, how many items count it, planned for the year and verified.
    record Sum(String name, String unit, int items, BigDecimal target, BigDecimal verified) {}

    /// 五单 issued within the month by kind of slip, withdrawn ones among them; answers that were due and those in time.
    record SlipCounts(Map<String, Integer> issued, int withdrawn, int open, int answerDue, int answeredInTime) {

        /// 督办单: warning, problem and exposure slips; notices and clearance slips press nobody.
        int pressing() {
            return of(SlipKind.WARNING) + of(SlipKind.PROBLEM) + of(SlipKind.EXPOSURE);
        }

        int of(SlipKind kind) {
            return issued.getOrDefault(kind.name(), 0);
        }
    }

    /// 销号 through the month's end (RULES R10); rate unrounded, net and on-time rate as printed, in percent; absent where nothing was handed over.
    record Clearance(int issued, int cleared, int reopened, int withdrawn, int overdue, @Nullable BigDecimal rate, @Nullable BigDecimal net,
            @Nullable BigDecimal onTime) {}

    /// Units that are compared with each other, best first.
    record ClassTable(String label, List<UnitRow> rows) {}

    /// @param score        capped composite in points of 100, 2 decimals; absent: 未参评
    /// @param lowest       score with its best item left out, `highest` with its worst
    /// @param tie          what set it behind the row above with the same score
    /// @param closeToAbove the difference to the row above means nothing
    /// @param before       rank in the month frozen before, in the same class
    record UnitRow(UUID unit, String name, int items, int red, int yellow, int completed, BigDecimal completion, @Nullable BigDecimal score,
            @Nullable BigDecimal capped, @Nullable BigDecimal raw, @Nullable BigDecimal lowest, @Nullable BigDecimal highest, @Nullable Integer rank,
            CompetitionRank.@Nullable TieBreak tie, boolean closeToAbove, @Nullable Integer before, int reopened, @Nullable LocalDate lastNode) {}

    /// One item: the unit that is ranked for it and the unit that leads it; percents as stored by the lamp of `lampDate`.
    record ItemRow(UUID id, String no, String title, @Nullable UUID unit, @Nullable UUID lead, String state, Lamp lamp, String deciding, String reason,
            Map<String, Object> args, BigDecimal ev, BigDecimal pv, BigDecimal weight, LocalDate lampDate) {}

    List<UnitRow> units() {
        return classes.stream().flatMap(table -> table.rows().stream()).toList();
    }

    List<ItemRow> red() {
        return items.stream().filter(item -> item.lamp() == Lamp.RED).toList();
    }
}
