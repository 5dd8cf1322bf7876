package guatu.plan.schedule;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What came of templates: the plans saved by item, those that cannot be met, and the items whose frozen plan was left alone.
public record TemplatesApplied(Map<UUID, Plan> saved, List<Infeasible> infeasible, List<UUID> kept) {

    /// An item whose template does not fit; shortfall in workdays, the chain by names.
    public record Infeasible(UUID itemId, String no, String title, int shortfall, List<String> chain) {}
}
