package guatu.show.bulletin;

import guatu.ground.documents.Paper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tables of a bulletin's paper, all from the snapshot.
final class PaperTables {

    private PaperTables() {}

    /// 总体进展: each figure with what it was in the issue before.
    static Paper.Table totals(Snapshot snapshot) {
        var now = snapshot.totals();
        var before = snapshot.before() == null ? null : snapshot.before().totals();
        var rows = new ArrayList<List<String>>();
        rows.add(row("事项", now.items(), before == null ? null : before.items(), "件"));
        rows.add(List.of("完成率", Shown.percent(now.completion()), before == null ? Shown.UNKNOWN : Shown.percent(before.completion())));
        rows.add(List.of("时序进度（" + snapshot.through() + "/12）", Shown.percent(now.timeProgress()), before == null ? Shown.UNKNOWN : Shown.percent(before.timeProgress())));
        rows.add(List.of("超欠时序", Shown.againstTime(now.againstTime()), before == null ? Shown.UNKNOWN : Shown.againstTime(before.againstTime())));
        rows.add(List.of("封顶得分", Shown.number(points(now), 2), before == null ? Shown.UNKNOWN : Shown.number(points(before), 2)));
        rows.add(row("已完成", now.completed(), before == null ? null : before.completed(), "件"));
        rows.add(row("已开工", now.started(), before == null ? null : before.started(), "件"));
        rows.add(row("未开工", now.notStarted(), before == null ? null : before.notStarted(), "件"));
        rows.add(row("应开未开", now.notStartedAsPlanned(), before == null ? null : before.notStartedAsPlanned(), "件"));
        rows.add(row("红灯", now.red(), before == null ? null : before.red(), "件"));
        rows.add(row("黄灯", now.yellow(), before == null ? null : before.yellow(), "件"));
        rows.add(List.of("资金到位率", Shown.percent(snapshot.money().fundsSecuredPct()), Shown.UNKNOWN));
        return new Paper.Table(null, List.of(new Paper.Column("指标", 4, false), new Paper.Column("本期", 5, true), new Paper.Column("上期", 5, true)), rows);
    }

    /// Units of one class, best first; ratios as in RULES R4.5, r marks what was corrected.
    static Paper.Table ranking(Snapshot.ClassTable table, List<Dispute> corrections) {
        var rows = table.rows().stream().map(row -> List.of(row.rank() == null ? Shown.UNKNOWN : row.rank().toString(),
            row.name() + (RankNotes.revised(row, corrections) ? " r" : ""), Shown.number(row.score(), 2), Shown.number(row.raw(), 3), String.valueOf(row.items()),
            String.valueOf(row.red()), RankNotes.changed(row), String.join("；", RankNotes.of(row, corrections)))).toList();
        return new Paper.Table(table.label(), List.of(new Paper.Column("名次", 2, true), new Paper.Column("单位", 4, false), new Paper.Column("封顶得分", 3, true),
            new Paper.Column("实际SPI", 3, true), new Paper.Column("事项", 2, true), new Paper.Column("红灯", 2, true), new Paper.Column("较上期", 3, false),
            new Paper.Column("说明", 5, false)), rows);
    }

    /// 红灯事项: unit, item, plain reason.
    static Paper.Table red(List<Snapshot.ItemRow> red, Map<UUID, String> units, List<Dispute> corrections) {
        return new Paper.Table(null, List.of(new Paper.Column("单位", 3, false), new Paper.Column("编号", 2, false), new Paper.Column("事项", 6, false),
            new Paper.Column("原因", 6, false)), red.stream().map(item -> List.of(unit(item, units), item.no(),
                item.title() + (revised(item.id(), corrections) ? " r" : ""), RedReason.of(item))).toList());
    }

    static String unit(Snapshot.ItemRow item, Map<UUID, String> units) {
        return item.unit() == null ? Shown.UNKNOWN : units.getOrDefault(item.unit(), Shown.UNKNOWN);
    }

    static boolean revised(UUID item, List<Dispute> corrections) {
        return corrections.stream().anyMatch(one -> Objects.equals(one.item(), item));
    }

    /// 更正 in words: unit, figure, frozen value, what holds beside it.
    static String correction(Dispute one, Snapshot snapshot) {
        var unit = snapshot.units().stream().filter(row -> row.unit().equals(one.unit())).map(Snapshot.UnitRow::name).findFirst().orElse(Shown.UNKNOWN);
        var item = one.item() == null ? "" : snapshot.items().stream().filter(row -> row.id().equals(one.item())).map(row -> "“" + row.title() + "”").findFirst().orElse("");
        return unit + item + RankNotes.figure(one.figure()) + "封存数" + one.frozen() + "，更正为" + one.decided().corrected() + "（r），计入下月。";
    }

    private static List<String> row(String label, int now, @Nullable Integer before, String unit) {
        return List.of(label, now + unit, before == null ? Shown.UNKNOWN : before + unit);
    }

    private static @Nullable BigDecimal points(Snapshot.Totals totals) {
        return totals.capped() == null ? null : CappedComposite.points(totals.capped());
    }
}
