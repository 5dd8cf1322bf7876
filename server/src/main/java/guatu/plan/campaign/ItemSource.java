package guatu.plan.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 来源: the clause of a document that an item answers; an item may answer several.
public record ItemSource(UUID documentId, @Nullable String clause) {}
