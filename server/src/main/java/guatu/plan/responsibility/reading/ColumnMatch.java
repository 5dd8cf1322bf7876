package guatu.plan.responsibility.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A column (0-based) of a table with its head and what it was taken for; nodes and targets carry a label (`node:一季度`).
public record ColumnMatch(int column, String head, Role role, @Nullable String label) {

    /// The role as exchanged with the page: `due`, `node:一季度`.
    public String key() {
        return label == null ? role.key() : role.key() + ":" + label;
    }

    /// The same column with the role a person chose; empty if there is no such role.
    public Optional<ColumnMatch> as(String key) {
        var colon = key.indexOf(':');
        var label = colon < 0 ? null : key.substring(colon + 1);
        return Role.of(colon < 0 ? key : key.substring(0, colon))
            .map(chosen -> new ColumnMatch(column, head, chosen, label == null && chosen.repeats() && chosen != Role.IGNORE ? head : label));
    }
}
