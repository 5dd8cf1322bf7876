package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The verbs before clearing: each about one file.
@RestController
@RequestMapping("/api/problems/{id}")
class ProblemVerbController {

    private final ProblemWork work;
    private final ProblemPage page;
    private final CommandLog commands;

    ProblemVerbController(ProblemWork work, ProblemPage page, CommandLog commands) {
        this.work = work;
        this.page = page;
        this.commands = commands;
    }

    @PostMapping("/assign")
    @Needs(Role.CLERK)
    ProblemView.Whole assign(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command) {
        return once(actor, id, command, "assign", () -> work.assign(actor, id));
    }

    @PostMapping("/accept")
    @Needs(Role.LIAISON)
    ProblemView.Whole accept(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command) {
        return once(actor, id, command, "accept", () -> work.accept(actor, id));
    }

    @PostMapping("/dispute")
    @Needs(Role.LIAISON)
    ProblemView.Whole dispute(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ReasonForm form) {
        return once(actor, id, command, "dispute", () -> work.dispute(actor, id, form.reason().strip()));
    }

    @PostMapping("/dispute-decision")
    @Needs(Role.CLERK)
    ProblemView.Whole settleDispute(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody DisputeForm form) {
        return once(actor, id, command, "settle-dispute", () -> work.settleDispute(actor, id, form.unit(), form.reason().strip()));
    }

    @PostMapping("/measures")
    @Needs(Role.LIAISON)
    ProblemView.Whole addMeasure(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody MeasureForm form) {
        return once(actor, id, command, "add-measure", () -> work.addMeasure(actor, id, form.text(), form.owner(), form.due()));
    }

    @PostMapping("/measures/{measure}/done")
    @Needs(Role.LIAISON)
    ProblemView.Whole finishMeasure(Actor actor, @PathVariable UUID id, @PathVariable UUID measure, @RequestHeader("Command-Id") UUID command,
            @Valid @RequestBody DoneForm form) {
        return once(actor, id, command, "finish-measure", () -> work.finishMeasure(actor, id, measure, form.doneOn()));
    }

    @PostMapping("/extension")
    @Needs(Role.LIAISON)
    ProblemView.Whole askExtension(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ExtensionForm form) {
        return once(actor, id, command, "ask-extension", () -> work.askExtension(actor, id, form.days(), form.reason()));
    }

    @PostMapping("/extension/decision")
    @Needs(Role.LEADER)
    ProblemView.Whole decideExtension(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody DecisionForm form) {
        return once(actor, id, command, "decide-extension", () -> work.decideExtension(actor, id, form.approve(), form.answer() == null ? "" : form.answer()));
    }

    @PostMapping("/suspend")
    @Needs(Role.CLERK)
    ProblemView.Whole suspend(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ReasonForm form) {
        return once(actor, id, command, "suspend", () -> work.suspend(actor, id, form.reason()));
    }

    @PostMapping("/resume")
    @Needs(Role.CLERK)
    ProblemView.Whole resume(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ReasonForm form) {
        return once(actor, id, command, "resume", () -> work.resume(actor, id, form.reason()));
    }

    @PostMapping("/withdraw")
    @Needs(Role.CLERK)
    ProblemView.Whole withdraw(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ReasonForm form) {
        return once(actor, id, command, "withdraw", () -> work.withdraw(actor, id, form.reason()));
    }

    private ProblemView.Whole once(Actor actor, UUID id, UUID command, String verb, Runnable body) {
        commands.once(command, "problem." + verb, () -> {
            body.run();
            return true;
        }, Boolean.class);
        return page.of(actor, id);
    }

    record ReasonForm(@NotBlank @Size(max = 500) String reason) {
    }

    record DisputeForm(@Nullable UUID unit, @NotBlank @Size(max = 500) String reason) {
    }

    record MeasureForm(@NotBlank @Size(max = 500) String text, @NotBlank @Size(max = 60) String owner, @NotNull LocalDate due) {
    }

    record DoneForm(@NotNull LocalDate doneOn) {
    }

    record ExtensionForm(@NotNull @Min(1) @Max(500) Integer days, @NotBlank @Size(max = 500) String reason) {
    }

    record DecisionForm(@NotNull Boolean approve, @Nullable @Size(max = 500) String answer) {
    }
}
