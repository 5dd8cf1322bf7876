package guatu.plan.responsibility.pledge;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Needs;
import guatu.ground.kernel.Reauthentication;
import guatu.ground.kernel.Role;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Signatures: who may sign for the unit at all is asked first, then the password, then everything else.
@RestController
@RequestMapping("/api/pledges/{id}")
@Needs({Role.LIAISON, Role.LEADER})
class SignatureController {

    private final PledgeSigning signing;
    private final Reauthentication reauthentication;
    private final CommandLog commands;

    SignatureController(PledgeSigning signing, Reauthentication reauthentication, CommandLog commands) {
        this.signing = signing;
        this.reauthentication = reauthentication;
        this.commands = commands;
    }

    @PostMapping("/signature")
    PledgeForms.Done sign(Actor actor, @PathVariable UUID id, @RequestHeader("Command-Id") UUID command, @Valid @RequestBody PledgeForms.Sign form) {
        signing.mayBeSignedBy(actor, id);
        reauthentication.prove(actor, form.password());
        return commands.once(command, "pledge.sign", () -> {
            signing.sign(actor, id, form.version(), form.note(), form.authority());
            return new PledgeForms.Done(true);
        }, PledgeForms.Done.class);
    }

    @PostMapping("/supplements/{supplement}/signature")
    PledgeForms.Done signSupplement(Actor actor, @PathVariable UUID id, @PathVariable UUID supplement, @RequestHeader("Command-Id") UUID command,
            @Valid @RequestBody PledgeForms.Sign form) {
        signing.mayBeSignedBy(actor, id);
        reauthentication.prove(actor, form.password());
        return commands.once(command, "pledge.sign-supplement", () -> {
            signing.signSupplement(actor, id, supplement, form.version(), form.authority());
            return new PledgeForms.Done(true);
        }, PledgeForms.Done.class);
    }
}
