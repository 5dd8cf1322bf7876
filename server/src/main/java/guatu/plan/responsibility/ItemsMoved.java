package guatu.plan.responsibility;

import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemPast;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells what a colleague did to items while a list was being checked.
@Component
class ItemsMoved {

    private static final int MOST = 50;

    private final Campaigns campaigns;

    ItemsMoved(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /// An item that is no longer as it was shown: who changed it last, when, and which fields.
    record Moved(UUID itemId, String no, String title, @Nullable String by, @Nullable Instant at, Map<String, ItemPast.Change> changes) {}

    /// At most 50 of them.
    List<Moved> since(List<Item> items, Map<UUID, Integer> seen) {
        List<Moved> moved = new ArrayList<>();
        for (var item : items.stream().limit(MOST).toList()) {
            var past = campaigns.past(item.id()).stream().filter(one -> one.kind() == ItemPast.Kind.REWORDED).toList();
            var last = past.isEmpty() ? null : past.getLast();
            moved.add(new Moved(item.id(), item.no(), item.title(), last == null ? null : last.byName(), last == null ? null : last.at(),
                last == null ? Map.of() : last.changes()));
        }
        return moved;
    }
}
