package guatu.ground.kernel;

import java.util.Map;

/// Something that the audit trail must keep: who did what to which subject, and whether it was let through.
public record Audited(Actor actor, String kind, String subject, boolean ok, Map<String, ?> detail) {
}
