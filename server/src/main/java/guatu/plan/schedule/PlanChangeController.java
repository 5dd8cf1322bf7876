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
class PlanChangeController {

    private final PlanChanges changes;
    private final Schedules schedules;
    private final CommandLog commands;

    PlanChangeController(PlanChanges changes, Schedules schedules, CommandLog commands) {
        this.changes = changes;
        this.schedules = schedules;
        this.commands = commands;
    }

    /// A plan as it would be saved, or, with `change`, that plan with one activity changed.
    record RippleForm(@Valid @NotNull PlanInput input, @Valid @Nullable ActivityInput change) {}

    /// A change of a frozen plan and why.
    record ChangeForm(@Valid @NotNull PlanInput input, @NotBlank @Size(max = 500) String reason) {}

    /// Words of the one who approves.
    record NoteForm(@Nullable @Size(max = 500) String note) {}

    /// Why not.
    record ReasonForm(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping("/items/{item}/plan/ripple")
    @Needs({Role.CLERK, Role.LIAISON})
    Ripple ripple(@PathVariable UUID item, @Valid @RequestBody RippleForm form) {
        return schedules.ripple(item, form.input(), form.change());
    }

    @GetMapping("/items/{item}/plan/changes")
    @SignedIn
    List<PlanChange> of(@PathVariable UUID item) {
        return changes.of(item);
    }

    @PostMapping("/items/{item}/plan/changes")
    @Needs({Role.CLERK, Role.LIAISON})
    PlanChange request(Actor actor, @RequestHeader("Command-Id") UUID command, @PathVariable UUID item, @Valid @RequestBody ChangeForm form) {
        return commands.once(command, "schedule.change", () -> changes.request(actor, item, form.input(), form.reason()), PlanChange.class);
    }

    @PostMapping("/plan-changes/{id}/approve")
    @Needs(Role.LEADER)
    PlanChange approve(Actor actor, @RequestHeader("Command-Id") UUID command, @PathVariable UUID id, @Valid @RequestBody NoteForm form) {
        return commands.once(command, "schedule.approve", () -> changes.approve(actor, id, form.note()), PlanChange.class);
    }

    @PostMapping("/plan-changes/{id}/reject")
    @Needs(Role.LEADER)
    PlanChange reject(Actor actor, @RequestHeader("Command-Id") UUID command, @PathVariable UUID id, @Valid @RequestBody ReasonForm form) {
        return commands.once(command, "schedule.reject", () -> changes.reject(actor, id, form.reason()), PlanChange.class);
    }

    @PostMapping("/plan-changes/{id}/withdraw")
    @Needs({Role.CLERK, Role.LIAISON})
    PlanChange withdraw(Actor actor, @RequestHeader("Command-Id") UUID command, @PathVariable UUID id) {
        return commands.once(command, "schedule.withdraw", () -> changes.withdraw(actor, id), PlanChange.class);
    }
}
