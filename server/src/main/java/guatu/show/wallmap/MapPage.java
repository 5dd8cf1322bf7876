package guatu.show.wallmap;

import guatu.run.progress.Lamp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One page of the list, what lies under each lamp with the other filters held, and the sum line.
/// @param total how many cards the whole filter lets through
record MapPage(List<Card> rows, @Nullable String next, Map<Lamp, Integer> counts, int total, Sum sum) {

    /// The same without what units claim.
    MapPage unclaimed() {
        return new MapPage(rows.stream().map(Card::unclaimed).toList(), next, counts, total, sum);
    }

    /// 合计: mean verified and planned percent, their gap, and both SPI (RULES R4.5), items weighing the same.
    record Sum(@Nullable BigDecimal ev, @Nullable BigDecimal pv, @Nullable BigDecimal gap, @Nullable BigDecimal cappedSpi,
            @Nullable BigDecimal rawSpi) {

        static Sum of(List<Cards.LampCount> counts) {
            var judged = counts.stream().mapToInt(Cards.LampCount::judged).sum();
            if (judged == 0) {
                return new Sum(null, null, null, null, null);
            }
            var ev = BigDecimal.ZERO;
            var pv = BigDecimal.ZERO;
            var capped = BigDecimal.ZERO;
            for (var count : counts) {
                ev = ev.add(zeroIfNull(count.ev()));
                pv = pv.add(zeroIfNull(count.pv()));
                capped = capped.add(zeroIfNull(count.capped()));
            }
            var items = BigDecimal.valueOf(judged);
            return new Sum(ratio(ev, items), ratio(pv, items), ratio(ev.subtract(pv), items),
                pv.signum() == 0 ? null : ratio(capped, pv), pv.signum() == 0 ? null : ratio(ev, pv));
        }

        private static BigDecimal ratio(BigDecimal over, BigDecimal under) {
            return CardRow.plain(over.divide(under, 6, RoundingMode.HALF_UP));
        }

        private static BigDecimal zeroIfNull(@Nullable BigDecimal value) {
            return value == null ? BigDecimal.ZERO : value;
        }
    }
}
