package guatu.run.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// 实绩: the verified share of an item in percent, from its numbers or, without numbers, from its activities.
public final class EarnedValue {

    /// A number that grows towards its target; weight > 0, target in its own unit, values verified and cumulative. A target of zero carries no weight.
    public record Number(BigDecimal weight, BigDecimal target, ValueSeries verified) {}

    /// An activity; it earns its duration (working days) on the day it is verified done.
    public record Step(int duration, @Nullable LocalDate doneOn) {}

    private EarnedValue() {}

    /// Σ w·min(verified / target, 1): no number makes up for another.
    public static ValueSeries ofNumbers(List<Number> numbers) {
        var counted = numbers.stream().filter(number -> number.target().signum() > 0).toList();
        var days = new TreeSet<LocalDate>();
        counted.forEach(number -> number.verified().marks().forEach(mark -> days.add(mark.day())));
        return new ValueSeries(days.stream().map(day -> new ValueSeries.Mark(day, sum(counted, day))).toList());
    }

    private static BigDecimal sum(List<Number> numbers, LocalDate day) {
        var weights = BigDecimal.ZERO;
        var earned = BigDecimal.ZERO;
        for (var number : numbers) {
            weights = weights.add(number.weight());
            var percent = Percent.clamp(Percent.of(number.verified().at(day), number.target()));
            earned = earned.add(number.weight().multiply(percent));
        }
        return earned.divide(weights, 16, RoundingMode.HALF_UP);
    }

    /// Activities weigh their durations; where all are nodes they weigh the same.
    public static ValueSeries ofSteps(List<Step> steps) {
        var even = steps.stream().allMatch(step -> step.duration() == 0);
        var total = steps.stream().mapToLong(step -> even ? 1 : step.duration()).sum();
        var gains = new TreeMap<LocalDate, Long>();
        steps.stream().filter(step -> step.doneOn() != null)
            .forEach(step -> gains.merge(step.doneOn(), even ? 1L : step.duration(), Long::sum));
        var marks = new ArrayList<ValueSeries.Mark>();
        var done = 0L;
        for (var gain : gains.entrySet()) {
            done += gain.getValue();
            marks.add(new ValueSeries.Mark(gain.getKey(), Percent.share(done, total)));
        }
        return new ValueSeries(marks);
    }
}
