package guatu.show.publicity;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/clues")
class ClueController {

    private final Clues clues;
    private final CommandLog commands;

    ClueController(Clues clues, CommandLog commands) {
        this.clues = clues;
        this.commands = commands;
    }

    @GetMapping
    @Needs({Role.CLERK, Role.RELEASER})
    List<Clue> all() {
        return clues.all();
    }

    @GetMapping("/{clue}")
    @Needs({Role.CLERK, Role.RELEASER})
    Shown get(@PathVariable UUID clue) {
        return new Shown(clues.get(clue), clues.contactActs(clue));
    }

    @PostMapping("/{clue}/accept")
    @Needs(Role.CLERK)
    Shown accept(Actor actor, @PathVariable UUID clue, @RequestHeader("Command-Id") UUID command) {
        return once(command, "clue.accept", clue, () -> clues.accept(actor, clue));
    }

    @PostMapping("/{clue}/refuse")
    @Needs(Role.CLERK)
    Shown refuse(Actor actor, @PathVariable UUID clue, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ClueText form) {
        return once(command, "clue.refuse", clue, () -> clues.refuse(actor, clue, form.text()));
    }

    @PostMapping("/{clue}/answer")
    @Needs(Role.CLERK)
    Shown answer(Actor actor, @PathVariable UUID clue, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ClueText form) {
        return once(command, "clue.answer", clue, () -> clues.answer(actor, clue, form.text()));
    }

    @PostMapping("/{clue}/contact/ask")
    @Needs(Role.CLERK)
    Shown askContact(Actor actor, @PathVariable UUID clue, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody ClueText form) {
        return once(command, "clue.contact-ask", clue, () -> clues.askContact(actor, clue, form.text()));
    }

    @PostMapping("/{clue}/contact/agree")
    @Needs(Role.RELEASER)
    Shown agreeContact(Actor actor, @PathVariable UUID clue, @RequestHeader("Command-Id") UUID command) {
        return once(command, "clue.contact-agree", clue, () -> clues.agreeContact(actor, clue));
    }

    /// Never kept with the command: what is opened is answered, not stored.
    @PostMapping("/{clue}/contact/open")
    @Needs(Role.CLERK)
    Contact openContact(Actor actor, @PathVariable UUID clue) {
        return new Contact(clues.openContact(actor, clue));
    }

    private Shown once(UUID command, String kind, UUID clue, Runnable work) {
        commands.once(command, kind, () -> {
            work.run();
            return clue;
        }, UUID.class);
        return get(clue);
    }

    record Shown(Clue clue, List<ClueStore.ContactAct> contactActs) {}

    record ClueText(@NotBlank @Size(max = 2000) String text) {}

    record Contact(String contact) {}
}
