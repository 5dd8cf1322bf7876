package guatu.plan.indicator;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;

/// What an indicator must keep to before it is stored.
final class IndicatorCheck {

    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(1000);

    /// The days of a period target, both included.
    record Period(LocalDate from, LocalDate to) {}

    private IndicatorCheck() {}

    /// @param stood periods that were there before: a calendar may since have taken their workdays
    static void check(NewIndicator indicator, WorkCalendar calendar, Set<Period> stood) {
        var name = indicator.name().strip();
        if (name.isEmpty() || name.length() > 200 || indicator.unit().strip().length() > 40) {
            throw new Refusal("indicator.name-length", name.length() > 30 ? name.substring(0, 30) + "…" : name);
        }
        amount(name, indicator.value());
        if (indicator.weight() != null && (indicator.weight().signum() <= 0 || indicator.weight().compareTo(HEAVIEST) > 0)) {
            throw new Refusal("indicator.weight-range", name, indicator.weight());
        }
        targets(indicator, name, calendar, stood);
    }

    private static void amount(String name, BigDecimal value) {
        if (!Numbers.fits(value)) {
            throw new Refusal("indicator.value-range", name, value.toPlainString(), Numbers.MOST.toPlainString());
        }
    }

    private static void targets(NewIndicator indicator, String name, WorkCalendar calendar, Set<Period> stood) {
        var targets = indicator.targets().stream().sorted(Comparator.comparing(PeriodTarget::from)).toList();
        var sum = BigDecimal.ZERO;
        for (var i = 0; i < targets.size(); i++) {
            var target = targets.get(i);
            amount(name, target.target());
            sum = sum.add(target.target());
            if (target.from().getYear() < 1949 || target.to().getYear() > 2200 || target.to().isBefore(target.from())
                    || calendar.between(target.from().minusDays(1), target.to()) < 1 && !stood.contains(new Period(target.from(), target.to()))) {
                throw new Refusal("indicator.no-workday", name, target.from(), target.to());
            }
            if (i > 0 && (!targets.get(i - 1).to().isBefore(target.from()) || target.level() != targets.getFirst().level())) {
                throw new Refusal("indicator.periods-overlap", name, target.from());
            }
        }
        if (!targets.isEmpty() && sum.compareTo(indicator.value()) != 0) {
            throw new Refusal("indicator.targets-not-the-sum", name, sum.toPlainString(), indicator.value().toPlainString());
        }
    }
}
