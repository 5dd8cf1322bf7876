package guatu.show.publicity;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/publications")
class PublicationController {

    private final Publicity publicity;
    private final PublicationReader reader;
    private final CommandLog commands;

    PublicationController(Publicity publicity, PublicationReader reader, CommandLog commands) {
        this.publicity = publicity;
        this.reader = reader;
        this.commands = commands;
    }

    @GetMapping
    @Needs({Role.CLERK, Role.LEADER, Role.SECRECY_REVIEWER, Role.RELEASER})
    List<Publication> all() {
        return publicity.all();
    }

    @GetMapping("/clock")
    @Needs({Role.CLERK, Role.LEADER, Role.SECRECY_REVIEWER, Role.RELEASER})
    List<ItemClocks.Waiting> clock() {
        return reader.waiting();
    }

    @GetMapping("/{publication}")
    @Needs({Role.CLERK, Role.LEADER, Role.SECRECY_REVIEWER, Role.RELEASER})
    Shown get(@PathVariable UUID publication) {
        return new Shown(publicity.get(publication), publicity.acts(publication), publicity.body(publication));
    }

    @GetMapping("/{publication}/checks")
    @Needs({Role.CLERK, Role.LEADER, Role.SECRECY_REVIEWER, Role.RELEASER})
    CheckList checks(@PathVariable UUID publication) {
        return reader.checks(publication);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    Publication propose(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ProposalForm form) {
        return publicity.get(commands.once(command, "publication.propose", () -> publicity.propose(actor, form.campaignId(), form.title()), UUID.class));
    }

    @PostMapping("/{publication}/correct")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    Publication correct(Actor actor, @PathVariable UUID publication, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody CorrectionForm form) {
        return publicity.get(commands.once(command, "publication.correct", () -> publicity.correct(actor, publication, form.title(), form.text()), UUID.class));
    }

    @PostMapping("/{publication}/business")
    @Needs(Role.LEADER)
    Publication passBusiness(Actor actor, @PathVariable UUID publication, @RequestHeader("Command-Id") UUID command) {
        return once(command, "publication.business", publication, () -> publicity.passBusiness(actor, publication));
    }

    @PostMapping("/{publication}/secrecy")
    @Needs(Role.SECRECY_REVIEWER)
    Publication passSecrecy(Actor actor, @PathVariable UUID publication, @RequestHeader("Command-Id") UUID command) {
        return once(command, "publication.secrecy", publication, () -> publicity.passSecrecy(actor, publication));
    }

    @PostMapping("/{publication}/release")
    @Needs(Role.RELEASER)
    Publication release(Actor actor, @PathVariable UUID publication, @RequestHeader("Command-Id") UUID command) {
        return once(command, "publication.release", publication, () -> publicity.release(actor, publication));
    }

    @PostMapping("/{publication}/return")
    @Needs({Role.LEADER, Role.SECRECY_REVIEWER, Role.RELEASER})
    Publication giveBack(Actor actor, @PathVariable UUID publication, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ReasonForm form) {
        return once(command, "publication.return", publication, () -> publicity.giveBack(actor, publication, form.reason()));
    }

    @PostMapping("/{publication}/withdraw")
    @Needs(Role.RELEASER)
    Publication withdraw(Actor actor, @PathVariable UUID publication, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ReasonForm form) {
        return once(command, "publication.withdraw", publication, () -> publicity.withdraw(actor, publication, form.reason()));
    }

    private Publication once(UUID command, String kind, UUID publication, Runnable work) {
        commands.once(command, kind, () -> {
            work.run();
            return publication;
        }, UUID.class);
        return publicity.get(publication);
    }

    record Shown(@JsonUnwrapped Publication publication, List<Act> acts, @JsonRawValue String snapshot) {}

    record ProposalForm(@NotNull UUID campaignId, @NotBlank @Size(max = 100) String title) {}

    record CorrectionForm(@NotBlank @Size(max = 100) String title, @NotBlank @Size(min = 10, max = 2000) String text) {}

    record ReasonForm(@NotBlank @Size(max = 500) String reason) {}
}
