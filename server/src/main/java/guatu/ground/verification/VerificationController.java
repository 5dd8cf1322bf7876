package guatu.ground.verification;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/verifications")
class VerificationController {

    private final Verification verification;
    private final VerificationReader reader;
    private final CommandLog commands;

    VerificationController(Verification verification, VerificationReader reader, CommandLog commands) {
        this.verification = verification;
        this.reader = reader;
        this.commands = commands;
    }

    @GetMapping
    @Needs({Role.VERIFIER, Role.CLERK})
    TaskList list(Actor actor, @RequestParam(defaultValue = "open") String state, @RequestParam @Nullable String after) {
        return state.equals("done") ? reader.decided(actor) : reader.open(actor, after);
    }

    @GetMapping("/{id}")
    @Needs({Role.VERIFIER, Role.CLERK})
    TaskView one(Actor actor, @PathVariable UUID id) {
        return reader.one(actor, id);
    }

    @PostMapping("/{id}/measurement")
    @Needs(Role.VERIFIER)
    TaskView measure(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody MeasurementForm form) {
        var values = new HashMap<UUID, BigDecimal>();
        form.values().forEach(value -> values.put(value.measure(), value.value()));
        commands.once(command, "verification.measure", () -> done(() -> verification.measure(actor, id, values)), Boolean.class);
        return reader.one(actor, id);
    }

    @PostMapping("/{id}/verdict")
    @Needs(Role.VERIFIER)
    TaskView decide(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody VerdictForm form) {
        commands.once(command, "verification.decide", () -> done(() -> verification.decide(actor, id, form.decision())), Boolean.class);
        return reader.one(actor, id);
    }

    @PostMapping("/{id}/mode")
    @Needs({Role.VERIFIER, Role.CLERK})
    TaskView changeMode(Actor actor, @PathVariable UUID id, @Valid @RequestBody ModeForm form) {
        verification.changeMode(actor, id, form.mode());
        return reader.one(actor, id);
    }

    private static Boolean done(Runnable work) {
        work.run();
        return true;
    }

    record ModeForm(@NotNull Mode mode) {
    }

    record MeasurementForm(@NotEmpty List<@Valid Value> values) {

        record Value(@NotNull UUID measure, @NotNull BigDecimal value) {
        }
    }

    record VerdictForm(@NotEmpty List<@Valid Value> values) {

        record Value(@NotNull UUID measure, @NotNull BigDecimal verified, @Nullable String reason) {
        }

        Decision decision() {
            return new Decision(values.stream().map(value -> new Decision.Value(value.measure(), value.verified(), value.reason())).toList());
        }
    }
}
