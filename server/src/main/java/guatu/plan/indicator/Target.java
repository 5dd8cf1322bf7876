package guatu.plan.indicator;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 目标任务: a number handed down from above, or a part of one.
/// @param value      ≥ 0, up to 4 decimals, in its unit as written
/// @param scopeUnit  the unit that has to bring it; absent: the whole
/// @param remainder  本级自留: what is not given to any part, in the same unit
/// @param issued     下达; a draft is not binding
public record Target(UUID id, UUID campaignId, @Nullable UUID parentId, String name, Relation relation, BigDecimal value, String unit,
        @Nullable UUID scopeUnit, BigDecimal remainder, @Nullable String remainderReason, @Nullable String source, @Nullable UUID documentId,
        boolean issued, int sort, int version) {

    /// The same as a part of that target.
    Target under(@Nullable UUID parent) {
        return new Target(id, campaignId, parent, name, relation, value, unit, scopeUnit, remainder, remainderReason, source, documentId, issued, sort, version);
    }

    /// The same with these numbers.
    Target worth(BigDecimal newValue, BigDecimal kept, @Nullable String reason) {
        return new Target(id, campaignId, parentId, name, relation, newValue, unit, scopeUnit, kept, reason, source, documentId, issued, sort, version);
    }
}
