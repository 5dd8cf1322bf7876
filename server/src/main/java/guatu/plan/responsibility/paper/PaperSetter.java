package guatu.plan.responsibility.paper;

import guatu.ground.documents.Paper;
import guatu.ground.documents.Templates;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Figures and words become a paper. Pure.
public final class PaperSetter {

    /// Above this many tasks a paper gives each one a row instead of a part of its own.
    static final int LONG = 40;
    /// Percent of the type area (156 mm) in which 2026-12-31 stands on one line.
    private static final int DAY = 17;
    private static final int LONGEST_OWNER = 60;

    private PaperSetter() {}

    /// A paper of this kind; `words` is its template, filled.
    public static Paper of(PaperKind kind, PaperData data, String words) {
        var body = new ArrayList<>(Templates.blocks(words));
        switch (kind) {
            case TASK_SHEET -> body.addAll(sheets(data));
            case TIMETABLE -> body.add(timetable(data));
            case ROADMAP -> {
                body.add(Roadmap.of(data));
                body.add(new Paper.Paragraph(Roadmap.LEGEND));
            }
        }
        return new Paper(Paper.Form.SLIP, data.issuer(), null, brief(data.owner()) + kind.title(), null, body, List.of(), data.issuer(), data.on(), false, List.of(), null, null);
    }

    private static String brief(String owner) {
        return owner.length() > LONGEST_OWNER ? owner.substring(0, LONGEST_OWNER - 1) + "…" : owner;
    }

    /// The promises in one table: what each pledge says, and the task sheet of a long list.
    public static Paper.Table promises(PaperData data) {
        var columns = List.of(new Paper.Column("编号", 9, false), new Paper.Column("事项", 33, false), new Paper.Column("目标", 28, false),
            new Paper.Column("完成时限", DAY, false), new Paper.Column("责任人", 13, false));
        return new Paper.Table(null, columns, data.tasks().stream()
            .map(task -> List.of(task.row().no(), task.row().title(), task.promise(), task.deadline(), task.responsible())).toList());
    }

    private static List<Paper.Block> sheets(PaperData data) {
        if (data.tasks().size() > LONG) {
            return List.of(promises(data));
        }
        var blocks = new ArrayList<Paper.Block>();
        for (var task : data.tasks()) {
            if (data.tasks().size() > 1) {
                blocks.add(new Paper.Heading(3, (blocks.size() / 2 + 1) + ". " + task.row().title()));
            }
            blocks.add(sheet(task));
        }
        return blocks;
    }

    private static Paper.Table sheet(PaperData.Task task) {
        var rows = new ArrayList<List<String>>();
        var row = task.row();
        line(rows, "事项", task.name());
        line(rows, "目标", task.promise());
        line(rows, "完成时限", task.deadline());
        line(rows, "工作目标", task.promise().equals(row.goal()) ? null : row.goal());
        line(rows, "主要内容", row.content());
        line(rows, "需解决的问题", row.problem());
        line(rows, "牵头领导", row.leader());
        line(rows, "牵头单位", row.lead());
        line(rows, "配合单位", String.join("、", row.assist()));
        line(rows, "第一责任人", row.firstResponsible());
        line(rows, "直接责任人", row.directResponsible());
        if (row.investmentTotal() != null) {
            line(rows, "总投资", row.investmentTotal().stripTrailingZeros().toPlainString() + (row.investmentUnit() == null ? "" : row.investmentUnit()));
        }
        return new Paper.Table(null, List.of(new Paper.Column("项目", 20, false), new Paper.Column("内容", 80, false)), rows);
    }

    private static void line(List<List<String>> rows, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(List.of(name, value));
        }
    }

    /// Each task with its steps; in a long list with its nodes only.
    private static Paper.Table timetable(PaperData data) {
        var rows = new ArrayList<List<String>>();
        var brief = data.tasks().size() > LONG;
        for (var task : data.tasks()) {
            var from = task.row().start();
            rows.add(List.of(task.row().no(), task.row().title() + (task.promise().isEmpty() ? "" : "（" + task.promise() + "）"), from == null ? "" : from.toString(),
                task.target() == null ? "" : task.target().toString(), task.deadline()));
            task.steps().stream().filter(step -> !brief || step.node()).forEach(step -> rows.add(List.of("", (step.node() ? "◆ " : "　") + step.name(),
                step.from() == null ? "" : step.from().toString(), step.target().toString(), step.redLine().toString())));
        }
        var columns = List.of(new Paper.Column("编号", 9, false), new Paper.Column("事项与步骤", 40, false), new Paper.Column("开始", DAY, false),
            new Paper.Column("目标", DAY, false), new Paper.Column("底线", DAY, false));
        return new Paper.Table(null, columns, rows);
    }
}
