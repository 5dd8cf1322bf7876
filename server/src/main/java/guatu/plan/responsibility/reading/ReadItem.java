package guatu.plan.responsibility.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 事项 as read from one task row; `row` is where it stands (`责任清单!6`), `due` the deadline and `dueText` its words.
public record ReadItem(String row, @Nullable String no, List<String> groups, String title, @Nullable String content,
        List<ReadIndicator> indicators, List<String> lead, List<String> assist, @Nullable String leader,
        @Nullable String firstResponsible, @Nullable String directResponsible, @Nullable LocalDate due, @Nullable String dueText,
        List<ReadNode> nodes, @Nullable String problem, @Nullable String goal, @Nullable ReadInvestment investment,
        @Nullable ReadProgress progress, @Nullable String location, @Nullable String remark) {}
