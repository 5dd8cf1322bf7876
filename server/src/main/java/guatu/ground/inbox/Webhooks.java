package guatu.ground.inbox;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the system administrator does with webhooks.
@Component
@Transactional
class Webhooks {

    private static final int MOST = 20;

    private final Hooks hooks;
    private final Deliveries deliveries;
    private final HookAddress addresses;
    private final HookSecrets secrets;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Webhooks(Hooks hooks, Deliveries deliveries, HookAddress addresses, HookSecrets secrets, ApplicationEventPublisher events, BusinessClock clock) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    /// What can be said about a webhook.
    record Wish(String name, String url, List<String> events, List<String> kinds, boolean active) {
    }

    @Transactional(readOnly = true)
    List<Hook> all() {
        return hooks.all();
    }

    @Transactional(readOnly = true)
    Deliveries.Counts counts(UUID hook) {
        return deliveries.counts(hook);
    }

    /// Registers one; the answer is its id. The secret is shown by `secret` once.
    Hook register(Actor actor, Wish wish) {
        actor.must(Role.SYS_ADMIN);
        if (hooks.all().size() >= MOST) {
            throw new Refusal("inbox.hook-too-many", MOST);
        }
        var clean = checked(wish);
        var hook = new Hook(Ids.next(), clean.name(), clean.url(), clean.events(), clean.kinds(), clean.active(), clock.now(), actor.person(), 0);
        hooks.add(hook);
        audit(actor, "webhook.registered", hook);
        return hook;
    }

    String secret(Hook hook) {
        return secrets.of(hook.id());
    }

    Hook change(Actor actor, UUID id, int version, Wish wish) {
        actor.must(Role.SYS_ADMIN);
        var before = hooks.get(id);
        var clean = checked(wish);
        hooks.save(new Hook(id, clean.name(), clean.url(), clean.events(), clean.kinds(), clean.active(), before.createdAt(), before.createdBy(), version));
        var after = hooks.get(id);
        audit(actor, "webhook.changed", after);
        return after;
    }

    void remove(Actor actor, UUID id) {
        actor.must(Role.SYS_ADMIN);
        var hook = hooks.get(id);
        hooks.remove(id);
        audit(actor, "webhook.removed", hook);
    }

    @Transactional(readOnly = true)
    List<Delivery> deliveries(UUID hook, @Nullable UUID before, int limit) {
        return deliveries.of(hooks.get(hook).id(), before, limit);
    }

    void replay(Actor actor, UUID hook, UUID delivery) {
        actor.must(Role.SYS_ADMIN);
        var known = hooks.get(hook);
        deliveries.replay(hook, deliveries.get(hook, delivery).id(), clock.now());
        audit(actor, "webhook.replayed", known);
    }

    int replayFrom(Actor actor, UUID hook, Instant from) {
        actor.must(Role.SYS_ADMIN);
        var known = hooks.get(hook);
        var again = deliveries.replayFrom(hook, from, clock.now());
        audit(actor, "webhook.replayed", known);
        return again;
    }

    private Wish checked(Wish wish) {
        var unknown = wish.events().stream().filter(event -> !HookEvent.known(event)).findFirst();
        if (unknown.isPresent()) {
            throw new BadInput("events", "inbox.hook-unknown-event", unknown.get());
        }
        var url = addresses.allowed(wish.url());
        return new Wish(wish.name().strip(), url.toString(), List.copyOf(wish.events()), wish.kinds().stream().map(String::strip).filter(kind -> !kind.isEmpty()).distinct().toList(), wish.active());
    }

    /// The trail names the host only: an address may carry a secret of its own.
    private void audit(Actor actor, String kind, Hook hook) {
        events.publishEvent(new Audited(actor, kind, hook.name(), true, Map.of("webhook", hook.id(), "host", URI.create(hook.url()).getHost())));
    }
}
