package guatu.plan.responsibility.binding;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Reauthentication;
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
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/deeds")
class DeedController {

    private final Deeds deeds;
    private final DeedPages pages;
    private final Reauthentication proof;
    private final CommandLog commands;

    DeedController(Deeds deeds, DeedPages pages, Reauthentication proof, CommandLog commands) {
        this.deeds = deeds;
        this.pages = pages;
        this.proof = proof;
        this.commands = commands;
    }

    @GetMapping
    @SignedIn
    List<DeedPages.Line> all(Actor actor) {
        return pages.all(actor);
    }

    @GetMapping("/{id}")
    @SignedIn
    DeedPages.View get(Actor actor, @PathVariable UUID id) {
        return pages.of(actor, id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    Deed open(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody OpenForm form) {
        return commands.once(command, "deed.open", () -> deeds.open(actor, form.from(), form.to(), form.effective(), form.reason()), Deed.class);
    }

    @PostMapping("/{id}/settle")
    @Needs(Role.CLERK)
    Deed settle(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody SettleForm form) {
        return commands.once(command, "deed.settle", () -> deeds.settle(actor, id, form.to(), form.effective(), form.reason(), form.version()), Deed.class);
    }

    /// The password is proved before the command, so that a wrong one is counted whatever becomes of the rest.
    @PostMapping("/{id}/sign")
    @SignedIn
    Deed sign(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody SignForm form) {
        var deed = deeds.get(actor, id);
        if (!actor.person().equals(deed.from()) && !actor.person().equals(deed.to())) {
            throw new AccessDeniedException("neither predecessor nor successor");
        }
        proof.prove(actor, form.password());
        return commands.once(command, "deed.sign", () -> deeds.sign(actor, id, form.version()), Deed.class);
    }

    @PostMapping("/{id}/paper")
    @Needs(Role.CLERK)
    Deed paper(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody PaperForm form) {
        return commands.once(command, "deed.paper", () -> deeds.signedOnPaper(actor, id, form.side(), form.evidence(), form.version()), Deed.class);
    }

    @PostMapping("/{id}/relist")
    @Needs(Role.CLERK)
    Deed relist(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody VersionForm form) {
        return commands.once(command, "deed.relist", () -> deeds.relist(actor, id, form.version()), Deed.class);
    }

    @PostMapping("/{id}/cancel")
    @Needs(Role.CLERK)
    Deed cancel(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody CancelForm form) {
        return commands.once(command, "deed.cancel", () -> deeds.cancel(actor, id, form.reason(), form.version()), Deed.class);
    }

    record OpenForm(@NotNull UUID from, @Nullable UUID to, @Nullable LocalDate effective, @NotBlank @Size(max = 200) String reason) {}

    record SettleForm(@NotNull UUID to, @NotNull LocalDate effective, @NotBlank @Size(max = 200) String reason, int version) {}

    record SignForm(@NotBlank @Size(max = 200) String password, int version) {}

    record PaperForm(Deed.@NotNull Side side, @NotNull UUID evidence, int version) {}

    record VersionForm(int version) {}

    record CancelForm(@NotBlank @Size(max = 200) String reason, int version) {}
}
