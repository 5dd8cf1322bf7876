package guatu.plan.responsibility;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes workbooks: bold heads that stay in sight, text that wraps, numbers as numbers. Text that begins like a formula stays text.
final class Sheets {

    private static final int LONGEST = 32_000;

    private Sheets() {}

    static byte[] book(Consumer<Workbook> filler) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Guatu", "1.0")) {
            filler.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void head(Worksheet sheet, int row, List<String> heads, List<Integer> widths) {
        for (var i = 0; i < heads.size(); i++) {
            sheet.value(row, i, heads.get(i));
            sheet.style(row, i).bold().fillColor("EDF1F5").wrapText(true).set();
            sheet.width(i, widths.get(i));
        }
        sheet.freezePane(0, row + 1);
    }

    static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }

    static void number(Worksheet sheet, int row, int column, BigDecimal number) {
        sheet.value(row, column, number);
        sheet.style(row, column).verticalAlignment("top").set();
    }

    /// A name that a sheet may bear.
    static String name(String wanted) {
        var clean = wanted.replaceAll("[\\\\/?*\\[\\]:]", " ").strip();
        return clean.isEmpty() ? "Sheet" : clean.length() > 31 ? clean.substring(0, 31) : clean;
    }
}
