package guatu.watch.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 缘由: the reason of a slip as a code with its arguments, and the numbers of its data date: percents 0..100, gap in percentage points, negative when behind.
/// @param daysLate working days that the reason counts, 0 where it counts none
/// @param since    the day from which the lamp burns as it does
public record SlipWhy(@Nullable String lamp, String code, Map<String, Object> args, @Nullable BigDecimal planned, @Nullable BigDecimal verified,
        @Nullable BigDecimal gap, @Nullable LocalDate p80, @Nullable LocalDate redLine, @Nullable String node, @Nullable LocalDate nodeDue,
        int daysLate, @Nullable LocalDate since) {

    static SlipWhy of(String code) {
        return new SlipWhy(null, code, Map.of(), null, null, null, null, null, null, null, 0, null);
    }
}
