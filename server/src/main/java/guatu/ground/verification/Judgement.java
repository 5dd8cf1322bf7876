package guatu.ground.verification;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// From claims, measurements and a decision to verdicts; pure.
final class Judgement {

    private static final BigDecimal LARGEST = new BigDecimal("99999999999999.9999");
    private static final int LONGEST_REASON = 500;

    private Judgement() {
    }

    /// One verdict per claim: equal to the claim is confirmed, equal to the measurement is measured, anything else corrects and needs a reason.
    static List<Verdict> of(Task task, List<Claim> claims, Map<UUID, BigDecimal> measured, Actor actor, Decision decision, Instant at) {
        task.mustBeOpenFor(actor);
        if (task.claimsHidden()) {
            throw new Refusal("verification.measure-first", task.itemTitle());
        }
        each(claims, decision.values().stream().map(Decision.Value::measure).toList());
        var values = decision.values().stream().collect(Collectors.toMap(Decision.Value::measure, Function.identity()));
        return claims.stream().map(claim -> verdict(task, claim, measured.get(claim.measure()), values.get(claim.measure()), actor, at)).toList();
    }

    /// Measurements must name every measure of the task once, before any claim was shown.
    static void measurement(Task task, List<Claim> claims, Map<UUID, BigDecimal> values, Actor actor) {
        task.mustBeOpenFor(actor);
        if (task.mode() != Mode.ONSITE) {
            throw new Refusal("verification.not-on-site", task.itemTitle());
        }
        if (task.state() == Task.State.MEASURED) {
            throw new Refusal("verification.measured-already", task.itemTitle());
        }
        each(claims, values.keySet());
        claims.forEach(claim -> plausible(claim.name(), values.get(claim.measure())));
    }

    private static void each(List<Claim> claims, Collection<UUID> given) {
        var wanted = claims.stream().map(Claim::measure).collect(Collectors.toSet());
        if (given.size() != wanted.size() || !new HashSet<>(given).equals(wanted)) {
            throw new BadInput("values", "verification.each-measure-once", wanted.size());
        }
    }

    private static Verdict verdict(Task task, Claim claim, @Nullable BigDecimal measured, Decision.Value value, Actor actor, Instant at) {
        plausible(claim.name(), value.verified());
        var kind = kind(task.mode(), claim, measured, value.verified());
        var reason = value.reason() == null || value.reason().isBlank() ? null : value.reason().strip();
        if (kind == Verdict.Kind.CORRECTED && reason == null) {
            throw new BadInput("reason", "verification.reason-needed", claim.name());
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new BadInput("reason", "verification.reason-too-long", LONGEST_REASON, reason.length());
        }
        return new Verdict(Ids.next(), task.id(), claim.measure(), claim.claimed(), value.verified(), kind, task.mode(), reason, actor.person(), actor.name(),
            actor.unit(), at);
    }

    private static Verdict.Kind kind(Mode mode, Claim claim, @Nullable BigDecimal measured, BigDecimal verified) {
        var counts = mode == Mode.DESK || measured == null ? claim.claimed() : measured;
        var agrees = mode == Mode.DESK ? Verdict.Kind.CONFIRMED : Verdict.Kind.MEASURED;
        return verified.compareTo(counts) == 0 ? agrees : Verdict.Kind.CORRECTED;
    }

    private static void plausible(String measure, BigDecimal value) {
        if (value.signum() < 0) {
            throw new BadInput("values", "verification.negative", measure);
        }
        if (value.compareTo(LARGEST) > 0 || value.stripTrailingZeros().scale() > 4) {
            throw new BadInput("values", "verification.absurd", measure);
        }
    }
}
