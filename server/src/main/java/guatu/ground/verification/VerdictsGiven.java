package guatu.ground.verification;

import java.util.List;

/// Many tasks decided in one transaction (`Verification.decideAll`), in the order given. Who listens to `VerdictGiven` listens to this too.
public record VerdictsGiven(List<VerdictGiven> verdicts) {
}
