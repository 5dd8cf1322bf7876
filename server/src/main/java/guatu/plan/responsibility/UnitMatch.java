package guatu.plan.responsibility;

import guatu.ground.organization.UnitKind;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a name in a draft means: a unit there is, one to be created, plain text, a group of units, or still open.
/// `count` is how many rows name it; `memoryId` says that an earlier correction decided it.
record UnitMatch(String name, int count, Decision decision, @Nullable UUID unitId, @Nullable String newName, @Nullable UnitKind newKind, @Nullable UUID groupId,
        @Nullable UUID memoryId) {

    enum Decision { MATCHED, CREATE, OPEN, TEXT, GROUP }

    static UnitMatch open(String name, int count) {
        return new UnitMatch(name, count, Decision.OPEN, null, null, null, null, null);
    }

    UnitMatch to(UUID unit) {
        return new UnitMatch(name, count, Decision.MATCHED, unit, null, null, null, null);
    }

    UnitMatch created(String as, UnitKind kind) {
        return new UnitMatch(name, count, Decision.CREATE, null, as, kind, null, null);
    }

    UnitMatch kept() {
        return new UnitMatch(name, count, Decision.TEXT, null, null, null, null, null);
    }

    UnitMatch grouped(UUID group) {
        return new UnitMatch(name, count, Decision.GROUP, null, null, null, group, null);
    }

    /// The same decision, known from an earlier list.
    UnitMatch by(UUID memory) {
        return new UnitMatch(name, count, decision, unitId, newName, newKind, groupId, memory);
    }

    UnitMatch times(int rows) {
        return new UnitMatch(name, rows, decision, unitId, newName, newKind, groupId, memoryId);
    }

    /// Is it decided otherwise?
    boolean differs(UnitMatch other) {
        return decision != other.decision || !java.util.Objects.equals(unitId, other.unitId) || !java.util.Objects.equals(groupId, other.groupId);
    }
}
