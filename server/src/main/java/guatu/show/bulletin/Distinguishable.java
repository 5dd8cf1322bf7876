package guatu.show.bulletin;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// 差异是否显著: whether the order of two neighbours says something of the units, or of one single item.
/// A unit's span runs over the scores that it would have with any one of its items left out; if the better unit without one item
/// would not stand above the other any more, or the other without one item would catch up, their difference means nothing.
final class Distinguishable {

    /// The lowest and the highest score (points of 100, two decimals) with one item left out.
    record Span(BigDecimal lowest, BigDecimal highest) {}

    private Distinguishable() {}

    /// Absent where leaving an item out leaves nothing planned: the score stands on that item alone.
    static Optional<Span> leavingOneOut(List<CappedComposite.Part> parts) {
        var planned = parts.stream().map(CappedComposite.Part::plan).reduce(BigDecimal.ZERO, BigDecimal::add);
        var counted = parts.stream().map(CappedComposite.Part::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
        Span span = null;
        for (var part : parts) {
            var rest = planned.subtract(part.plan());
            if (rest.signum() == 0) {
                return Optional.empty();
            }
            var score = CappedComposite.points(CappedComposite.ratio(counted.subtract(part.counted()), rest));
            span = span == null ? new Span(score, score) : new Span(span.lowest().min(score), span.highest().max(score));
        }
        return Optional.ofNullable(span);
    }

    /// @param better the score of the unit above, `other` of the one below, both as displayed
    static boolean between(BigDecimal better, Optional<Span> ofBetter, BigDecimal other, Optional<Span> ofOther) {
        return ofBetter.isPresent() && ofOther.isPresent()
            && ofBetter.get().lowest().compareTo(other) > 0 && better.compareTo(ofOther.get().highest()) > 0;
    }
}
