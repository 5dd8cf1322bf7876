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
    private final CommandLog commands;

    PublicationController(Publicity publicity, CommandLog commands) {
        this.publicity = publicity;
        this.commands = commands;
    }

    @GetMapping
    @Needs({Role.CLERK, Role.RELEASER, Role.LEADER})
    List<Publication> all() {
        return publicity.all();
    }

    @GetMapping("/{publication}")
    @Needs({Role.CLERK, Role.RELEASER, Role.LEADER})
    Shown get(@PathVariable UUID publication) {
        return new Shown(publicity.get(publication), publicity.body(publication));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Role.CLERK)
    Publication propose(Actor actor, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ProposalForm form) {
        return publicity.get(commands.once(command, "publication.propose", () -> publicity.propose(actor, form.campaignId(), form.title()), UUID.class));
    }

    @PostMapping("/{publication}/release")
    @Needs(Role.RELEASER)
    Publication release(Actor actor, @PathVariable UUID publication) {
        publicity.release(actor, publication);
        return publicity.get(publication);
    }

    @PostMapping("/{publication}/return")
    @Needs(Role.RELEASER)
    Publication giveBack(Actor actor, @PathVariable UUID publication, @Valid @RequestBody ReasonForm form) {
        publicity.giveBack(actor, publication, form.reason());
        return publicity.get(publication);
    }

    @PostMapping("/{publication}/withdraw")
    @Needs(Role.RELEASER)
    Publication withdraw(Actor actor, @PathVariable UUID publication, @Valid @RequestBody ReasonForm form) {
        publicity.withdraw(actor, publication, form.reason());
        return publicity.get(publication);
    }

    record Shown(@JsonUnwrapped Publication publication, @JsonRawValue String snapshot) {}

    record ProposalForm(@NotNull UUID campaignId, @NotBlank @Size(max = 100) String title) {}

    record ReasonForm(@NotBlank @Size(max = 500) String reason) {}
}
