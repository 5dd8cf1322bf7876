package guatu.plan.responsibility.binding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 签字 under a deed: by account with the password again, or on paper with its scan and the officer who filed it.
public record DeedSignature(UUID deed, int round, Deed.Side side, UUID person, String name, boolean onPaper, String recordedBy, @Nullable UUID evidence, String sha256,
        Instant at) {}
