package guatu.plan.responsibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a clerk said of a draft's matrix: remainders that stay with the city, corrected values, and which unit a scope means.
record MatrixWords(List<Remainder> remainders, List<Value> values, Map<String, UUID> units) {

    static final MatrixWords NONE = new MatrixWords(List.of(), List.of(), Map.of());

    MatrixWords {
        remainders = remainders == null ? List.of() : List.copyOf(remainders);
        values = values == null ? List.of() : List.copyOf(values);
        units = units == null ? Map.of() : Map.copyOf(units);
    }

    /// 市本级自留: a part that nobody below carries, with the reason why.
    record Remainder(String indicator, @Nullable String unit, BigDecimal value, String reason) {}

    /// A value of the matrix put right.
    record Value(String indicator, @Nullable String unit, String scope, BigDecimal value) {}
}
