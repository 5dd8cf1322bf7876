package guatu.plan.responsibility.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 完成时限 in words: "11月", "10月底前", "2021.12", "三季度", "年内".
final class DueText {

    enum Kind { DATE, BARE_MONTH, BARE_YEAR, ROUNDED, OPEN, NO_YEAR, INVALID, NONE }

    /// What the words mean; the date is known only for the first four kinds.
    record Due(@Nullable LocalDate date, Kind kind) {

        static final Due NONE = new Due(null, Kind.NONE);
    }

    private static final String YEAR = "(?:(?<year>(?:19|20|21)\\d{2}|(?<![\\d.])\\d{2}(?=年\\d))年度?|(?<said>今年|本年|明年|次年))?";
    private static final Pattern WORDS = Pattern.compile(
            "(?<y1>\\d{4})(?<sep>[-/.])(?<m1>\\d{1,2})\\k<sep>(?<d1>\\d{1,2})(?!\\d)"
            + "|(?<!\\d)(?<y9>20\\d{2})(?<m9>0[1-9]|1[0-2])(?<d9>[0-3]\\d)(?!\\d)|(?<!\\d)" + YEAR + "(?:第?(?:(?<quarter>[1-4])季度?|(?<half>[上下])半年)"
            + "|(?<month>\\d{1,2})月(?:份)?(?:(?<day>\\d{1,2})(?:[日号]|(?=前|之前|以前|$))|(?<part>上旬|中旬|下旬|初|中|底|末))?)"
            + "|(?<y4>(?:19|20|21)\\d{2})[./-](?<m4>\\d{1,2})(?:[-~至—–](?<m5>\\d{1,2}))?(?![\\d月])"
            + "|(?<!\\d)[Qq](?<q>[1-4])(?!\\d)"
            + "|(?:(?<y6>(?<!\\d)(?:19|20|21)\\d{2}|今|本|明|全|当)|(?<![\\d一二两三四五六七八九十半]))年(?<end>内|底|末|终|度内)"
            + "|(?<!\\d)(?<m7>\\d{1,2})[./-](?<d7>\\d{1,2})(?=$|前|日|之前|以前|底)"
            + "|(?<y8>(?:19|20|21)\\d{2})年?度?$|(?<all>全年|当年|本年度?)$");
    private static final Pattern OPEN = Pattern.compile("长期|持续|常年|常态|每[季年月周半]|定期|适时|贯穿|随时|全程|立行立改|立查立改|即知即改|即时");

    private final @Nullable Integer listYear;
    private final boolean sentence;
    private @Nullable Integer written;

    private DueText(@Nullable Integer listYear, boolean sentence) {
        this.listYear = listYear;
        this.sentence = sentence;
    }

    /// Reads a cell that holds a deadline and nothing else.
    static Due cell(String text, @Nullable Integer year) {
        var found = new DueText(year, false).read(text);
        return OPEN.matcher(text).find() && (found.date == null || found.kind == Kind.BARE_YEAR || Chars.half(text).matches(".*每[季年月周半].*")) ? new Due(null, Kind.OPEN) : found;
    }

    /// Finds a deadline inside a sentence, where a bare year is none.
    static Due within(String text, @Nullable Integer year) {
        return new DueText(year, true).read(text);
    }

    private Due read(String text) {
        var matcher = WORDS.matcher(Chars.digits(Chars.squeezed(Chars.half(text))));
        var best = Due.NONE;
        while (matcher.find()) {
            best = later(best, due(matcher));
        }
        return best;
    }

    private static Due later(Due best, Due next) {
        if (next.kind == Kind.NONE) {
            return best;
        }
        if (next.date == null) {
            return best.date == null ? next : best;
        }
        return best.date == null || !next.date.isBefore(best.date) ? next : best;
    }

    private Due due(Matcher m) {
        if (m.group("y1") != null) {
            return date(number(m, "y1"), number(m, "m1"), number(m, "d1"), Kind.DATE);
        }
        if (m.group("y9") != null) {
            return date(number(m, "y9"), number(m, "m9"), number(m, "d9"), Kind.DATE);
        }
        if (m.group("quarter") != null || m.group("q") != null) {
            return month(year(m), 3 * number(m, m.group("quarter") != null ? "quarter" : "q"), Kind.DATE);
        }
        if (m.group("half") != null) {
            return month(year(m), m.group("half").equals("上") ? 6 : 12, Kind.DATE);
        }
        if (m.group("month") != null) {
            return month(m);
        }
        if (m.group("end") != null) {
            return month(yearOfEnd(m.group("y6")), 12, Kind.DATE);
        }
        return sentence ? Due.NONE : terse(m);
    }

    /// Forms that only a deadline cell may use: 2021.12, 6.30, 2021年.
    private Due terse(Matcher m) {
        if (m.group("y4") != null) {
            written = number(m, "y4");
            return month(written, number(m, m.group("m5") != null ? "m5" : "m4"), Kind.BARE_MONTH);
        }
        if (m.group("m7") != null) {
            return date(year(null), number(m, "m7"), number(m, "d7"), Kind.DATE);
        }
        return month(m.group("y8") != null ? Integer.valueOf(number(m, "y8")) : year(null), 12, Kind.BARE_YEAR);
    }

    private Due month(Matcher m) {
        var year = year(m);
        var month = number(m, "month");
        if (m.group("day") != null) {
            return date(year, month, number(m, "day"), Kind.DATE);
        }
        return switch (m.group("part")) {
            case null -> month(year, month, Kind.BARE_MONTH);
            case "初", "上旬" -> date(year, month, 10, Kind.ROUNDED);
            case "中", "中旬" -> date(year, month, 20, Kind.ROUNDED);
            case "下旬" -> month(year, month, Kind.ROUNDED);
            default -> month(year, month, Kind.DATE);
        };
    }

    private @Nullable Integer yearOfEnd(@Nullable String word) {
        return switch (word) {
            case null -> year(null);
            case "今", "本", "全", "当" -> year(null);
            case "明" -> next(year(null));
            default -> Integer.valueOf(word);
        };
    }

    /// Written in the cell, else carried from an earlier date in the same cell, else the list's.
    private @Nullable Integer year(@Nullable Matcher m) {
        if (m != null && m.group("year") != null) {
            var year = number(m, "year");
            written = year < 100 ? 2000 + year : year;
            return written;
        }
        if (m != null && m.group("said") != null && "明年次年".contains(m.group("said"))) {
            return next(listYear);
        }
        return written != null ? written : listYear;
    }

    private static @Nullable Integer next(@Nullable Integer year) {
        return year == null ? null : Integer.valueOf(year + 1);
    }

    private static Due month(@Nullable Integer year, int month, Kind kind) {
        if (month < 1 || month > 12) {
            return new Due(null, Kind.INVALID);
        }
        return year == null ? new Due(null, Kind.NO_YEAR) : new Due(YearMonth.of(year, month).atEndOfMonth(), kind);
    }

    private static Due date(@Nullable Integer year, int month, int day, Kind kind) {
        try {
            return year == null && LocalDate.of(2024, month, day) != null ? new Due(null, Kind.NO_YEAR) : new Due(LocalDate.of(year, month, day), kind);
        } catch (DateTimeException e) {
            return new Due(null, Kind.INVALID);
        }
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }
}
