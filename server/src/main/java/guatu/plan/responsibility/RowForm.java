package guatu.plan.responsibility;

import guatu.ground.kernel.BadInput;
import guatu.plan.responsibility.reading.ReadIndicator;
import guatu.plan.responsibility.reading.ReadNode;
import guatu.plan.responsibility.reading.Relation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is put right in a row: absent fields stay, an empty text clears.
record RowForm(@Nullable @Size(max = 100) String no, @Nullable @Size(max = 2000) String title, @Nullable String due,
        @Nullable List<@NotBlank @Size(max = 200) String> lead, @Nullable List<@NotBlank @Size(max = 200) String> assist,
        @Nullable @Size(max = 200) String leader, @Nullable @Size(max = 200) String firstResponsible, @Nullable @Size(max = 200) String directResponsible,
        @Nullable @Size(max = 4000) String problem, @Nullable @Size(max = 4000) String goal, @Nullable @Valid List<IndicatorForm> indicators,
        @Nullable @Valid InvestmentForm investment, @Nullable Boolean setAside, @Nullable List<@NotBlank @Size(max = 200) String> groups,
        @Nullable @Size(max = 8000) String content, @Nullable @Valid List<NodeForm> nodes, @Nullable @Size(max = 200) String location, @Nullable Integer version) {

    /// A number put right; the relation is one of = >= <= ~.
    record IndicatorForm(@NotBlank @Size(max = 200) String name, @Nullable String relation, @NotNull @DecimalMin("0") BigDecimal value, @NotBlank @Size(max = 40) String unit) {

        ReadIndicator read() {
            var sign = relation == null ? "=" : relation;
            var known = Arrays.stream(Relation.values()).filter(one -> one.sign().equals(sign)).findFirst()
                .orElseThrow(() -> new BadInput("indicators", "list.relation-unknown", sign));
            return new ReadIndicator(name.strip(), known, value, unit.strip());
        }
    }

    record InvestmentForm(@Nullable @DecimalMin("0") BigDecimal total, @Nullable @DecimalMin("0") BigDecimal year, @Nullable @Size(max = 20) String unit) {}

    /// A node put right; the day as 2026-10-31, absent where the list sets none.
    record NodeForm(@NotBlank @Size(max = 100) String label, @NotNull @Size(max = 2000) String text, @Nullable String due) {

        ReadNode read() {
            return new ReadNode(label.strip(), text.strip(), due == null || due.isBlank() ? null : day("nodes", due));
        }
    }

    Mend mend() {
        if (title != null && title.isBlank()) {
            throw new BadInput("title", "list.title-empty");
        }
        return new Mend(no, title, date(), stripped(lead), stripped(assist), leader, firstResponsible, directResponsible, problem, goal,
            indicators == null ? null : indicators.stream().map(IndicatorForm::read).toList(),
            investment == null ? null : new Mend.Amounts(investment.total(), investment.year(), investment.unit()), stripped(groups), content,
            nodes == null ? null : nodes.stream().map(NodeForm::read).toList(), location);
    }

    private @Nullable String date() {
        if (due == null || due.isBlank()) {
            return due;
        }
        return day("due", due).toString();
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new BadInput(field, "list.date-unreadable", text);
        }
    }

    private static @Nullable List<String> stripped(@Nullable List<String> names) {
        return names == null ? null : names.stream().map(String::strip).distinct().toList();
    }
}
