package guatu.plan.indicator;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A target as it shall be added; fields as in [Target].
public record NewTarget(@Nullable UUID parentId, String name, Relation relation, BigDecimal value, String unit, @Nullable UUID scopeUnit,
        @Nullable String source, @Nullable UUID documentId) {}
