package guatu.plan.responsibility.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands above the head of a table: its title and the unit of its amounts.
record SheetHead(@Nullable String title, @Nullable String amountUnit) {

    static SheetHead of(Grid grid, TableMatch match) {
        List<String> above = new ArrayList<>();
        String unit = null;
        for (var row = 0; row < match.firstHeadRow() - 1; row++) {
            for (var column = 0; column < grid.width(); column++) {
                var text = Chars.line(grid.own(row, column).text());
                if (text.isEmpty()) {
                    continue;
                }
                var said = TitleText.amountUnit(text);
                unit = said == null ? unit : said;
                if (said == null) {
                    above.add(text);
                }
            }
        }
        for (var column : match.columns()) {
            var money = column.role() == Role.INVESTMENT_TOTAL || column.role() == Role.INVESTMENT_YEAR ? HeadNames.money(column.head()).orElse(null) : null;
            unit = money == null ? unit : money;
        }
        return new SheetHead(TitleText.best(above), unit);
    }
}
