package guatu.plan.responsibility.binding;

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
class ChainController {

    private final Chains chains;
    private final ItemChain views;
    private final Assists assists;
    private final CommandLog commands;

    ChainController(Chains chains, ItemChain views, Assists assists, CommandLog commands) {
        this.chains = chains;
        this.views = views;
        this.assists = assists;
        this.commands = commands;
    }

    @GetMapping("/items/{item}/chain")
    @SignedIn
    ItemChain.View of(Actor actor, @PathVariable UUID item) {
        return views.of(actor, item);
    }

    @PutMapping("/items/{item}/chain/{post}")
    @Needs(Role.CLERK)
    ItemChain.View fill(Actor actor, @PathVariable UUID item, @PathVariable Post post, @Valid @RequestBody FillForm form) {
        if (form.name() == null) {
            chains.fill(actor, item, post, form.personId(), form.version(), form.reason());
        } else {
            chains.mean(actor, item, post, form.name(), form.personId());
        }
        return views.of(actor, item);
    }

    @PostMapping("/items/{item}/assists/{unit}")
    @Needs({Role.CLERK, Role.LIAISON})
    Assist ask(Actor actor, @PathVariable UUID item, @PathVariable UUID unit, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody AskForm form) {
        return commands.once(command, "assist.ask", () -> assists.ask(actor, item, unit, form.duty(), form.due(), form.version()), Assist.class);
    }

    @PostMapping("/assists/{id}/answer")
    @Needs(Role.LIAISON)
    Assist answer(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody WordsForm form) {
        return commands.once(command, "assist.answer", () -> assists.answer(actor, id, form.words(), form.version()), Assist.class);
    }

    @PostMapping("/assists/{id}/done")
    @Needs(Role.LIAISON)
    Assist done(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody WordsForm form) {
        return commands.once(command, "assist.done", () -> assists.finish(actor, id, form.words(), form.version()), Assist.class);
    }

    @PostMapping("/assists/{id}/flag")
    @Needs({Role.CLERK, Role.LIAISON})
    Assist flag(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody WordsForm form) {
        return commands.once(command, "assist.flag", () -> assists.raise(actor, id, form.words(), form.version()), Assist.class);
    }

    @PostMapping("/assists/{id}/settle")
    @Needs(Role.CLERK)
    Assist settle(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody SettleForm form) {
        return commands.once(command, "assist.settle", () -> assists.settle(actor, id, form.upheld(), form.words(), form.version()), Assist.class);
    }

    /// With a name: says whom that name means. Without: the item shall say this person.
    record FillForm(@NotNull UUID personId, @Nullable @Size(max = 60) String name, int version, @Nullable @Size(max = 500) String reason) {}

    record AskForm(@NotBlank @Size(max = 500) String duty, @NotNull LocalDate due, @Nullable Integer version) {}

    record WordsForm(@NotBlank @Size(max = 500) String words, int version) {}

    record SettleForm(boolean upheld, @NotBlank @Size(max = 500) String words, int version) {}
}
