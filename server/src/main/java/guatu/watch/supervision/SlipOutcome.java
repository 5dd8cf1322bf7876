package guatu.watch.supervision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of one order: issued under a number, issued before by somebody, changed meanwhile, or no longer proposed.
public record SlipOutcome(UUID id, Result result, @Nullable String number, @Nullable String by, SlipState state) {

    /// What became of the order.
    public enum Result { ISSUED, ALREADY, CHANGED, GONE }
}
