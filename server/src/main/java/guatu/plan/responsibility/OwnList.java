package guatu.plan.responsibility;

import guatu.plan.responsibility.reading.Finding;
import guatu.plan.responsibility.reading.FindingCode;
import guatu.plan.responsibility.reading.PublishedList;
import guatu.plan.responsibility.reading.ReadIndicator;
import guatu.plan.responsibility.reading.ReadInvestment;
import guatu.plan.responsibility.reading.ReadItem;
import guatu.plan.responsibility.reading.ReadNode;
import guatu.plan.responsibility.reading.Relation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A list that this product wrote itself: each column says exactly one thing, so nothing has to be understood out of sentences.
final class OwnList {

    static final List<String> HEADS = List.of("行次", "序号", "分组", "事项名称", "建设内容", "量化指标", "总投资", "年度投资", "投资单位", "存在问题", "年度目标", "节点计划",
        "完成时限", "牵头领导", "牵头单位", "配合单位", "第一责任人", "直接责任人", "所在地");
    static final String BAR = " ｜ ";
    static final String WHOLE_CITY = "全市";
    static final Map<Relation, String> SIGNS = Map.of(Relation.EQUAL, "=", Relation.AT_LEAST, "≥", Relation.AT_MOST, "≤", Relation.ABOUT, "≈");
    private static final Pattern INDICATOR = Pattern.compile("^(.*) ([=≥≤≈]) (-?\\d+(?:\\.\\d+)?) ?(.*)$");
    private static final Pattern NODE = Pattern.compile("^(.*?)：(.*?)(?:〔(\\d{4}-\\d{2}-\\d{2})〕)?$");

    private final List<Finding> findings = new ArrayList<>();

    private OwnList() {}

    /// The list read exactly, if it is one of our own; else as it was read.
    static PublishedList of(PublishedList read) {
        var lines = read.original();
        var head = 0;
        while (head < Math.min(lines.size(), 5) && !cells(lines.get(head).text()).equals(HEADS)) {
            head++;
        }
        return head == Math.min(lines.size(), 5) ? read : new OwnList().exact(read, lines.subList(head + 1, lines.size()));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    }

    private PublishedList exact(PublishedList read, List<PublishedList.Line> lines) {
        List<ReadItem> items = new ArrayList<>();
        for (var line : lines) {
            var cells = new ArrayList<>(cells(line.text()));
            while (cells.size() < HEADS.size()) {
                cells.add("");
            }
            if (!cells.get(3).isEmpty()) {
                items.add(item(line.place(), cells));
            }
        }
        return new PublishedList(read.title(), read.year(), items, List.of(), List.of(), List.copyOf(findings), read.original());
    }

    private ReadItem item(String place, List<String> cells) {
        var due = cells.get(12).isEmpty() ? null : day(place, cells.get(12));
        if (cells.get(12).isEmpty()) {
            say(place, FindingCode.NO_DUE, cells.get(3));
        }
        if (cells.get(14).isEmpty()) {
            say(place, FindingCode.NO_LEAD, cells.get(3));
        }
        var investment = cells.get(6).isEmpty() && cells.get(7).isEmpty() ? null
            : new ReadInvestment(amount(place, cells.get(6)), amount(place, cells.get(7)), text(cells.get(8)));
        return new ReadItem(place, text(cells.get(1)), parts(cells.get(2)), cells.get(3), text(cells.get(4)), indicators(place, cells.get(5)),
            parts(cells.get(14)), parts(cells.get(15)), text(cells.get(13)), text(cells.get(16)), text(cells.get(17)), due, text(cells.get(12)),
            nodes(place, cells.get(11)), text(cells.get(9)), text(cells.get(10)), investment, null, text(cells.get(18)), null);
    }

    private static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split("[｜、]")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static List<String> barred(String cell) {
        return Arrays.stream(cell.split("｜")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private List<ReadIndicator> indicators(String place, String cell) {
        List<ReadIndicator> indicators = new ArrayList<>();
        for (var part : barred(cell)) {
            var found = INDICATOR.matcher(part);
            if (found.matches()) {
                var relation = SIGNS.entrySet().stream().filter(sign -> sign.getValue().equals(found.group(2))).findFirst().orElseThrow().getKey();
                indicators.add(new ReadIndicator(found.group(1).strip(), relation, new BigDecimal(found.group(3)), found.group(4).strip()));
            } else {
                say(place, FindingCode.NOT_A_NUMBER, part);
            }
        }
        return indicators;
    }

    private List<ReadNode> nodes(String place, String cell) {
        List<ReadNode> nodes = new ArrayList<>();
        for (var part : barred(cell)) {
            var found = NODE.matcher(part);
            nodes.add(found.matches() ? new ReadNode(found.group(1).strip(), found.group(2).strip(), found.group(3) == null ? null : day(place, found.group(3)))
                : new ReadNode("节点", part, null));
        }
        return nodes;
    }

    private @Nullable BigDecimal amount(String place, String cell) {
        try {
            return cell.isEmpty() ? null : new BigDecimal(cell.replace(",", ""));
        } catch (NumberFormatException no) {
            say(place, FindingCode.NOT_A_NUMBER, cell);
            return null;
        }
    }

    private @Nullable LocalDate day(String place, String cell) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException no) {
            say(place, FindingCode.DUE_UNREADABLE, cell);
            return null;
        }
    }

    private void say(String place, FindingCode code, String words) {
        findings.add(new Finding(place, code, List.of(words), place));
    }
}
