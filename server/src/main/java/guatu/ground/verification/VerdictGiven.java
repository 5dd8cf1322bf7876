package guatu.ground.verification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// 核验结论已出: one task decided. Mode is DESK or ONSITE. Published for a single decision; many at once come as `VerdictsGiven`.
public record VerdictGiven(UUID task, String subjectKind, UUID subject, UUID item, String mode, List<Verified> values, UUID byPerson, String byName, Instant at) {
}
