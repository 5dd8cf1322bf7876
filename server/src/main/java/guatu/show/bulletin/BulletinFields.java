package guatu.show.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// 字段: the figures of a snapshot as a bulletin's text may carry them. They are filled in from the snapshot and cannot be typed over.
final class BulletinFields {

    /// One field: its name, what is printed for it, and as a number in its unit where it is one.
    /// @param unit % 个百分点 件 亿元, or empty
    record Field(String name, String shown, @Nullable BigDecimal value, String unit) {}

    private final Snapshot snapshot;
    private final List<Field> fields = new ArrayList<>();

    private BulletinFields(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /// In the order in which the editor offers them.
    static List<Field> of(Snapshot snapshot) {
        var made = new BulletinFields(snapshot);
        made.words();
        made.counts(snapshot.totals());
        made.shares(snapshot.totals());
        made.against();
        return made.fields;
    }

    static Map<String, String> shown(List<Field> fields) {
        return fields.stream().collect(Collectors.toMap(Field::name, Field::shown, (a, _) -> a, LinkedHashMap::new));
    }

    private void words() {
        add("行动", snapshot.campaignName(), null, "");
        add("年份", String.valueOf(snapshot.year()), null, "");
        add("月份", snapshot.through() + "月", null, "");
        add("截止日", snapshot.dataDate().getMonthValue() + "月" + snapshot.dataDate().getDayOfMonth() + "日", null, "");
    }

    private void counts(Snapshot.Totals totals) {
        count("项目数", totals.items());
        count("红灯数", totals.red());
        count("黄灯数", totals.yellow());
        count("绿灯数", totals.green());
        count("蓝灯数", totals.blue());
        count("已完成", totals.completed());
        count("已开工", totals.started());
        count("未开工", totals.notStarted());
        count("应开未开", totals.notStartedAsPlanned());
        if (snapshot.slips() != null) {
            count("督办单数", snapshot.slips().pressing());
            count("发单数", snapshot.slips().issued().values().stream().mapToInt(Integer::intValue).sum());
        }
        if (snapshot.clearance() != null) {
            count("交办问题", snapshot.clearance().issued());
            count("销号数", snapshot.clearance().cleared());
            percent("销号率", snapshot.clearance().rate());
        }
    }

    private void shares(Snapshot.Totals totals) {
        percent("完成率", totals.completion());
        percent("时序", totals.timeProgress());
        add("超欠时序", Shown.againstTime(totals.againstTime()), Shown.rounded(totals.againstTime().abs(), 1), "个百分点");
        add("封顶得分", totals.capped() == null ? Shown.UNKNOWN : CappedComposite.points(totals.capped()).toPlainString(),
            totals.capped() == null ? null : CappedComposite.points(totals.capped()), "分");
        var money = snapshot.money();
        add("计划投资", money.planned() == null ? Shown.UNKNOWN : Shown.number(money.planned(), 1) + "亿元", Shown.rounded(money.planned(), 1), "亿元");
        add("完成投资", money.completed() == null ? Shown.UNKNOWN : Shown.number(money.completed(), 1) + "亿元", Shown.rounded(money.completed(), 1), "亿元");
        percent("投资完成率", money.completionPct());
        percent("资金到位率", money.fundsSecuredPct());
    }

    private void against() {
        var before = snapshot.before();
        var now = snapshot.totals();
        add("完成率较上期", before == null ? Shown.UNKNOWN : Shown.moved(now.completion().subtract(before.totals().completion())), null, "");
        add("红灯较上期", before == null ? Shown.UNKNOWN : Shown.more(now.red() - before.totals().red(), "件"), null, "");
    }

    private void count(String name, int value) {
        add(name, String.valueOf(value), BigDecimal.valueOf(value), "件");
    }

    private void percent(String name, @Nullable BigDecimal value) {
        add(name, Shown.percent(value), Shown.rounded(value, 1), "%");
    }

    private void add(String name, String shown, @Nullable BigDecimal value, String unit) {
        fields.add(new Field(name, shown, value, unit));
    }
}
