package guatu.ground.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Webhook: an address that hears of duties. No event named means all events, no kind named all kinds.
record Hook(UUID id, String name, String url, List<String> events, List<String> kinds, boolean active, Instant createdAt, UUID createdBy, int version) {

    boolean wants(HookEvent event, Duty duty) {
        return active && (events.isEmpty() || events.contains(event.word())) && (kinds.isEmpty() || kinds.contains(duty.kind()));
    }
}
