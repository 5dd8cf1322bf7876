package guatu.watch.supervision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of one order: issued under a number, issued before by somebody, changed meanwhile, or no longer proposed.
record SlipOutcome(UUID id, Result result, @Nullable String number, @Nullable String by, SlipState state) {

    enum Result { ISSUED, ALREADY, CHANGED, GONE }
}
