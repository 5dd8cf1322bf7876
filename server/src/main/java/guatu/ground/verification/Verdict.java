package guatu.ground.verification;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 核验结论 on one measure: kept for ever, sealed in the ledger as it stands here.
record Verdict(UUID id, UUID taskId, UUID measure, BigDecimal claimed, BigDecimal verified, Kind kind, Mode mode, @Nullable String reason, UUID byPerson,
        String byName, UUID byUnit, Instant at) {

    enum Kind { CONFIRMED, CORRECTED, MEASURED }

    Verified value() {
        return new Verified(measure, claimed, verified, kind.name());
    }
}
