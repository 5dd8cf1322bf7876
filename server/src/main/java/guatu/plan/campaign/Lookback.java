package guatu.plan.campaign;

import java.time.LocalDate;
import java.util.UUID;

/// 回头看: what was found at a cleared entry on the day it was due again.
public record Lookback(UUID id, UUID itemId, LocalDate due, boolean passed, String note, LocalDate dated, String byName) {}
