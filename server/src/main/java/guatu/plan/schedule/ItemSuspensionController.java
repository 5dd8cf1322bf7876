package guatu.plan.schedule;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class ItemSuspensionController {

    private final ItemSuspensions suspensions;
    private final CommandLog commands;

    ItemSuspensionController(ItemSuspensions suspensions, CommandLog commands) {
        this.suspensions = suspensions;
        this.commands = commands;
    }

    /// A suspension up to and including a day, why, and what speaks for it.
    record SuspensionForm(@NotBlank @Size(max = 500) String reason, @NotBlank @Size(max = 200) String basis, @NotNull LocalDate until) {}

    /// Words of the one who approves.
    record NoteForm(@Nullable @Size(max = 500) String note) {}

    /// Why not, or why it goes on.
    record WhyForm(@NotBlank @Size(max = 500) String reason) {}

    @GetMapping("/items/{item}/suspensions")
    @SignedIn
    List<ItemSuspension> of(@PathVariable UUID item) {
        return suspensions.of(item);
    }

    @PostMapping("/items/{item}/suspensions")
    @Needs(Role.CLERK)
    ItemSuspension request(Actor actor, @RequestHeader("Command-Id") UUID command, @PathVariable UUID item, @Valid @RequestBody SuspensionForm form) {
        return commands.once(command, "suspension.request", () -> suspensions.request(actor, item, form.reason(), form.basis(), form.until()), ItemSuspension.class);
    }

    @PostMapping("/items/{item}/resume")
    @Needs(Role.CLERK)
    ItemSuspension resume(Actor actor, @RequestHeader("Command-Id") UUID command, @PathVariable UUID item, @Valid @RequestBody WhyForm form) {
        return commands.once(command, "suspension.resume", () -> suspensions.resume(actor, item, form.reason()), ItemSuspension.class);
    }

    @PostMapping("/suspensions/{id}/approve")
    @Needs(Role.LEADER)
    ItemSuspension approve(Actor actor, @RequestHeader("Command-Id") UUID command, @PathVariable UUID id, @Valid @RequestBody NoteForm form) {
        return commands.once(command, "suspension.approve", () -> suspensions.approve(actor, id, form.note()), ItemSuspension.class);
    }

    @PostMapping("/suspensions/{id}/reject")
    @Needs(Role.LEADER)
    ItemSuspension reject(Actor actor, @RequestHeader("Command-Id") UUID command, @PathVariable UUID id, @Valid @RequestBody WhyForm form) {
        return commands.once(command, "suspension.reject", () -> suspensions.reject(actor, id, form.reason()), ItemSuspension.class);
    }

    @PostMapping("/suspensions/{id}/withdraw")
    @Needs(Role.CLERK)
    ItemSuspension withdraw(Actor actor, @RequestHeader("Command-Id") UUID command, @PathVariable UUID id) {
        return commands.once(command, "suspension.withdraw", () -> suspensions.withdraw(actor, id), ItemSuspension.class);
    }
}
