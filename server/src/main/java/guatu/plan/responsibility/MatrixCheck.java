package guatu.plan.responsibility;

import guatu.plan.indicator.Balance;
import guatu.plan.indicator.Ratio;
import guatu.plan.indicator.Relation;
import guatu.plan.responsibility.reading.ReadTarget;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// 分解校核 of a matrix that was read: corrected values, what the city keeps, parts against the whole (C-010). Rates are never summed.
final class MatrixCheck {

    private static final Pattern WHOLE = Pattern.compile("^(?:全[省市州县区镇域]|合计|总计|总量|总目标|汇总|目标|年度)$");
    private static final Pattern RATE = Pattern.compile(".*(?:率|增幅|增速|比重|占比|比例|指数|排名|位次|浓度|强度|降幅|人均.*)$");

    private MatrixCheck() {}

    /// A value of a row; `corrected` says that a person put it right.
    record Cell(String scope, BigDecimal value, boolean corrected) {}

    /// An indicator with its whole, its parts and how they add up.
    record Row(String indicator, @Nullable String unit, @Nullable BigDecimal whole, List<Cell> parts, BigDecimal remainder, @Nullable String reason,
            @Nullable Balance balance) {

        boolean blocks() {
            return balance != null && balance.verdict().blocks();
        }
    }

    private record Key(String indicator, @Nullable String unit) {}

    static boolean whole(String scope) {
        return WHOLE.matcher(scope).matches();
    }

    static List<Row> of(List<ReadTarget> targets, MatrixWords words) {
        Map<Key, List<ReadTarget>> rows = new LinkedHashMap<>();
        targets.forEach(target -> rows.computeIfAbsent(new Key(target.indicator(), target.unit()), _ -> new ArrayList<>()).add(target));
        return rows.entrySet().stream().map(entry -> row(entry.getKey(), entry.getValue(), words)).toList();
    }

    private static Row row(Key key, List<ReadTarget> targets, MatrixWords words) {
        var cells = targets.stream().map(target -> cell(target, words)).toList();
        var whole = cells.stream().filter(cell -> whole(cell.scope())).findFirst().map(Cell::value).orElse(null);
        var parts = cells.stream().filter(cell -> !whole(cell.scope())).toList();
        var kept = words.remainders().stream().filter(one -> one.indicator().equals(key.indicator) && Objects.equals(one.unit(), key.unit)).findFirst();
        var remainder = kept.map(MatrixWords.Remainder::value).orElse(BigDecimal.ZERO);
        var summed = whole != null && !parts.isEmpty() && !RATE.matcher(key.indicator).matches();
        var balance = !summed ? null : Balance.of(Relation.GE, key.unit == null ? "" : key.unit, whole, remainder, parts.stream().map(Cell::value).map(Ratio::of).toList());
        return new Row(key.indicator, key.unit, whole, parts, remainder, kept.map(MatrixWords.Remainder::reason).orElse(null), balance);
    }

    private static Cell cell(ReadTarget target, MatrixWords words) {
        return words.values().stream().filter(one -> one.indicator().equals(target.indicator()) && Objects.equals(one.unit(), target.unit()) && one.scope().equals(target.scope()))
            .findFirst().map(one -> new Cell(target.scope(), one.value(), true)).orElseGet(() -> new Cell(target.scope(), target.value(), false));
    }
}
