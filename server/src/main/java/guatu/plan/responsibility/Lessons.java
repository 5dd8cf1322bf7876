package guatu.plan.responsibility;

import guatu.plan.responsibility.reading.ReadIndicator;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What can be learned from the corrections in a draft for the next list; where two corrections contradict each other, nothing is.
final class Lessons {

    private static final Pattern OWN_YEAR = Pattern.compile(".*\\d{4}.*");

    private final Map<String, Memory.Learned> learned = new LinkedHashMap<>();
    private final Set<String> contradicted = new HashSet<>();

    private Lessons() {}

    static List<Memory.Learned> of(ListDraft draft, List<DraftRow> rows, List<UnitMatch> decided, List<UnitMatch> proposed) {
        var lessons = new Lessons();
        lessons.columns(draft);
        rows.stream().filter(row -> row.mended() != null).forEach(row -> lessons.row(row, draft.choice().year() == null ? draft.reading().year() : draft.choice().year()));
        lessons.units(decided, proposed);
        return List.copyOf(lessons.learned.values());
    }

    static String indicatorKey(ReadIndicator read) {
        return read.name() + "|" + read.unit();
    }

    private void columns(ListDraft draft) {
        for (var table : draft.reading().tables()) {
            var chosen = draft.choice().roles().getOrDefault(table.table(), Map.of());
            table.columns().stream().filter(column -> chosen.containsKey(column.column()) && !column.head().isBlank())
                .forEach(column -> learn(Memory.Kind.COLUMN, column.head(), chosen.get(column.column())));
        }
    }

    private void row(DraftRow row, @Nullable Integer year) {
        var mended = row.item();
        var words = row.read().dueText();
        if (year != null && words != null && !OWN_YEAR.matcher(words).matches() && mended.due() != null && !mended.due().equals(row.read().due())) {
            learn(Memory.Kind.DUE, words, day(mended.due(), year));
        }
        var read = row.read().indicators();
        var right = mended.indicators();
        for (var i = 0; read.size() == right.size() && i < read.size(); i++) {
            var from = read.get(i);
            var to = right.get(i);
            if (from.value().compareTo(to.value()) == 0 && !(from.name() + from.unit() + from.relation()).equals(to.name() + to.unit() + to.relation())) {
                learn(Memory.Kind.INDICATOR, indicatorKey(from), to.name() + "\t" + to.unit() + "\t" + (from.relation() == to.relation() ? "" : to.relation().name()));
            }
        }
    }

    private static String day(LocalDate due, int year) {
        return "%d %02d-%02d".formatted(due.getYear() - year, due.getMonthValue(), due.getDayOfMonth());
    }

    private void units(List<UnitMatch> decided, List<UnitMatch> proposed) {
        Map<String, UnitMatch> first = new LinkedHashMap<>();
        proposed.forEach(match -> first.put(match.name(), match));
        for (var match : decided) {
            var before = first.get(match.name());
            var meant = meant(match);
            if (meant != null && (before == null || match.differs(before))) {
                learn(Memory.Kind.UNIT, match.name(), meant);
            }
        }
    }

    private static @Nullable String meant(UnitMatch match) {
        return switch (match.decision()) {
            case MATCHED -> String.valueOf(match.unitId());
            case GROUP -> "GROUP:" + match.groupId();
            case TEXT -> "TEXT";
            case CREATE, OPEN -> null;
        };
    }

    private void learn(Memory.Kind kind, String said, String meant) {
        var key = kind + Memory.written(said);
        var before = learned.get(key);
        if (before != null && !before.meant().equals(meant)) {
            contradicted.add(key);
            learned.remove(key);
        } else if (!contradicted.contains(key)) {
            learned.put(key, new Memory.Learned(kind, said, meant));
        }
    }
}
