package guatu.plan.indicator;

import guatu.ground.kernel.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A matrix read from a list over the targets that a campaign knows: the same name and place is the same target; a row with a place is
/// a part of the row of that name without one. Reading the same matrix once more changes nothing.
final class MatrixMerge {

    private record Key(String name, @Nullable UUID scope) {}

    private final UUID campaign;
    private final Map<Key, Target> known = new LinkedHashMap<>();
    private final List<Target> changed = new ArrayList<>();
    private int sort;

    MatrixMerge(UUID campaign, List<Target> known) {
        this.campaign = campaign;
        known.forEach(one -> this.known.putIfAbsent(new Key(one.name(), one.scopeUnit()), one));
        this.sort = known.stream().mapToInt(Target::sort).max().orElse(0);
    }

    /// The targets to be written, wholes before their parts.
    List<Target> merge(List<MatrixTarget> matrix) {
        matrix.stream().filter(one -> one.scope() == null).forEach(one -> put(one, null));
        matrix.stream().filter(one -> one.scope() != null).forEach(one -> {
            var whole = known.get(new Key(one.name().strip(), null));
            if (whole != null) {
                TargetCheck.converts(whole, one.unit());
            }
            put(one, whole == null ? null : whole.id());
        });
        return changed;
    }

    private void put(MatrixTarget read, @Nullable UUID parent) {
        var key = new Key(read.name().strip(), read.scope());
        var was = known.get(key);
        var kept = read.remainder() != null ? Numbers.plain(read.remainder()) : was == null ? BigDecimal.ZERO : was.remainder();
        var reason = read.remainder() != null ? read.remainderReason() : was == null ? null : was.remainderReason();
        var now = new Target(was == null ? Ids.next() : was.id(), campaign, was == null || was.parentId() == null ? parent : was.parentId(), key.name(),
            was == null ? Relation.GE : was.relation(), Numbers.plain(read.value()), read.unit().strip(), read.scope(), kept, reason,
            read.source() != null ? read.source() : was == null ? null : was.source(), was == null ? null : was.documentId(), was != null && was.issued(),
            was == null ? ++sort : was.sort(), was == null ? 0 : was.version());
        TargetCheck.check(now);
        if (!Objects.equals(was, now)) {
            changed.add(now);
            known.put(key, now);
        }
    }
}
