package guatu.ground.verification;

import java.math.BigDecimal;
import java.util.UUID;

/// 核定值: claimed and verified stay side by side; kind is CONFIRMED, CORRECTED or MEASURED.
public record Verified(UUID measure, BigDecimal claimed, BigDecimal verified, String kind) {
}
