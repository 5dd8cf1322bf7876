package guatu.ground.inbox;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/webhooks")
@Needs(Role.SYS_ADMIN)
@Transactional
class WebhookController {

    private static final int PAGE = 50;

    private final Webhooks webhooks;
    private final CommandLog commands;

    WebhookController(Webhooks webhooks, CommandLog commands) {
        this.webhooks = webhooks;
        this.commands = commands;
    }

    @GetMapping
    List<HookView> all() {
        return webhooks.all().stream().map(this::view).toList();
    }

    @PostMapping
    Registered register(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody HookForm form) {
        var id = commands.once(command, "webhook.register", () -> webhooks.register(actor, form.wish()).id(), UUID.class);
        var hook = webhooks.all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        return new Registered(view(hook), webhooks.secret(hook));
    }

    @PutMapping("/{id}")
    HookView change(Actor actor, @PathVariable UUID id, @Valid @RequestBody HookForm form) {
        return view(webhooks.change(actor, id, form.version() == null ? 0 : form.version(), form.wish()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Actor actor, @PathVariable UUID id) {
        webhooks.remove(actor, id);
    }

    @GetMapping("/{id}/deliveries")
    List<DeliveryView> deliveries(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after) {
        return webhooks.deliveries(id, after, PAGE).stream().map(DeliveryView::of).toList();
    }

    @PostMapping("/{id}/deliveries/{delivery}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(Actor actor, @PathVariable UUID id, @PathVariable UUID delivery) {
        webhooks.replay(actor, id, delivery);
    }

    /// Sends again, in order, all that happened from a moment on.
    @PostMapping("/{id}/replay")
    Replayed replayFrom(Actor actor, @PathVariable UUID id, @Valid @RequestBody ReplayForm form) {
        return new Replayed(webhooks.replayFrom(actor, id, form.from()));
    }

    private HookView view(Hook hook) {
        var counts = webhooks.counts(hook.id());
        return new HookView(hook.id(), hook.name(), hook.url(), hook.events(), hook.kinds(), hook.active(), hook.createdAt(), hook.version(), counts.waiting(), counts.givenUp());
    }

    record HookForm(@NotBlank @Size(max = 60) String name, @NotBlank @Size(max = 500) String url, @Nullable @Size(max = 4) List<String> events,
            @Nullable @Size(max = 50) List<@Size(max = 60) String> kinds, @Nullable Boolean active, @Nullable Integer version) {

        Webhooks.Wish wish() {
            return new Webhooks.Wish(name, url, events == null ? List.of() : events, kinds == null ? List.of() : kinds, active == null || active);
        }
    }

    record ReplayForm(@NotNull Instant from) {
    }

    record Replayed(int messages) {
    }

    record Registered(HookView webhook, String secret) {
    }

    record HookView(UUID id, String name, String url, List<String> events, List<String> kinds, boolean active, Instant createdAt, int version, int waiting, int givenUp) {
    }

    /// How a message fared; its body holds business and is not shown.
    record DeliveryView(UUID id, String event, String kind, Instant happenedAt, Delivery.State state, int attempts, Instant nextAt, @Nullable Instant triedAt,
            @Nullable Integer status, @Nullable String answer) {

        static DeliveryView of(Delivery one) {
            return new DeliveryView(one.id(), one.event(), one.kind(), one.happenedAt(), one.state(), one.attempts(), one.nextAt(), one.triedAt(), one.status(), one.answer());
        }
    }
}
