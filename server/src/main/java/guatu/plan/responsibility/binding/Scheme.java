package guatu.plan.responsibility.binding;

import java.util.List;
import java.util.UUID;

/// 捆绑制度: the slots, the leaders who are bound, and how much one may carry. 七个一 is one instance.
public record Scheme(UUID id, UUID campaignId, String name, Limits limits, List<UUID> leaders, List<Slot> slots, int version) {

    /// The slots in use, in their order.
    public List<Slot> inUse() {
        return slots.stream().filter(slot -> !slot.retired()).toList();
    }
}
