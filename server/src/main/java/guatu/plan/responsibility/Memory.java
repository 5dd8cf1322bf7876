package guatu.plan.responsibility;

import guatu.ground.kernel.Han;
import java.time.Instant;
import java.util.UUID;

/// 按上次更正: what an office once put right, for its next list. `written` is folded, `said` as first seen; `meant` depends on the kind.
record Memory(UUID id, UUID unitId, Kind kind, String written, String said, String meant, String listName, Instant learnedAt, String learnedBy) {

    /// `meant`: UNIT a unit's id, `GROUP:id` or `TEXT`; COLUMN a role; DUE years after the list's and a day, `0 05-31`; INDICATOR name, unit and relation by tabs.
    enum Kind { UNIT, COLUMN, DUE, INDICATOR }

    /// A correction as learned from a list.
    record Learned(Kind kind, String said, String meant) {

        String written() {
            return Memory.written(said);
        }
    }

    /// The words by which a correction is found again: either script, either width, no blanks.
    static String written(String said) {
        return Han.folded(said).replaceAll("\\s+", "");
    }
}
