package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a published list: bytes and a file name in, what was understood out.
public final class Lists {

    static final int MOST_ORIGINAL = 20_000;

    private Lists() {}

    /// Throws `Unreadable` where no list can be had from the bytes.
    public static PublishedList read(byte[] bytes, String file, ReadingChoice choice) {
        var findings = new Findings();
        return switch (FileKind.of(bytes, file)) {
            case TEXT -> text(PlainText.lines(bytes), file, choice, findings);
            case ZIP -> zip(bytes, file, choice, findings);
        };
    }

    private static PublishedList zip(byte[] bytes, String file, ReadingChoice choice, Findings findings) {
        try (var archive = new Archive(bytes, file)) {
            if (archive.has("xl/workbook.xml")) {
                return tables(Workbook.read(archive, file, findings), List.of(), file, choice, findings);
            }
            if (archive.has("word/document.xml")) {
                var body = WordBody.read(archive, file);
                var tables = body.tables.stream().anyMatch(table -> TableHead.find(table, choice.of(table.name())).isPresent());
                return tables ? mixed(body, file, choice, findings) : text(body.paragraphs, file, choice, findings);
            }
            throw new Unreadable(file.toLowerCase(java.util.Locale.ROOT).endsWith(".docx") ? FindingCode.NOT_DOCX : FindingCode.NOT_XLSX, file);
        }
    }

    /// Tables, and before them the tasks that the paragraphs of the same document name with their units.
    private static PublishedList mixed(WordBody body, String file, ReadingChoice choice, Findings findings) {
        var tables = tables(body.tables, body.paragraphs.subList(0, body.lead), file, choice, findings);
        try {
            var year = choice.year() == null ? tables.year() : choice.year();
            return tables.after(TextReader.read(body.paragraphs, file, new ReadingChoice(year, choice.roles()), new Findings()));
        } catch (Unreadable noTasks) {
            return tables;
        }
    }

    private static PublishedList text(List<String> lines, String file, ReadingChoice choice, Findings findings) {
        var tabbed = lines.stream().filter(line -> line.indexOf('\t') >= 0).count();
        if (tabbed >= 2) {
            var rows = lines.stream().map(line -> java.util.Arrays.stream(line.split("\t", -1)).map(Cell::text).toArray(Cell[]::new)).toList();
            var grid = new Grid(file, rows, List.of(), row -> "line " + (row + 1));
            if (TableHead.find(grid, choice.of(file)).isPresent()) {
                return tables(List.of(grid), List.of(), file, choice, findings);
            }
        }
        return TextReader.read(lines, file, choice, findings);
    }

    private static PublishedList tables(List<Grid> grids, List<String> above, String file, ReadingChoice choice, Findings findings) {
        var title = TitleText.best(above.stream().map(String::strip).filter(line -> !line.isEmpty()).toList());
        var unit = above.stream().map(TitleText::amountUnit).filter(java.util.Objects::nonNull).findFirst().orElse(null);
        var reading = new Reading(choice, findings, title, unit);
        grids.forEach(reading::table);
        return reading.result(file);
    }

    /// The year chosen by a person, else that of the title, else none.
    static @Nullable Integer year(ReadingChoice choice, @Nullable String title, Findings findings, String place) {
        if (choice.year() != null) {
            return choice.year();
        }
        var years = title == null ? List.<Integer>of() : TitleText.years(title);
        if (years.size() > 1) {
            findings.once(place, FindingCode.YEARS_SEVERAL, String.valueOf(years.getFirst()));
        }
        return years.isEmpty() ? null : years.getFirst();
    }

    /// The tables of one file, read one after the other.
    private static final class Reading {

        private final ReadingChoice choice;
        private final Findings findings;
        private final List<ReadItem> items = new ArrayList<>();
        private final List<ReadTarget> targets = new ArrayList<>();
        private final List<TableMatch> matches = new ArrayList<>();
        private final List<PublishedList.Line> original = new ArrayList<>();
        private @Nullable String title;
        private @Nullable String unit;
        private @Nullable Integer year;

        Reading(ReadingChoice choice, Findings findings, @Nullable String title, @Nullable String unit) {
            this.choice = choice;
            this.findings = findings;
            this.title = title;
            this.unit = unit;
        }

        void table(Grid grid) {
            var found = TableHead.find(grid, choice.of(grid.name())).or(() -> TransposedMatrix.find(grid)).or(() -> continued(grid));
            if (found.isEmpty()) {
                if (grid.height() > 0) {
                    findings.add(grid.name(), FindingCode.SHEET_SKIPPED, grid.name());
                }
                return;
            }
            var match = found.get();
            keep(grid);
            var head = SheetHead.of(grid, match);
            title = title == null ? head.title() : title;
            unit = head.amountUnit() == null ? unit : head.amountUnit();
            year = Lists.year(choice, head.title() == null ? title : head.title(), findings, grid.place(0));
            year = year == null ? Lists.year(choice, title, findings, grid.place(0)) : year;
            if (TransposedMatrix.isOne(match)) {
                targets.addAll(TransposedMatrix.read(grid, match, findings));
            } else if (Matrix.isOne(match)) {
                targets.addAll(Matrix.read(grid, match, findings));
            } else {
                items.addAll(TableReader.read(grid, match, new ItemReader(findings, year, unit), findings));
            }
            matches.add(match);
        }

        private void keep(Grid grid) {
            for (var row = 0; row < grid.height() && original.size() < MOST_ORIGINAL; row++) {
                if (!grid.blank(row)) {
                    original.add(new PublishedList.Line(grid.place(row), grid.text(row)));
                }
            }
        }

        /// A table of a document that goes on without a head of its own, with as many columns as the one before.
        private java.util.Optional<TableMatch> continued(Grid grid) {
            if (matches.isEmpty() || !grid.name().startsWith("table ")) {
                return java.util.Optional.empty();
            }
            var last = matches.getLast();
            var width = last.columns().stream().mapToInt(ColumnMatch::column).max().orElse(-1) + 1;
            return width == grid.width() ? java.util.Optional.of(new TableMatch(grid.name(), 0, 0, last.columns())) : java.util.Optional.empty();
        }

        PublishedList result(String file) {
            if (matches.isEmpty()) {
                findings.add(file, FindingCode.NO_TABLE, file);
                throw new Unreadable(findings.list());
            }
            if (items.isEmpty() && targets.isEmpty()) {
                findings.add(matches.getFirst().table(), FindingCode.NO_ITEMS, file);
                throw new Unreadable(findings.list());
            }
            if (matches.size() > 1) {
                findings.add(matches.getFirst().table(), FindingCode.SHEET_READ, String.join("、", matches.stream().map(TableMatch::table).toList()));
            }
            var years = title == null ? null : Lists.year(choice, title, findings, "");
            return new PublishedList(title, years == null ? year : years, List.copyOf(items), List.copyOf(targets), List.copyOf(matches), findings.list(), List.copyOf(original));
        }
    }
}
