package guatu.show.wallmap;

import guatu.plan.indicator.Indicator;
import guatu.plan.indicator.Indicators;
import guatu.plan.schedule.Plan;
import guatu.plan.schedule.PlannedActivity;
import guatu.plan.schedule.Schedules;
import guatu.run.progress.MeasureKind;
import guatu.run.progress.ProgressBoard;
import guatu.run.progress.VerifiedPoint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the stories of many items together in three reads.
@Component
class Stories {

    private final Indicators indicators;
    private final Schedules schedules;
    private final ProgressBoard progress;

    Stories(Indicators indicators, Schedules schedules, ProgressBoard progress) {
        this.indicators = indicators;
        this.schedules = schedules;
        this.progress = progress;
    }

    Map<UUID, Story> of(Collection<UUID> items) {
        var numbers = indicators.ofItems(items);
        var plans = schedules.ofItems(items);
        var points = progress.verified(items);
        var stories = new HashMap<UUID, Story>();
        for (var item : items) {
            stories.put(item, story(item, numbers.getOrDefault(item, List.of()), plans.get(item), points.getOrDefault(item, List.of())));
        }
        return stories;
    }

    static Story story(UUID item, List<Indicator> numbers, @Nullable Plan plan, List<VerifiedPoint> points) {
        var newest = new HashMap<UUID, VerifiedPoint>();
        var facts = new ArrayList<Story.Fact>();
        var named = new HashMap<UUID, Indicator>();
        numbers.forEach(number -> named.put(number.id(), number));
        var steps = new HashMap<UUID, PlannedActivity>();
        if (plan != null) {
            plan.activities().forEach(step -> steps.put(step.id(), step));
        }
        for (var point : points) {
            var before = newest.put(point.measure(), point);
            if (before == null ? point.value().signum() != 0 : before.value().compareTo(point.value()) != 0) {
                fact(point, named.get(point.measure()), steps.get(point.measure()), facts);
            }
        }
        facts.sort(Comparator.comparing(Story.Fact::on).reversed().thenComparing(Story.Fact::name));
        return new Story(item, numbers.stream().map(number -> new Story.Goal(number.name(), number.value(), number.unit(), value(newest.get(number.id())))).toList(),
            facts, plan == null ? List.of() : steps(plan, newest));
    }

    private static void fact(VerifiedPoint point, @Nullable Indicator number, @Nullable PlannedActivity step, List<Story.Fact> into) {
        if (point.kind() == MeasureKind.INDICATOR && number != null) {
            into.add(new Story.Fact(point.on(), number.name(), number.unit(), point.value()));
        } else if (step != null && point.value().signum() > 0) {
            into.add(new Story.Fact(point.doneOn() == null ? point.on() : point.doneOn(), step.name(), null, null));
        }
    }

    private static @Nullable BigDecimal value(@Nullable VerifiedPoint point) {
        return point == null ? null : point.value();
    }

    private static List<Story.Step> steps(Plan plan, Map<UUID, VerifiedPoint> newest) {
        return plan.activities().stream().sorted(Comparator.comparing(PlannedActivity::redLine).thenComparing(PlannedActivity::sort))
            .map(step -> new Story.Step(step.name(), step.redLine(), doneOn(newest.get(step.id())))).toList();
    }

    private static @Nullable LocalDate doneOn(@Nullable VerifiedPoint point) {
        return point == null || point.value().signum() == 0 ? null : point.doneOn() == null ? point.on() : point.doneOn();
    }
}
