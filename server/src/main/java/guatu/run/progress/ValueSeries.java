package guatu.run.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A cumulative value over time: what holds at the end of a day is the last mark up to it, zero before the first.
public record ValueSeries(List<Mark> marks) {

    /// The value from this day on; of two marks on one day the later in the list holds.
    public record Mark(LocalDate day, BigDecimal value) {}

    public static final ValueSeries NONE = new ValueSeries(List.of());

    public ValueSeries {
        var byDay = new TreeMap<LocalDate, BigDecimal>();
        marks.forEach(mark -> byDay.put(mark.day(), mark.value()));
        marks = byDay.entrySet().stream().map(mark -> new Mark(mark.getKey(), mark.getValue())).toList();
    }

    public static ValueSeries of(Map<LocalDate, BigDecimal> values) {
        return new ValueSeries(values.entrySet().stream().sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
            .map(value -> new Mark(value.getKey(), value.getValue())).toList());
    }

    public BigDecimal at(LocalDate day) {
        for (var i = marks.size() - 1; i >= 0; i--) {
            if (!marks.get(i).day().isAfter(day)) {
                return marks.get(i).value();
            }
        }
        return BigDecimal.ZERO;
    }

    @Nullable LocalDate lastMark(LocalDate upTo) {
        return marks.reversed().stream().map(Mark::day).filter(day -> !day.isAfter(upTo)).findFirst().orElse(null);
    }

    /// The day on which the value last stood higher by at least `gain` than at the gain before; null if it never did.
    @Nullable LocalDate lastGain(LocalDate upTo, BigDecimal gain) {
        LocalDate last = null;
        var anchor = BigDecimal.ZERO;
        for (var mark : marks) {
            if (mark.day().isAfter(upTo)) {
                break;
            }
            if (mark.value().subtract(anchor).compareTo(gain) >= 0) {
                last = mark.day();
                anchor = mark.value();
            }
            anchor = anchor.min(mark.value());
        }
        return last;
    }
}
