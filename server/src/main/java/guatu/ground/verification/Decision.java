package guatu.ground.verification;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a verifier decides on a task: a value for each measure claimed, with a reason where it differs from the claim (or the measurement).
public record Decision(List<Value> values) {

    /// One measure's verified value.
    public record Value(UUID measure, BigDecimal verified, @Nullable String reason) {
    }
}
