package guatu.plan.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item reached a stage on a day, or fell back to it; the last step said is where it stands.
public record FunnelStep(UUID id, UUID itemId, Stage stage, LocalDate dated, @Nullable String note, String byName) {}
