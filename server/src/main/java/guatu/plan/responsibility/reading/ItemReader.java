package guatu.plan.responsibility.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Understands the cells of a task row: numbers, units, deadline, nodes, amounts, progress.
final class ItemReader {

    private static final int LONG_TITLE = 200;
    private static final int LONG_UNIT = 60;
    private static final int MOST_REMEMBERED = 10_000;

    private static final java.util.regex.Pattern NOTHING = java.util.regex.Pattern.compile("[-—–/\\\\]+|无");

    private final Findings findings;
    private final DueReader dues;
    private final @Nullable String amountUnit;
    private final Map<String, UnitNames> known = new HashMap<>();
    private final Set<String> collectives = new HashSet<>();

    ItemReader(Findings findings, @Nullable Integer year, @Nullable String amountUnit) {
        this.findings = findings;
        this.dues = new DueReader(findings, year);
        this.amountUnit = amountUnit;
    }

    /// The item; `title` has been chosen by the caller.
    ReadItem read(Draft draft, String title, boolean wantsLead) {
        findings.within(draft.row);
        var item = understood(draft, title, wantsLead);
        findings.within(null);
        return item;
    }

    private ReadItem understood(Draft draft, String title, boolean wantsLead) {
        if (title.length() >= LONG_TITLE) {
            findings.add(draft.place.of(Role.TASK), FindingCode.TITLE_LONG, String.valueOf(title.length()));
        }
        var units = units(draft, wantsLead, title);
        var due = dues.read(draft, title);
        return new ReadItem(draft.row, orNull(draft.text(Role.NO)), List.copyOf(draft.groups), title, content(draft, title),
                indicators(draft, title), units.lead(), units.assist(), line(draft, Role.LEADER), line(draft, Role.FIRST_RESPONSIBLE),
                line(draft, Role.DIRECT_RESPONSIBLE), due.date(), due.text(), nodes(draft), line(draft, Role.PROBLEM),
                draft.text(Role.GOAL).equals(title) ? null : line(draft, Role.GOAL), investment(draft), progress(draft),
                line(draft, Role.LOCATION), line(draft, Role.REMARK));
    }

