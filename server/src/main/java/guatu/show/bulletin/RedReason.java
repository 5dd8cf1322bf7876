package guatu.show.bulletin;

import java.math.BigDecimal;

/// Why an item is red, in plain words without codes: what was due, what is verified, what is late.
final class RedReason {

    private RedReason() {}

    static String of(Snapshot.ItemRow item) {
        var args = item.args();
        return switch (item.reason()) {
            case "report.overdue" -> "应于" + args.get("due") + "报送，逾" + args.get("days") + "个工作日未报";
            case "node.late" -> "节点“" + args.get("node") + "”晚" + args.get("days") + "个工作日";
            case "node.near" -> "节点“" + args.get("node") + "”临近底线";
            case "deadline.late" -> "已过底线" + args.get("days") + "个工作日，完成" + Shown.percent(item.ev());
            case "forecast.late", "forecast.beyond" -> "照此进度不能按期完成，完成" + Shown.percent(item.ev());
            case "stall.stalled", "stall.slow" -> "进度停滞，完成" + Shown.percent(item.ev()) + "，应达" + Shown.percent(item.pv());
            default -> behind(item.ev(), item.pv());
        };
    }

    private static String behind(BigDecimal earned, BigDecimal planned) {
        var words = "应达" + Shown.percent(planned) + "，核验" + Shown.percent(earned);
        return planned.compareTo(earned) > 0 ? words + "，差" + Shown.number(planned.subtract(earned), 1) + "个百分点" : words;
    }
}
