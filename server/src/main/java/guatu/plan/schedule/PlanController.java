package guatu.plan.schedule;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class PlanController {

    private final Schedules schedules;
    private final PlanMaking making;
    private final CommandLog commands;

    PlanController(Schedules schedules, PlanMaking making, CommandLog commands) {
        this.schedules = schedules;
        this.making = making;
        this.commands = commands;
    }

    @GetMapping("/schedule/templates")
    @SignedIn
    List<Template> templates() {
        return schedules.templates();
    }

    @GetMapping("/items/{item}/plan")
    @SignedIn
    PlanMaking.ItemPlan get(@PathVariable UUID item) {
        return making.of(item);
    }

    @GetMapping("/items/{item}/plan/baselines")
    @SignedIn
    List<Baseline> baselines(@PathVariable UUID item) {
        return schedules.baselines(item);
    }

    @GetMapping("/items/{item}/plan/baselines/{n}")
    @SignedIn
    Plan baseline(@PathVariable UUID item, @PathVariable int n) {
        return schedules.baseline(item, n);
    }

    @PostMapping("/items/{item}/plan/preview")
    @Needs({Role.CLERK, Role.LIAISON})
    PlanPreview preview(@PathVariable UUID item, @Valid @RequestBody PlanInput input) {
        return schedules.preview(making.leadUnit(item), input);
    }

    @PutMapping("/items/{item}/plan")
    @Needs(Role.CLERK)
    Plan put(Actor actor, @PathVariable UUID item, @Valid @RequestBody PlanInput input) {
        return schedules.save(actor, item, input);
    }

    @PostMapping("/campaigns/{campaign}/plans")
    @Needs(Role.CLERK)
    PlanMaking.Made make(Actor actor, @RequestHeader("Command-Id") UUID command, @PathVariable UUID campaign, @Valid @RequestBody PlansForm form) {
        return commands.once(command, "schedule.plans",
            () -> making.make(actor, campaign, form.template(), form.fit() != null && form.fit(), form.items()), PlanMaking.Made.class);
    }

    /// Which template ("auto" or none: the one suggested for each item), whether durations are scaled to the window, and for which items
    /// (none: all that have no plan yet).
    record PlansForm(@Nullable @Size(max = 40) String template, @Nullable Boolean fit, @Nullable @Size(max = 5000) List<UUID> items) {}
}