    private static @Nullable String content(Draft draft, String title) {
        var content = draft.text(Role.CONTENT);
        return content.isEmpty() || Chars.line(content).equals(title) ? null : content;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String line(Draft draft, Role role) {
        var line = Chars.line(draft.text(role));
        return NOTHING.matcher(line).matches() ? null : orNull(line);
    }

    private List<ReadIndicator> indicators(Draft draft, String title) {
        Set<ReadIndicator> all = new LinkedHashSet<>();
        var sentences = new LinkedHashSet<>(List.of(title, draft.text(Role.CONTENT), draft.text(Role.GOAL), draft.has(Role.VALUE) ? "" : draft.text(Role.INDICATOR)));
        sentences.remove("");
        for (var sentence : sentences) {
            all.addAll(IndicatorText.read(sentence, title));
        }
        valued(draft, title, all);
        for (var indicator : all) {
            if (indicator.value().signum() < 0) {
                findings.add(draft.place.of(Role.TASK), FindingCode.NUMBER_NEGATIVE, indicator.name(), indicator.value().toPlainString() + indicator.unit());
            } else if (indicator.value().compareTo(new BigDecimal("1000000000000")) >= 0) {
                findings.add(draft.place.of(Role.TASK), FindingCode.NUMBER_ABSURD, indicator.name(), indicator.value().toPlainString() + indicator.unit());
            }
        }
        if (all.isEmpty()) {
            findings.add(draft.place.of(Role.TASK), FindingCode.NO_NUMBER, shortened(title));
        }
        return List.copyOf(all);
    }

    /// A column of numbers beside the indicator's name and its unit of measure.
    private static void valued(Draft draft, String title, Set<ReadIndicator> all) {
        var goal = draft.has(Role.VALUE) ? Role.VALUE : Role.GOAL;
        if (draft.has(Role.UNIT) && draft.has(goal)) {
            var name = draft.has(Role.INDICATOR) ? Chars.line(draft.text(Role.INDICATOR)) : title;
            Bound.read(draft.text(goal)).ifPresent(bound -> all.add(new ReadIndicator(name, bound.relation(), bound.value(), draft.text(Role.UNIT))));
        }
    }

    private UnitNames units(Draft draft, boolean wantsLead, String title) {
        var leads = names(draft.text(Role.LEAD));
        var responsible = names(draft.text(Role.RESPONSIBLE_UNIT));
        var assists = names(draft.text(Role.ASSIST));
        Set<String> lead = new LinkedHashSet<>(leads.lead());
        lead.addAll(leads.plain());
        lead.addAll(responsible.lead());
        lead.addAll(assists.lead());
        var rest = new ArrayList<>(responsible.plain());
        if (lead.isEmpty() && !rest.isEmpty()) {
            lead.add(rest.removeFirst());
            findings.once(draft.place.of(Role.RESPONSIBLE_UNIT), FindingCode.FIRST_LEADS);
        }
        Set<String> assist = new LinkedHashSet<>(leads.assist());
        assist.addAll(rest);
        assist.addAll(responsible.assist());
        assist.addAll(assists.plain());
        assist.addAll(assists.assist());
        assist.removeAll(lead);
        check(draft, lead, draft.has(Role.LEAD) ? Role.LEAD : Role.RESPONSIBLE_UNIT);
        check(draft, assist, draft.has(Role.ASSIST) ? Role.ASSIST : Role.RESPONSIBLE_UNIT);
        if (lead.isEmpty() && wantsLead) {
            findings.add(draft.place.of(Role.LEAD), FindingCode.NO_LEAD, shortened(title));
        }
        return new UnitNames(List.copyOf(lead), List.copyOf(assist), List.of());
    }

    private UnitNames names(String text) {
        if (text.isEmpty()) {
            return UnitNames.NONE;
        }
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(text, UnitNames::read);
    }

    private void check(Draft draft, Set<String> names, Role role) {
        for (var name : names) {
            if (name.length() > LONG_UNIT) {
                findings.add(draft.place.of(role), FindingCode.UNIT_LONG, String.valueOf(name.length()));
            } else if (UnitNames.collective(name) && collectives.add(name)) {
                findings.add(draft.place.of(role), FindingCode.UNIT_COLLECTIVE, name);
            }
        }
    }

    private List<ReadNode> nodes(Draft draft) {
        return draft.nodes.stream().map(node -> new ReadNode(node.label(), Chars.line(node.text()), dues.ofNode(node))).toList();
    }

    private @Nullable ReadInvestment investment(Draft draft) {
        var total = draft.ownTotal ? amount(draft, Role.INVESTMENT_TOTAL) : null;
        var year = draft.ownYear ? amount(draft, Role.INVESTMENT_YEAR) : null;
        if (total == null && year == null) {
            return null;
        }
        if (total != null && year != null && year.compareTo(total) > 0) {
            findings.add(draft.place.of(Role.INVESTMENT_YEAR), FindingCode.YEAR_ABOVE_TOTAL, year.toPlainString(), total.toPlainString());
        }
        if (amountUnit == null) {
            findings.once(draft.place.of(total == null ? Role.INVESTMENT_YEAR : Role.INVESTMENT_TOTAL), FindingCode.NO_AMOUNT_UNIT);
        }
        return new ReadInvestment(total, year, amountUnit);
    }

    private @Nullable BigDecimal amount(Draft draft, Role role) {
        var cell = draft.cell(role);
        if (cell.isEmpty() || cell.text().matches("[-—/无]+")) {
            return null;
        }
        var place = draft.place.of(role);
        var amount = Amounts.read(cell.text(), amountUnit);
        if (amount.isEmpty()) {
            findings.add(place, FindingCode.NOT_A_NUMBER, shortened(cell.text()));
            return null;
        }
        if (cell.kind() == Cell.Kind.TEXT) {
            findings.add(place, FindingCode.NUMBER_AS_TEXT, cell.text());
        }
        if (amount.get().signum() < 0) {
            findings.add(place, FindingCode.AMOUNT_NEGATIVE, cell.text());
        } else if (Amounts.absurd(amount.get(), amountUnit)) {
            findings.add(place, FindingCode.AMOUNT_ABSURD, cell.text());
        }
        return amount.get();
    }

    private @Nullable ReadProgress progress(Draft draft) {
        var cell = draft.cell(Role.PROGRESS);
        var progress = ProgressText.read(cell);
        if (progress == null) {
            return null;
        }
        var place = draft.place.of(Role.PROGRESS);
        if (ProgressText.open(cell.text())) {
            findings.add(place, FindingCode.PROGRESS_BRACKET, shortened(cell.text()));
        }
        var percent = progress.percent();
        if (percent != null && percent.compareTo(new BigDecimal(100)) > 0) {
            findings.add(place, FindingCode.PROGRESS_OUT_OF_RANGE, percent.toPlainString());
        }
        if (percent != null && cell.kind() == Cell.Kind.NUMBER && !cell.text().endsWith("%") && !cell.text().equals(percent.toPlainString())) {
            findings.add(place, FindingCode.PROGRESS_RATIO, cell.text(), percent.toPlainString());
        }
        return progress;
    }

    static String shortened(String text) {
        var line = Chars.line(text);
        return line.length() <= 24 ? line : line.substring(0, 23) + "…";
    }
}
