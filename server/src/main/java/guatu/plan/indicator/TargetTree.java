package guatu.plan.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 目标分解树: the targets of a campaign with their parts, checked against their wholes and traced both ways.
final class TargetTree {

    private final Map<UUID, Target> targets;
    private final Map<UUID, List<Target>> children;
    private final Map<UUID, List<Contribution>> contributions;

    TargetTree(List<Target> targets, List<Contribution> contributions) {
        this.targets = targets.stream().collect(Collectors.toMap(Target::id, Function.identity(), (a, _) -> a, LinkedHashMap::new));
        this.children = targets.stream().filter(one -> one.parentId() != null).collect(Collectors.groupingBy(TargetTree::parent));
        this.contributions = contributions.stream().collect(Collectors.groupingBy(Contribution::target));
    }

    @Nullable Target get(UUID id) {
        return targets.get(id);
    }

    List<Target> all() {
        return List.copyOf(targets.values());
    }

    /// Every contribution to any of the targets.
    List<Contribution> works() {
        return contributions.values().stream().flatMap(List::stream).toList();
    }

    List<Target> roots() {
        return targets.values().stream().filter(one -> one.parentId() == null).toList();
    }

    List<Target> children(UUID target) {
        return children.getOrDefault(target, List.of());
    }

    List<Contribution> contributions(UUID target) {
        return contributions.getOrDefault(target, List.of());
    }

    /// From the root down to the target itself.
    List<Target> path(UUID target) {
        var path = new ArrayList<Target>();
        for (var at = targets.get(target); at != null && !path.contains(at); at = at.parentId() == null ? null : targets.get(at.parentId())) {
            path.addFirst(at);
        }
        return path;
    }

    /// The target and everything below it, from above.
    List<Target> below(Target target) {
        return Stream.concat(Stream.of(target), children(target.id()).stream().flatMap(child -> below(child).stream())).toList();
    }

    Balance balance(Target whole) {
        return Balance.of(whole.relation(), whole.unit(), whole.value(), whole.remainder(), MeasureUnit.isRate(whole.unit()) ? List.of() : parts(whole));
    }

    /// Each part in the whole's unit, exact.
    private List<Ratio> parts(Target whole) {
        var unit = MeasureUnit.of(whole.unit());
        var given = children(whole.id()).stream().map(child -> exact(child.value(), child.unit(), unit));
        var done = contributions(whole.id()).stream().map(one -> exact(one.value(), one.unit(), unit).times(Ratio.of(one.weight())));
        return Stream.concat(given, done).toList();
    }

    static Ratio exact(BigDecimal value, String unit, MeasureUnit to) {
        return Ratio.of(value).times(MeasureUnit.of(unit).in(to));
    }

    private static UUID parent(Target target) {
        if (target.parentId() == null) {
            throw new IllegalStateException("a root has no parent");
        }
        return target.parentId();
    }
}
