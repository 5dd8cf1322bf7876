package guatu.plan.responsibility.reading;

import guatu.plan.responsibility.reading.DueText.Due;
import guatu.plan.responsibility.reading.DueText.Kind;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The deadline of a row: from its column, else from its goal, else from a sentence that says "…前".
final class DueReader {

    /// The deadline with the words it was read from.
    record ReadDue(@Nullable LocalDate date, @Nullable String text) {}

    private static final int SERIAL_2000 = 36_526;
    private static final int SERIAL_2100 = 73_050;
    private static final int MOST_REMEMBERED = 10_000;

    private final Findings findings;
    private final @Nullable Integer year;
    private final Map<String, Due> known = new HashMap<>();
    private final Map<String, Optional<LocalDate>> labels = new HashMap<>();

    DueReader(Findings findings, @Nullable Integer year) {
        this.findings = findings;
        this.year = year;
    }

    ReadDue read(Draft draft, String title) {
        var cell = draft.cell(Role.DUE);
        if (!cell.isEmpty()) {
            var due = known.size() < MOST_REMEMBERED ? known.computeIfAbsent(cell.text(), _ -> cell(cell)) : cell(cell);
            say(draft.place.of(Role.DUE), cell, due);
            return new ReadDue(due.date(), Chars.line(cell.text()));
        }
        var goal = draft.text(Role.GOAL);
        var found = goal.isEmpty() ? Due.NONE : DueText.within(goal, year);
        var words = goal;
        for (var sentence : new String[] {title, draft.text(Role.CONTENT)}) {
            if (found.kind() == Kind.NONE && sentence.matches("(?s).*(?:[月日底末]|季度|半年)[之以]?前.*|(?s).*年[内底].*")) {
                found = DueText.within(sentence, year);
                words = sentence;
            }
        }
        if (found.kind() == Kind.NONE) {
            missing(draft, title);
            return new ReadDue(null, null);
        }
        var place = draft.place.of(words.equals(goal) ? Role.GOAL : Role.TASK);
        say(place, Cell.text(words), found);
        if (found.date() != null) {
            findings.once(place, FindingCode.DUE_FROM_GOAL, ItemReader.shortened(words), found.date().toString());
        }
        return new ReadDue(found.date(), ItemReader.shortened(words));
    }

    private void missing(Draft draft, String title) {
        if (draft.dueColumn) {
            findings.add(draft.place.of(Role.DUE), FindingCode.NO_DUE, ItemReader.shortened(title));
        } else {
            findings.once(draft.place.of(Role.TASK), FindingCode.NO_DUE_COLUMN);
        }
    }

    private Due cell(Cell cell) {
        if (cell.kind() == Cell.Kind.NUMBER && cell.text().matches("\\d{5}")) {
            var serial = Integer.parseInt(cell.text());
            if (serial >= SERIAL_2000 && serial <= SERIAL_2100) {
                return new Due(CellFormats.serial(serial, false), Kind.DATE);
            }
        }
        return DueText.cell(cell.text(), year);
    }

    private void say(String place, Cell cell, Due due) {
        var words = ItemReader.shortened(cell.text());
        switch (due.kind()) {
            case DATE -> { }
            case BARE_MONTH -> findings.add(place, FindingCode.DUE_BARE_MONTH, words, String.valueOf(due.date()));
            case BARE_YEAR -> findings.add(place, FindingCode.DUE_BARE_YEAR, words, String.valueOf(due.date()));
            case ROUNDED -> findings.add(place, FindingCode.DUE_ROUNDED, words, String.valueOf(due.date()));
            case OPEN -> findings.add(place, FindingCode.DUE_OPEN, words);
            case NO_YEAR -> findings.add(place, FindingCode.DUE_NO_YEAR, words);
            case INVALID -> findings.add(place, FindingCode.DUE_INVALID, words);
            case NONE -> findings.add(place, FindingCode.DUE_UNREADABLE, words);
        }
        if (cell.kind() == Cell.Kind.NUMBER && cell.text().matches("\\d{4}\\.1")) {
            findings.add(place, FindingCode.DUE_NUMBER, words);
        }
        odd(place, words, due.date());
    }

    private void odd(String place, String words, @Nullable LocalDate date) {
        if (date == null) {
            return;
        }
        if (date.getYear() < 2000 || date.getYear() > 2099) {
            findings.add(place, FindingCode.DUE_ODD_YEAR, words);
        } else if (year != null && date.getYear() < year) {
            findings.add(place, FindingCode.DUE_BEFORE_YEAR, words, String.valueOf(year));
        }
    }

    /// The last day of the period a node column is headed by.
    @Nullable LocalDate ofNode(Draft.NodeText node) {
        return labels.computeIfAbsent(node.label(), label -> {
            var due = DueText.cell(label.replaceFirst("(?:进度|目标)?(?:目标|计划|节点|任务)+$", ""), year);
            if (due.kind() == Kind.NO_YEAR) {
                findings.once(node.place(), FindingCode.DUE_NO_YEAR, label);
            }
            return Optional.ofNullable(due.date());
        }).orElse(null);
    }
}
