package guatu.plan.indicator;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// What splitting a target anew writes: the whole and its parts, and the parts that go.
record TargetSplit(List<Target> saved, List<UUID> removed) {

    /// @param worth whether the whole's own value may change too
    static TargetSplit of(Target whole, TargetTree tree, NewSplit split, boolean worth) {
        var value = split.value() == null || !worth ? whole.value() : Numbers.plain(split.value());
        var reason = split.remainderReason() == null || split.remainderReason().isBlank() ? null : split.remainderReason().strip();
        var saved = new ArrayList<Target>();
        saved.add(whole.worth(value, Numbers.plain(split.remainder()), split.remainder().signum() == 0 ? null : reason));
        var known = tree.children(whole.id());
        var sort = whole.sort();
        var scopes = new HashSet<UUID>();
        for (var part : split.parts()) {
            var written = part.id() == null ? added(whole, part, ++sort) : changed(whole, known, part);
            if (written.scopeUnit() != null && !scopes.add(written.scopeUnit())) {
                throw new Refusal("target.parts-of-one-unit", whole.name());
            }
            TargetCheck.converts(whole, written.unit());
            saved.add(written);
        }
        saved.forEach(TargetCheck::check);
        return new TargetSplit(saved, known.stream().map(Target::id).filter(id -> split.parts().stream().noneMatch(part -> id.equals(part.id())))
            .map(id -> removable(whole, tree, id)).toList());
    }

    private static Target added(Target whole, NewSplit.Part part, int sort) {
        return new Target(Ids.next(), whole.campaignId(), whole.id(), whole.name(), whole.relation(), Numbers.plain(part.value()),
            part.unit() == null ? whole.unit() : part.unit().strip(), part.scopeUnit(), BigDecimal.ZERO, null, null, null, false, sort, 0);
    }

    private static Target changed(Target whole, List<Target> known, NewSplit.Part part) {
        var was = known.stream().filter(one -> one.id().equals(part.id())).findFirst().orElseThrow(() -> new Refusal("target.part-unknown", whole.name()));
        var unit = part.unit() == null ? was.unit() : part.unit().strip();
        return new Target(was.id(), was.campaignId(), was.parentId(), was.name(), was.relation(), Numbers.plain(part.value()), unit, was.scopeUnit(),
            was.remainder(), was.remainderReason(), was.source(), was.documentId(), was.issued(), was.sort(), was.version());
    }

    private static UUID removable(Target whole, TargetTree tree, UUID part) {
        if (!tree.children(part).isEmpty() || !tree.contributions(part).isEmpty()) {
            throw new Refusal("target.part-has-parts", whole.name());
        }
        return part;
    }
}
