package guatu.plan.responsibility.pledge;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.SignedIn;
import guatu.plan.responsibility.paper.PaperFiles;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class PledgeController {

    private final Pledges pledges;
    private final PledgeReader reader;
    private final PledgeBundle bundle;
    private final PaperFiles files;
    private final CommandLog commands;

    PledgeController(Pledges pledges, PledgeReader reader, PledgeBundle bundle, PaperFiles files, CommandLog commands) {
        this.pledges = pledges;
        this.reader = reader;
        this.bundle = bundle;
        this.files = files;
        this.commands = commands;
    }

    @GetMapping("/campaigns/{campaign}/pledges")
    @SignedIn
    PledgeViews.Register register(Actor actor, @PathVariable UUID campaign) {
        return reader.register(actor, campaign);
    }

    @PostMapping("/campaigns/{campaign}/pledges")
    @Needs(Role.CLERK)
    PledgeForms.Made make(Actor actor, @PathVariable UUID campaign, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody PledgeForms.Make form) {
        return commands.once(command, "pledge.make", () -> new PledgeForms.Made(pledges.make(actor, campaign, form.asked())), PledgeForms.Made.class);
    }

    @GetMapping("/items/{item}/pledges")
    @SignedIn
    List<PledgeViews.Brief> ofItem(Actor actor, @PathVariable UUID item) {
        return reader.ofItem(actor, item);
    }

    @GetMapping("/pledges/{id}")
    @SignedIn
    PledgeViews.One one(Actor actor, @PathVariable UUID id) {
        return reader.one(actor, id);
    }

    @GetMapping("/pledges/{id}/paper")
    @SignedIn
    ResponseEntity<byte[]> paper(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "pdf") String format) {
        return files.answer(reader.paper(actor, id), format);
    }

    @GetMapping("/pledges/{id}/supplements/{supplement}/paper")
    @SignedIn
    ResponseEntity<byte[]> supplementPaper(Actor actor, @PathVariable UUID id, @PathVariable UUID supplement, @RequestParam(defaultValue = "pdf") String format) {
        return files.answer(reader.supplement(actor, id, supplement), format);
    }

    /// All papers of a version in one archive: by unit its task sheet, timetable, roadmap and signed pledges.
    @GetMapping("/campaigns/{campaign}/papers")
    @Needs({Role.CLERK, Role.LEADER})
    ResponseEntity<byte[]> all(@PathVariable UUID campaign, @RequestParam(defaultValue = "docx") String format) {
        return bundle.of(campaign, PaperFiles.format(format));
    }

    @PutMapping("/pledges/{id}")
    @Needs(Role.CLERK)
    PledgeViews.One change(Actor actor, @PathVariable UUID id, @Valid @RequestBody PledgeForms.Terms form) {
        pledges.change(actor, id, form.version(), form);
        return reader.one(actor, id);
    }

    @DeleteMapping("/pledges/{id}")
    @Needs(Role.CLERK)
    PledgeForms.Done discard(Actor actor, @PathVariable UUID id, @RequestParam int version) {
        pledges.discard(actor, id, version);
        return new PledgeForms.Done(true);
    }

    @PostMapping("/pledges/{id}/revocation")
    @Needs({Role.CLERK, Role.LEADER})
    PledgeForms.Done revoke(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody PledgeForms.Revoke form) {
        return commands.once(command, "pledge.revoke", () -> {
            pledges.revoke(actor, id, form.version(), form.why());
            return new PledgeForms.Done(true);
        }, PledgeForms.Done.class);
    }

    @PostMapping("/pledges/{id}/supplements")
    @Needs(Role.CLERK)
    PledgeForms.Made supplement(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody PledgeForms.Supplement form) {
        return commands.once(command, "pledge.supplement", () -> new PledgeForms.Made(List.of(pledges.supplement(actor, id, form.version(), form.text(), form.basis(),
            form.basisNumber(), form.expires()))), PledgeForms.Made.class);
    }

    @DeleteMapping("/pledges/{id}/supplements/{supplement}")
    @Needs(Role.CLERK)
    PledgeForms.Done discardSupplement(Actor actor, @PathVariable UUID id, @PathVariable UUID supplement) {
        pledges.discardSupplement(actor, id, supplement);
        return new PledgeForms.Done(true);
    }
}
