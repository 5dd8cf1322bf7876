package guatu.ground.inbox;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// 通知设置: what a person hears, where, and how often at most.
@RestController
@RequestMapping("/api/notifications")
@SignedIn(administratorsToo = true)
@Transactional
class NotificationController {

    private final Notifications notifications;
    private final CalendarFeed feeds;
    private final PublicAddress address;
    private final CommandLog commands;

    NotificationController(Notifications notifications, CalendarFeed feeds, PublicAddress address, CommandLog commands) {
        this.notifications = notifications;
        this.feeds = feeds;
        this.address = address;
        this.commands = commands;
    }

    @GetMapping
    NotificationView get(Actor actor) {
        var contact = notifications.contact(actor);
        var budget = notifications.budget();
        return new NotificationView(contact.email(), contact.digest(), contact.instant(), contact.version(), notifications.mailWorks(), budget.limit(), budget.version(),
            notifications.sentToday(actor), notifications.held(actor).stream().map(one -> new HeldView(one.at(), one.pieces(), one.lines())).toList(),
            feeds.of(actor).stream().map(one -> new FeedView(one.id(), one.name(), one.unitId() != null, one.createdAt(), one.usedAt())).toList());
    }

    @PutMapping
    NotificationView put(Actor actor, @Valid @RequestBody ContactForm form) {
        notifications.save(actor, form.email(), form.digest(), form.instant(), form.version());
        return get(actor);
    }

    @PutMapping("/budget")
    @Needs(Role.CLERK)
    NotificationView budget(Actor actor, @Valid @RequestBody BudgetForm form) {
        notifications.save(actor, new ReminderBudget(form.limit(), form.version()));
        return get(actor);
    }

    /// Makes a calendar link; the answer shows it for the only time.
    @PostMapping("/feeds")
    MadeFeed make(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody FeedForm form) {
        var made = commands.once(command, "feed.make", () -> feeds.make(actor, form.name(), form.ofUnit() != null && form.ofUnit()), UUID.class);
        return new MadeFeed(address.of("/api/ics/" + feeds.token(actor, made) + ".ics"));
    }

    @DeleteMapping("/feeds/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Actor actor, @PathVariable UUID id) {
        feeds.revoke(actor, id);
    }

    record ContactForm(@Nullable @Email @Size(max = 254) String email, boolean digest, boolean instant, int version) {
    }

    record BudgetForm(@Min(1) @Max(10) int limit, int version) {
    }

    record FeedForm(@NotBlank @Size(max = 40) String name, @Nullable Boolean ofUnit) {
    }

    record MadeFeed(String url) {
    }

    record FeedView(UUID id, String name, boolean ofUnit, Instant createdAt, @Nullable Instant usedAt) {
    }

    record HeldView(Instant at, int pieces, List<String> titles) {
    }

    record NotificationView(@Nullable String email, boolean digest, boolean instant, int version, boolean mailWorks, int limit, int limitVersion, int sentToday,
            List<HeldView> held, List<FeedView> feeds) {
    }
}
