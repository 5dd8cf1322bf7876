package guatu.plan.schedule;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 基线: a plan as frozen, n from 1; never overwritten (RULES R2.9). `approval` says who let a red line move later, `reason` why the plan changed.
public record Baseline(UUID id, UUID itemId, int n, Instant frozenAt, String frozenBy, @Nullable String approval, @Nullable String reason, String sha256) {}
