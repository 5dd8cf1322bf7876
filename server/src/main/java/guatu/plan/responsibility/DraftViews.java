package guatu.plan.responsibility;

import guatu.plan.responsibility.reading.Finding;
import guatu.plan.responsibility.reading.Role;
import guatu.plan.responsibility.reading.Severity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Shows drafts: rows with their findings and differences, columns, units and counts.
@Service
@Transactional(readOnly = true)
class DraftViews {

    private static final int PAGE = 5_000;

    private final DraftStore drafts;
    private final DraftRows rows;
    private final UnitMatches matches;
    private final DraftContext context;
    private final UnitNameViews unitNames;
    private final CorrectionViews corrections;

    DraftViews(DraftStore drafts, DraftRows rows, UnitMatches matches, DraftContext context, UnitNameViews unitNames, CorrectionViews corrections) {
        this.drafts = drafts;
        this.rows = rows;
        this.matches = matches;
        this.context = context;
        this.unitNames = unitNames;
        this.corrections = corrections;
    }

    /// A draft with at most 5,000 rows after row `after` (0 for the first).
    DraftView of(UUID id, int after, Locale locale) {
        return of(id, after, PAGE, locale);
    }

    /// A draft with all its rows.
    DraftView whole(UUID id, Locale locale) {
        return of(id, 0, Integer.MAX_VALUE, locale);
    }

    private DraftView of(UUID id, int after, int page, Locale locale) {
        var draft = drafts.get(id);
        var all = rows.of(id);
        var names = matches.of(id);
        var compared = context.compare(draft, all.stream().filter(row -> !row.setAside()).toList(), context.matched(names));
        var byRow = compared.rows().stream().collect(Collectors.toMap(Comparison.Row::n, Function.identity()));
        var judge = context.judge(draft.campaignId(), names);
        var counter = new Counter();
        List<DraftView.Row> shown = new ArrayList<>();
        for (var row : all) {
            var findings = judge.of(row);
            counter.count(row, findings);
            if (row.n() > after && shown.size() < page) {
                shown.add(row(row, findings, byRow, locale));
            }
        }
        draft.reading().findings().forEach(counter::count);
        var next = shown.isEmpty() || shown.getLast().n() >= all.size() ? null : Integer.valueOf(shown.getLast().n());
        var reading = draft.reading();
        return new DraftView(id, draft.campaignId(), draft.fileName(), draft.state(), draft.uploadedName(), draft.uploadedAt(), reading.title(),
            reading.year(), draft.choice().year(), columns(draft), Arrays.stream(Role.values()).map(Role::key).toList(), shown, next, reading.targets(),
            reading.findings().stream().map(finding -> said(finding, locale)).toList(), unitNames.of(names), counter.counts(all.size(), compared),
            noChange(draft, all, compared), compared.missing().stream().map(item -> new DraftView.Missing(item.id(), item.no(), item.title())).toList(),
            reading.original(), draft.version(), corrections.of(draft, names));
    }

    private static boolean noChange(ListDraft draft, List<DraftRow> all, DraftContext.Compared compared) {
        return draft.state() == ListDraft.State.OPEN && !all.isEmpty() && compared.missing().isEmpty()
            && compared.rows().stream().allMatch(row -> row.difference() == Comparison.Difference.SAME) && !compared.rows().isEmpty();
    }

    private static DraftView.Row row(DraftRow row, List<Finding> findings, Map<Integer, Comparison.Row> compared, Locale locale) {
        var difference = compared.get(row.n());
        return new DraftView.Row(row.n(), row.read().row(), DraftView.ItemWords.of(row.item()), findings.stream().map(finding -> said(finding, locale)).toList(),
            row.setAside(), row.mended() != null, difference == null ? Comparison.Difference.SAME : difference.difference(),
            difference == null ? List.of() : difference.changes(), row.version(), row.recalled() != null,
            difference == null || difference.item() == null ? null : difference.item().id(),
            difference == null || difference.item() == null ? null : Integer.valueOf(difference.item().version()));
    }

    private static DraftView.Said said(Finding finding, Locale locale) {
        return new DraftView.Said(finding.place(), finding.severity().key(), finding.code().code(), finding.message(locale));
    }

    private static List<DraftView.Column> columns(ListDraft draft) {
        return draft.reading().tables().stream()
            .flatMap(table -> table.columns().stream().map(column -> new DraftView.Column(table.table(), column.column(), column.head(), column.key())))
            .toList();
    }

    private static final class Counter {

        private final int[] severities = new int[Severity.values().length];
        private int complete;
        private int setAside;

        void count(DraftRow row, List<Finding> findings) {
            if (row.setAside()) {
                setAside++;
                return;
            }
            findings.forEach(this::count);
            var item = row.item();
            var measured = !item.indicators().isEmpty() || !item.nodes().isEmpty();
            complete += !item.lead().isEmpty() && item.due() != null && measured ? 1 : 0;
        }

        void count(Finding finding) {
            severities[finding.severity().ordinal()]++;
        }

        DraftView.Counts counts(int rows, DraftContext.Compared compared) {
            return new DraftView.Counts(rows, complete, setAside, severities[0], severities[1], severities[2], (int) compared.count(Comparison.Difference.NEW),
                (int) compared.count(Comparison.Difference.CHANGED), (int) compared.count(Comparison.Difference.SAME), compared.missing().size());
        }
    }
}
