package guatu.plan.indicator;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One number of a matrix of indicators × places, as a list gives it.
/// @param scope     the unit that has to bring it; absent: the whole
/// @param remainder 本级自留 of a whole, with its reason; absent: as it was
/// @param source    where it was read, e.g. `表.xlsx · Sheet1!D12`
public record MatrixTarget(String name, String unit, @Nullable UUID scope, BigDecimal value, @Nullable BigDecimal remainder,
        @Nullable String remainderReason, @Nullable String source) {

    /// A number of which no more is known.
    public static MatrixTarget of(String name, String unit, @Nullable UUID scope, BigDecimal value) {
        return new MatrixTarget(name, unit, scope, value, null, null, null);
    }
}
