package guatu.plan.responsibility.reading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How numbers of a workbook are shown: plain, as percent, as a date or as a month.
final class CellFormats {

    private enum Shown { PLAIN, PERCENT, DATE, MONTH }

    private static final Set<Integer> MONTHS = Set.of(17, 27, 36, 50, 52, 57);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final MathContext FIFTEEN = new MathContext(15);

    private final List<Shown> styles = new ArrayList<>();
    private boolean from1904;

    void from1904() {
        from1904 = true;
    }

    void read(Xml xml) {
        Map<Integer, String> codes = new HashMap<>();
        var inCells = false;
        while (xml.next()) {
            if (xml.opens("numFmt")) {
                codes.put(Integer.valueOf(xml.attribute("numFmtId", "0")), xml.attribute("formatCode", ""));
            } else if (xml.opens("cellXfs")) {
                inCells = true;
            } else if (xml.closes("cellXfs")) {
                inCells = false;
            } else if (inCells && xml.opens("xf")) {
                var id = Integer.parseInt(xml.attribute("numFmtId", "0"));
                styles.add(shown(id, codes.getOrDefault(id, "")));
            }
        }
    }

    private static Shown shown(int id, String code) {
        if (code.isEmpty()) {
            return id == 9 || id == 10 ? Shown.PERCENT
                : MONTHS.contains(id) ? Shown.MONTH
                : id >= 14 && id <= 17 || id == 22 || id >= 28 && id <= 31 || id >= 51 && id <= 58 ? Shown.DATE
                : Shown.PLAIN;
        }
        var bare = code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]", "").toLowerCase(java.util.Locale.ROOT);
        return bare.contains("%") ? Shown.PERCENT
            : bare.contains("d") || bare.contains("y") && !bare.contains("m") ? Shown.DATE
            : bare.contains("y") ? Shown.MONTH
            : Shown.PLAIN;
    }

    /// The number as people see it in the sheet.
    Cell cell(String raw, int style) {
        var shown = style >= 0 && style < styles.size() ? styles.get(style) : Shown.PLAIN;
        try {
            return switch (shown) {
                case PLAIN -> new Cell(plain(raw), Cell.Kind.NUMBER);
                case PERCENT -> new Cell(plain(new BigDecimal(raw).multiply(HUNDRED)) + "%", Cell.Kind.NUMBER);
                case DATE -> new Cell(date(raw).toString(), Cell.Kind.DATE);
                case MONTH -> new Cell(date(raw).getYear() + "年" + date(raw).getMonthValue() + "月", Cell.Kind.DATE);
            };
        } catch (ArithmeticException | IllegalArgumentException | java.time.DateTimeException e) {
            return Cell.text(raw);
        }
    }

    private static String plain(String raw) {
        var simple = raw.length() <= 15 && raw.chars().allMatch(c -> c >= '0' && c <= '9');
        return simple ? raw : plain(new BigDecimal(raw));
    }

    private static String plain(BigDecimal number) {
        if (Math.abs((long) number.precision() - number.scale()) > 40) {
            throw new ArithmeticException("absurd");
        }
        var rounded = number.round(FIFTEEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    private LocalDate date(String raw) {
        return serial(new BigDecimal(raw).intValue(), from1904);
    }

    /// Day numbers of spreadsheets: 1 is 1900-01-01, with a 29 February 1900 that never was.
    static LocalDate serial(int day, boolean from1904) {
        return from1904 ? LocalDate.of(1904, 1, 1).plusDays(day) : LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day);
    }
}
