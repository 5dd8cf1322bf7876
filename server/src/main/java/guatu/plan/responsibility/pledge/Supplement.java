package guatu.plan.responsibility.pledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 补充〔n〕 to a signed pledge; `n` comes with the signature, `expires` is a new last day where it changes.
record Supplement(UUID id, UUID pledgeId, @Nullable Integer n, String text, String basis, String basisNumber, @Nullable LocalDate expires, Instant madeAt,
        String madeBy, @Nullable String sha256, Pledge.@Nullable Signature signature) {}
