package guatu.run.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A verdict on a report of ours, as it came in.
record TakenVerdict(UUID task, UUID report, UUID item, String mode, List<Value> values, Instant at) {

    record Value(UUID measure, BigDecimal verified, String verdict) {}
}
