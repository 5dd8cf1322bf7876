package guatu.ground.inbox;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes what webhooks will hear, in the transaction in which it happens.
@Component
class HookOutbox {

    private final Hooks hooks;
    private final Deliveries deliveries;
    private final DutyWords words;
    private final PublicAddress address;
    private final JsonMapper json;

    HookOutbox(Hooks hooks, Deliveries deliveries, DutyWords words, PublicAddress address, JsonMapper json) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.words = words;
        this.address = address;
        this.json = json;
    }

    /// The hooks that listen at all.
    List<Hook> listening() {
        return hooks.all().stream().filter(Hook::active).toList();
    }

    void write(HookEvent event, List<Duty> duties, Instant at, List<Hook> listening) {
        var fresh = new ArrayList<Delivery>();
        for (var duty : duties) {
            var wanting = listening.stream().filter(hook -> hook.wants(event, duty)).toList();
            var body = wanting.isEmpty() ? "" : json.writeValueAsString(message(event, duty, at));
            wanting.forEach(hook -> fresh.add(new Delivery(Ids.next(), hook.id(), event.word(), duty.kind(), duty.id(), at, body, Delivery.State.PENDING, 0, at, at, null, null, null)));
        }
        deliveries.add(fresh);
    }

    private Message message(HookEvent event, Duty duty, Instant at) {
        return new Message(event.word(), at, new Body(duty.id(), duty.kind(), words.kind(duty, Locale.SIMPLIFIED_CHINESE), duty.subject(), duty.title(),
            words.why(duty, Locale.SIMPLIFIED_CHINESE), duty.unit(), duty.person(), duty.role(), duty.due(), address.of(duty.link())));
    }

    /// What is sent. Part of the public contract: add fields, never rename.
    record Message(String event, Instant at, Body duty) {
    }

    record Body(UUID id, String kind, String verb, UUID subject, String title, String why, @Nullable UUID unit, @Nullable UUID person, @Nullable Role role,
            @Nullable Instant due, String url) {
    }
}
