package guatu.run.progress;

import java.time.Instant;
import java.util.UUID;

/// What came of a report: its number of the item, and whether values now wait for a verdict.
public record Filed(UUID id, UUID item, int n, Instant filedAt, boolean toBeVerified) {}
