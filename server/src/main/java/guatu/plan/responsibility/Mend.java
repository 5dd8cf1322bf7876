package guatu.plan.responsibility;

import guatu.plan.responsibility.reading.FindingCode;
import guatu.plan.responsibility.reading.ReadIndicator;
import guatu.plan.responsibility.reading.ReadItem;
import guatu.plan.responsibility.reading.ReadNode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the clerk put right in a row of a draft; absent fields stay as read, an empty text clears.
record Mend(@Nullable String no, @Nullable String title, @Nullable String due, @Nullable List<String> lead, @Nullable List<String> assist,
        @Nullable String leader, @Nullable String firstResponsible, @Nullable String directResponsible, @Nullable String problem,
        @Nullable String goal, @Nullable List<ReadIndicator> indicators, @Nullable Amounts investment, @Nullable List<String> groups,
        @Nullable String content, @Nullable List<ReadNode> nodes, @Nullable String location) {

    static final Mend NONE = new Mend(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static Mend ofDue(String day) {
        return new Mend(null, null, day, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static Mend ofIndicators(List<ReadIndicator> indicators) {
        return new Mend(null, null, null, null, null, null, null, null, null, null, indicators, null, null, null, null, null);
    }

    /// Amounts put right; an absent one is none.
    record Amounts(java.math.@Nullable BigDecimal total, java.math.@Nullable BigDecimal year, @Nullable String unit) {}

    /// The later mend over the earlier one.
    Mend then(Mend later) {
        return new Mend(or(later.no, no), or(later.title, title), or(later.due, due), or(later.lead, lead), or(later.assist, assist),
            or(later.leader, leader), or(later.firstResponsible, firstResponsible), or(later.directResponsible, directResponsible),
            or(later.problem, problem), or(later.goal, goal), or(later.indicators, indicators), or(later.investment, investment), or(later.groups, groups),
            or(later.content, content), or(later.nodes, nodes), or(later.location, location));
    }

    ReadItem apply(ReadItem item) {
        var date = due == null ? item.due() : due.isBlank() ? null : LocalDate.parse(due);
        var amounts = investment == null ? item.investment()
            : investment.total == null && investment.year == null ? null
            : new guatu.plan.responsibility.reading.ReadInvestment(investment.total, investment.year, investment.unit);
        return new ReadItem(item.row(), text(no, item.no()), or(groups, item.groups()), title == null || title.isBlank() ? item.title() : title.strip(), text(content, item.content()),
            or(indicators, item.indicators()), or(lead, item.lead()), or(assist, item.assist()), text(leader, item.leader()),
            text(firstResponsible, item.firstResponsible()), text(directResponsible, item.directResponsible()), date, item.dueText(), or(nodes, item.nodes()),
            text(problem, item.problem()), text(goal, item.goal()), amounts, item.progress(), text(location, item.location()), item.remark());
    }

    /// The findings that this mend answers.
    Set<FindingCode> answers() {
        var answered = EnumSet.noneOf(FindingCode.class);
        if (due != null && !due.isBlank()) {
            answered.addAll(EnumSet.range(FindingCode.NO_DUE, FindingCode.DUE_NUMBER));
        }
        if (lead != null && !lead.isEmpty()) {
            answered.addAll(EnumSet.of(FindingCode.NO_LEAD, FindingCode.FIRST_LEADS));
        }
        if (title != null) {
            answered.addAll(EnumSet.of(FindingCode.TITLE_LONG, FindingCode.TITLE_DUPLICATE));
        }
        if (no != null) {
            answered.add(FindingCode.NO_DUPLICATE);
        }
        if (indicators != null) {
            answered.addAll(EnumSet.range(FindingCode.NO_NUMBER, FindingCode.NUMBER_ABSURD));
        }
        if (investment != null) {
            answered.addAll(EnumSet.range(FindingCode.NUMBER_AS_TEXT, FindingCode.NO_AMOUNT_UNIT));
        }
        return answered;
    }

    private static <T> @Nullable T or(@Nullable T chosen, @Nullable T otherwise) {
        return chosen == null ? otherwise : chosen;
    }

    private static @Nullable String text(@Nullable String mended, @Nullable String read) {
        return mended == null ? read : mended.isBlank() ? null : mended.strip();
    }
}
