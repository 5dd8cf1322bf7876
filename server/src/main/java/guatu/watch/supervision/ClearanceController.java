package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// 销号 and 回头看, item by item (CATALOGUE C-098): no endpoint takes more than one file.
@RestController
@RequestMapping("/api/problems/{id}")
class ClearanceController {

    private final ProblemClearing clearing;
    private final ProblemLookbacks lookbacks;
    private final ProblemPage page;
    private final CommandLog commands;

    ClearanceController(ProblemClearing clearing, ProblemLookbacks lookbacks, ProblemPage page, CommandLog commands) {
        this.clearing = clearing;
        this.lookbacks = lookbacks;
        this.page = page;
        this.commands = commands;
    }

    @PostMapping("/request-clearance")
    @Needs(Role.LIAISON)
    ProblemView.Whole request(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody RequestForm form) {
        return once(actor, id, command, "request-clearance", () -> clearing.request(actor, id, new ClearanceClaim(form.result(), form.before(), form.after())));
    }

    @PostMapping("/verify")
    @Needs({Role.VERIFIER, Role.LEADER})
    ProblemView.Whole verify(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody VerifyForm form) {
        return once(actor, id, command, "verify", () -> clearing.verify(actor, id, Boolean.TRUE.equals(form.takeOver())));
    }

    @PostMapping("/clear")
    @Needs({Role.VERIFIER, Role.LEADER})
    ProblemView.Whole clear(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ClearForm form) {
        return once(actor, id, command, "clear",
            () -> clearing.judge(actor, id, form.request(), ClearanceVerdict.CLEARED, form.seen() == null ? "" : form.seen()));
    }

    @PostMapping("/return")
    @Needs({Role.VERIFIER, Role.LEADER})
    ProblemView.Whole giveBack(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody DemandForm form) {
        return once(actor, id, command, "return", () -> clearing.judge(actor, id, form.request(), ClearanceVerdict.RETURNED, form.demands()));
    }

    @PostMapping("/reject")
    @Needs({Role.VERIFIER, Role.LEADER})
    ProblemView.Whole reject(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody DemandForm form) {
        return once(actor, id, command, "reject", () -> clearing.judge(actor, id, form.request(), ClearanceVerdict.REJECTED, form.demands()));
    }

    @PostMapping("/lookbacks/{lookback}")
    @Needs({Role.VERIFIER, Role.CLERK})
    ProblemView.Whole lookBack(Actor actor, @PathVariable UUID id, @PathVariable UUID lookback, @RequestHeader("Command-Id") UUID command,
            @Valid @RequestBody LookbackForm form) {
        return once(actor, id, command, "look-back", () -> lookbacks.look(actor, id, lookback, form.result(), form.note()));
    }

    private ProblemView.Whole once(Actor actor, UUID id, UUID command, String verb, Runnable body) {
        commands.once(command, "problem." + verb, () -> {
            body.run();
            return true;
        }, Boolean.class);
        return page.of(actor, id);
    }

    record RequestForm(@NotNull @Size(max = 2000) String result, @NotNull @Size(max = 30) List<@NotNull UUID> before,
            @NotNull @Size(max = 30) List<@NotNull UUID> after) {
    }

    record VerifyForm(@Nullable Boolean takeOver) {
    }

    /// `request` is the one that the verifier has read; `seen` what was found on the ground.
    record ClearForm(@NotNull UUID request, @Nullable @Size(max = 1000) String seen) {
    }

    record DemandForm(@NotNull UUID request, @NotBlank @Size(max = 1000) String demands) {
    }

    record LookbackForm(@NotNull Lookback.Result result, @NotBlank @Size(max = 1000) String note) {
    }
}
