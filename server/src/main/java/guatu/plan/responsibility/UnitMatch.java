package guatu.plan.responsibility;

import guatu.ground.organization.UnitKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a name in a draft means: a unit there is, one to be created, plain text, or still open. `count` is how many rows name it.
record UnitMatch(String name, int count, Decision decision, @Nullable UUID unitId, @Nullable String newName, @Nullable UnitKind newKind) {

    enum Decision { MATCHED, CREATE, OPEN, TEXT }

    UnitMatch to(UUID unit) {
        return new UnitMatch(name, count, Decision.MATCHED, unit, null, null);
    }

    UnitMatch created(String as, UnitKind kind) {
        return new UnitMatch(name, count, Decision.CREATE, null, as, kind);
    }

    UnitMatch kept() {
        return new UnitMatch(name, count, Decision.TEXT, null, null, null);
    }
}
