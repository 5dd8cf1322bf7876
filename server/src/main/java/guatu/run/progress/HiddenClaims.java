package guatu.run.progress;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.verification.Verification;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Keeps a unit's claim from verifiers until they have measured on site.
@Component
class HiddenClaims {

    private final Verification verification;

    HiddenClaims(Verification verification) {
        this.verification = verification;
    }

    boolean from(Actor actor, UUID item) {
        return actor.has(Role.VERIFIER) && !actor.has(Role.CLERK) && verification.claimsHidden(List.of(item)).contains(item);
    }

    void check(Actor actor, UUID item) {
        if (from(actor, item)) {
            throw new Refusal("report.measure-first");
        }
    }
}
