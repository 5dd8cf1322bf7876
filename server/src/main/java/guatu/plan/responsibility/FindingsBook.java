package guatu.plan.responsibility;

import guatu.plan.responsibility.reading.PlaceWords;
import guatu.plan.responsibility.reading.PublishedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/// 核对意见: the original's rows with what was found beside them, and a sheet of all findings.
final class FindingsBook {

    private static final Pattern PLACE = Pattern.compile("^(.*?)(?:!(?:[A-Z]{1,3})?(\\d+).*|(?:line | row )(\\d+).*)$");
    private static final Map<String, String> WORDS = Map.of("error", "错误", "warning", "请核", "info", "说明");
    private static final Map<String, String> COLOURS = Map.of("error", "F6D5CF", "warning", "FBEBC8", "info", "E4EBF5");

    /// A row of a sheet (1-based); lines of a text stand in the sheet 原文.
    record At(String sheet, int row) {

        static At of(String place) {
            var found = PLACE.matcher(place);
            if (!found.matches()) {
                return new At("原文", 0);
            }
            var line = found.group(2) == null ? found.group(3) : found.group(2);
            return new At(found.group(1).isBlank() ? "原文" : found.group(1), Integer.parseInt(line));
        }
    }

    private final Map<At, List<DraftView.Said>> found = new LinkedHashMap<>();
    private final List<DraftView.Said> all = new ArrayList<>();

    private FindingsBook(DraftView draft) {
        all.addAll(draft.findings());
        draft.rows().forEach(row -> row.findings().forEach(finding -> {
            all.add(finding);
            found.computeIfAbsent(At.of(row.place()), _ -> new ArrayList<>()).add(finding);
        }));
    }

    static byte[] of(DraftView draft) {
        var made = new FindingsBook(draft);
        return Sheets.book(book -> {
            draft.original().stream().collect(Collectors.groupingBy(line -> At.of(line.place()).sheet(), LinkedHashMap::new, Collectors.toList()))
                .forEach((sheet, lines) -> made.rows(book, sheet, lines));
            made.list(book);
        });
    }

    private void rows(Workbook book, String name, List<PublishedList.Line> lines) {
        var sheet = book.newWorksheet(Sheets.name(name));
        var width = lines.stream().mapToInt(line -> line.text().split("\t", -1).length).max().orElse(1);
        sheet.value(0, width, "核对意见");
        sheet.style(0, width).bold().set();
        sheet.width(width, 60);
        for (var line : lines) {
            var at = At.of(line.place());
            var row = Math.max(0, at.row() - 1);
            var cells = line.text().split("\t", -1);
            for (var column = 0; column < cells.length; column++) {
                Sheets.text(sheet, row, column, cells[column]);
            }
            var said = found.getOrDefault(at, List.of());
            if (!said.isEmpty()) {
                Sheets.text(sheet, row, width, said.stream().map(one -> WORDS.get(one.severity()) + "：" + one.message()).collect(Collectors.joining("\n")));
                sheet.style(row, width).wrapText(true).fillColor(COLOURS.get(said.stream().map(DraftView.Said::severity).reduce(FindingsBook::worse).orElseThrow())).set();
            }
        }
    }

    private static String worse(String one, String other) {
        return List.of("error", "warning", "info").stream().filter(severity -> severity.equals(one) || severity.equals(other)).findFirst().orElseThrow();
    }

    private void list(Workbook book) {
        var sheet = book.newWorksheet("核对意见汇总");
        Sheets.head(sheet, 0, List.of("级别", "位置", "意见", "代码"), List.of(8, 20, 80, 26));
        for (var i = 0; i < all.size(); i++) {
            var said = all.get(i);
            Sheets.text(sheet, i + 1, 0, WORDS.get(said.severity()));
            Sheets.text(sheet, i + 1, 1, PlaceWords.of(said.place(), Locale.SIMPLIFIED_CHINESE));
            Sheets.text(sheet, i + 1, 2, said.message());
            Sheets.text(sheet, i + 1, 3, said.code());
        }
    }
}
