package guatu.plan.responsibility.reading;

import static guatu.plan.responsibility.reading.Severity.ERROR;
import static guatu.plan.responsibility.reading.Severity.INFO;
import static guatu.plan.responsibility.reading.Severity.WARNING;

import java.util.Locale;

/// The closed list of what reading a list can find; the sentences stand in `messages/responsibility.properties` under the code.
public enum FindingCode {
    FILE_UNKNOWN(ERROR), EMPTY(ERROR), TOO_LARGE(ERROR), NOT_XLSX(ERROR), NOT_DOCX(ERROR), OLD_OFFICE(ERROR), ENCRYPTED(ERROR),
    TRUNCATED(ERROR), BOMB(ERROR), ENTITIES(ERROR), FORMAT(ERROR), DAMAGED(ERROR), NO_TABLE(ERROR), NO_ITEMS(ERROR), TOO_MANY_CELLS(ERROR),
    SHEET_READ(INFO), SHEET_SKIPPED(INFO), SHEET_HIDDEN(INFO), COLUMN_IGNORED(INFO), COLUMN_TWICE(WARNING),
    FORMULA(INFO), FORMULA_EMPTY(WARNING), CELL_ERROR(WARNING), MERGE_SHAPE(WARNING),
    NUMBER_AS_TEXT(INFO), NOT_A_NUMBER(WARNING), AMOUNT_NEGATIVE(ERROR), AMOUNT_ABSURD(ERROR), AMOUNT_MERGED(INFO), AMOUNT_UNIT(INFO),
    YEAR_ABOVE_TOTAL(WARNING), NO_AMOUNT_UNIT(WARNING),
    NO_DUPLICATE(WARNING), NO_TITLE(WARNING), TITLE_LONG(WARNING), TITLE_DUPLICATE(WARNING), ROW_TOTAL(INFO), ROW_NOTE(INFO),
    NO_DUE(WARNING), NO_DUE_COLUMN(WARNING), DUE_UNREADABLE(WARNING), DUE_INVALID(WARNING), DUE_NO_YEAR(WARNING), DUE_ODD_YEAR(WARNING),
    DUE_BEFORE_YEAR(WARNING), DUE_BARE_MONTH(INFO), DUE_BARE_YEAR(INFO), DUE_ROUNDED(INFO), DUE_OPEN(INFO), DUE_FROM_GOAL(INFO), DUE_NUMBER(WARNING),
    DUE_PAST(WARNING), DUE_HOLIDAY(INFO), DUE_OUTSIDE_CAMPAIGN(WARNING), UNIT_UNKNOWN(WARNING), PERSON_LEFT(WARNING),
    FIRST_LEADS(INFO), NO_LEAD(WARNING), UNIT_COLLECTIVE(INFO), UNIT_LONG(WARNING),
    NO_NUMBER(INFO), KIND_NUMBERS(INFO), NUMBER_RANGE(INFO), NUMBER_NEGATIVE(ERROR), NUMBER_ABSURD(ERROR),
    PROGRESS_OUT_OF_RANGE(WARNING), PROGRESS_BRACKET(INFO), PROGRESS_RATIO(INFO),
    PARTS_BELOW_WHOLE(WARNING), PARTS_ABOVE_WHOLE(INFO), TARGET_MISSING(WARNING), YEARS_SEVERAL(INFO), TEXT_SKIPPED(INFO), MORE(INFO);

    private final Severity severity;
    private final String code = "list." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }

    /// Stable, lower-case and dotted: `list.no-due`.
    public String code() {
        return code;
    }
}
