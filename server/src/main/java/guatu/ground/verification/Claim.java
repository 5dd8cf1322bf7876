package guatu.ground.verification;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 上报值: what a unit says of one measure, beside the last verified value, both in the measure's unit.
public record Claim(UUID measure, String name, String unit, @Nullable BigDecimal previous, BigDecimal claimed) {
}
