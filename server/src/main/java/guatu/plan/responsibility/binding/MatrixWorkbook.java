package guatu.plan.responsibility.binding;

import guatu.plan.responsibility.binding.DutyPages.MatrixView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The matrix as a workbook: a leader a row, a slot a column, holes in red.
final class MatrixWorkbook {

    private static final String HOLE = "F9E1DC";
    private static final String HEAD = "F5F1E7";

    private MatrixWorkbook() {}

    static byte[] of(MatrixView view) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Guatu", "1.0")) {
            var sheet = book.newWorksheet("捆绑矩阵");
            if (view.matrix() == null || view.scheme() == null) {
                sheet.value(0, 0, "还没有设置捆绑制度");
            } else {
                sheet.value(0, 0, view.scheme().name() + " · " + view.today() + " · 缺 " + view.matrix().holes() + " 项");
                fill(sheet, view, view.matrix());
            }
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
        return bytes.toByteArray();
    }

    private static void fill(Worksheet sheet, MatrixView view, Matrix matrix) {
        head(sheet, 0, "领导");
        head(sheet, 1, "职务");
        for (var i = 0; i < matrix.slots().size(); i++) {
            head(sheet, i + 2, matrix.slots().get(i).name());
            sheet.width(i + 2, 24);
        }
        head(sheet, matrix.slots().size() + 2, "缺项");
        var n = 2;
        for (var row : matrix.rows()) {
            var who = view.people().get(row.person());
            sheet.value(n, 0, who == null ? "" : who.name());
            sheet.value(n, 1, who == null ? "" : who.post());
            for (var i = 0; i < row.cells().size(); i++) {
                var cell = row.cells().get(i);
                var held = cell.held().stream().map(Binding::object).collect(Collectors.joining("、"));
                sheet.value(n, i + 2, cell.missing() == 0 ? held : held + (held.isEmpty() ? "" : "；") + "缺 " + cell.missing());
                sheet.style(n, i + 2).wrapText(true).set();
                if (cell.missing() > 0) {
                    sheet.style(n, i + 2).wrapText(true).fillColor(HOLE).set();
                }
            }
            sheet.value(n, matrix.slots().size() + 2, row.holes());
            n++;
        }
    }

    private static void head(Worksheet sheet, int column, String words) {
        sheet.value(1, column, words);
        sheet.style(1, column).bold().fillColor(HEAD).set();
    }
}
