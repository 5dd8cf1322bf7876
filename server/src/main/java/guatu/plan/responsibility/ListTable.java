package guatu.plan.responsibility;

import guatu.plan.responsibility.reading.Finding;
import guatu.plan.responsibility.reading.PlaceWords;
import guatu.plan.responsibility.reading.PublishedList;
import guatu.plan.responsibility.reading.ReadIndicator;
import guatu.plan.responsibility.reading.ReadItem;
import guatu.plan.responsibility.reading.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A list that was read, as a table for people at a terminal; Chinese characters are two columns wide.
final class ListTable {

    private static final Map<Severity, String> WORDS = Map.of(Severity.ERROR, "错误", Severity.WARNING, "提醒", Severity.INFO, "说明");
    private static final int WIDEST = 40;

    private ListTable() {}

    static String of(PublishedList list) {
        var text = new StringBuilder();
        text.append(list.title() == null ? "(无标题)" : list.title()).append(list.year() == null ? "" : "  ·  年度 " + list.year()).append("\n\n");
        if (!list.items().isEmpty()) {
            List<List<String>> rows = new ArrayList<>(List.of(List.of("序号", "分组", "事项", "量化指标", "牵头", "配合", "时限")));
            list.items().forEach(item -> rows.add(row(item)));
            text.append(table(rows)).append("\n共 ").append(list.items().size()).append(" 项\n");
        }
        if (!list.targets().isEmpty()) {
            List<List<String>> rows = new ArrayList<>(List.of(List.of("指标", "单位", "范围", "目标值")));
            list.targets().forEach(target -> rows.add(List.of(target.indicator(), target.unit() == null ? "" : target.unit(), target.scope(), target.value().toPlainString())));
            text.append(table(rows)).append("\n共 ").append(list.targets().size()).append(" 个目标值\n");
        }
        return text.append('\n').append(findings(list.findings())).toString();
    }

    static String findings(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "没有疑点。";
        }
        List<List<String>> rows = new ArrayList<>(List.of(List.of("级别", "位置", "说明", "代码")));
        findings.forEach(finding -> rows.add(List.of(String.valueOf(WORDS.get(finding.severity())), PlaceWords.of(finding.place(), Locale.SIMPLIFIED_CHINESE), finding.message(), finding.code().code())));
        return table(rows);
    }

    private static List<String> row(ReadItem item) {
        return List.of(item.no() == null ? "" : item.no(), String.join(" › ", item.groups()), item.title(),
            String.join("; ", item.indicators().stream().map(ListTable::indicator).toList()), String.join("、", item.lead()),
            String.join("、", item.assist()), item.due() == null ? "" : item.due().toString());
    }

    private static String indicator(ReadIndicator indicator) {
        return indicator.name() + " " + indicator.relation().sign() + " " + indicator.value().toPlainString() + indicator.unit();
    }

    private static String table(List<List<String>> rows) {
        var columns = rows.getFirst().size();
        var widths = new int[columns];
        for (var row : rows) {
            for (var i = 0; i < columns; i++) {
                widths[i] = Math.min(Math.max(widths[i], width(row.get(i))), i == columns - 1 ? Integer.MAX_VALUE : WIDEST);
            }
        }
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder();
            for (var i = 0; i < columns; i++) {
                line.append(row.get(i)).repeat(' ', Math.max(widths[i] - width(row.get(i)), 0) + 2);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 && c <= 0xFFEF ? 2 : 1).sum();
    }
}
