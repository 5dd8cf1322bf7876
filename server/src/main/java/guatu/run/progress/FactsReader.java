package guatu.run.progress;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.indicator.Indicator;
import guatu.plan.indicator.Indicators;
import guatu.plan.indicator.PeriodTarget;
import guatu.plan.indicator.Relation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the plan floor what an item is, what is measured on it and what was planned.
@Component
class FactsReader {

    private final Campaigns campaigns;
    private final Indicators indicators;
    private final PlanReader plans;
    private final Calendars calendars;

    FactsReader(Campaigns campaigns, Indicators indicators, PlanReader plans, Calendars calendars) {
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.plans = plans;
        this.calendars = calendars;
    }

    /// In list order; unknown items are left out.
    Map<UUID, ItemFacts> of(Collection<UUID> items) {
        var facts = new LinkedHashMap<UUID, ItemFacts>();
        if (items.isEmpty()) {
            return facts;
        }
        var numbers = indicators.ofItems(items);
        var planned = plans.of(items);
        var suspended = plans.suspensions(items);
        var calendar = calendars.current();
        var known = new HashMap<UUID, Campaign>();
        for (var item : campaigns.items(items)) {
            var campaign = known.computeIfAbsent(item.campaignId(), campaigns::get);
            facts.put(item.id(), facts(item, campaign, numbers.getOrDefault(item.id(), List.of()), planned.get(item.id()), calendar)
                .suspended(suspended.getOrDefault(item.id(), List.of())));
        }
        return facts;
    }

    private static ItemFacts facts(Item item, Campaign campaign, List<Indicator> numbers, PlanReader.@Nullable Planned plan, WorkCalendar calendar) {
        var redLine = plan != null ? plan.deadline() : item.due() == null ? campaign.to() : item.due();
        var wanted = plan != null ? plan.start() : item.start() == null ? campaign.from() : item.start();
        var start = wanted.isAfter(redLine) ? redLine : wanted;
        var counting = numbers.stream().filter(FactsReader::counts).toList();
        var measures = Stream.concat(numbers.stream().map(FactsReader::measure), plan == null ? Stream.empty() : plan.activities().stream()).toList();
        return new ItemFacts(item, campaign.cadence(), line(counting, plan != null, start, redLine, calendar), redLine, measures, own(counting, start, redLine));
    }

    /// 控制在 N 以内 is a limit, not a way to go.
    private static boolean counts(Indicator number) {
        return number.relation() != Relation.LE && number.value().signum() > 0;
    }

    private static Measure measure(Indicator number) {
        return new Measure(number.id(), MeasureKind.INDICATOR, number.name(), number.unit(), number.value(), counts(number), number.weight(), null, 0);
    }

    /// Period targets where there are any, else a straight line: over working days, without a plan over calendar days.
    private static PlanLine line(List<Indicator> numbers, boolean planned, LocalDate start, LocalDate redLine, WorkCalendar calendar) {
        if (numbers.stream().allMatch(number -> number.targets().isEmpty())) {
            return planned ? PlanLine.linear(start, redLine) : PlanLine.byTime(start, redLine);
        }
        return PlanLine.together(numbers.stream().map(number -> new PlanLine.Weighted(number.weight(), line(number, start, redLine))).toList(), calendar);
    }

    private static Map<UUID, PlanLine> own(List<Indicator> numbers, LocalDate start, LocalDate redLine) {
        return numbers.stream().filter(number -> !number.targets().isEmpty())
            .collect(Collectors.toMap(Indicator::id, number -> line(number, start, redLine)));
    }

    private static PlanLine line(Indicator number, LocalDate start, LocalDate redLine) {
        if (number.targets().isEmpty()) {
            return PlanLine.linear(start, redLine);
        }
        var points = new ArrayList<PlanLine.Point>();
        var sum = BigDecimal.ZERO;
        var pieces = number.targets().stream().sorted(Comparator.comparing(PeriodTarget::from)).toList();
        for (var piece : pieces) {
            points.add(new PlanLine.Point(piece.from().minusDays(1), Percent.of(sum, number.value())));
            sum = sum.add(piece.target());
            points.add(new PlanLine.Point(piece.to(), Percent.of(sum, number.value())));
        }
        return PlanLine.through(pieces.getFirst().from(), points);
    }
}
