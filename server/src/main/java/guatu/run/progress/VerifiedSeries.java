package guatu.run.progress;

import guatu.ground.calendar.Calendars;
import guatu.plan.campaign.Campaigns;
import guatu.plan.indicator.Indicator;
import guatu.plan.indicator.VerifiedValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Answers the plan floor what has been verified, and how likely a period is made good (RULES R5a).
@Component
class VerifiedSeries implements VerifiedValues {

    private final Measures measures;
    private final Campaigns campaigns;
    private final Calendars calendars;

    VerifiedSeries(Measures measures, Campaigns campaigns, Calendars calendars) {
        this.measures = measures;
        this.campaigns = campaigns;
        this.calendars = calendars;
    }

    @Override
    public Map<UUID, List<Verified>> of(UUID item) {
        return measures.points(List.of(item)).getOrDefault(item, List.of()).stream().filter(point -> point.kind() == MeasureKind.INDICATOR)
            .collect(Collectors.groupingBy(VerifiedPoint::measure, Collectors.mapping(point -> new Verified(point.on(), point.value()), Collectors.toList())));
    }

    @Override
    public Map<UUID, BigDecimal> newest(Collection<UUID> items) {
        var newest = new HashMap<UUID, BigDecimal>();
        if (!items.isEmpty()) {
            measures.states(items).values().forEach(states -> states.forEach((measure, state) -> {
                if (state.verified() != null) {
                    newest.put(measure, state.verified());
                }
            }));
        }
        return newest;
    }

    @Override
    public @Nullable Double chance(Indicator indicator, List<Verified> verified, LocalDate after, BigDecimal needed, LocalDate by) {
        if (indicator.value().signum() == 0) {
            return null;
        }
        var series = new ValueSeries(verified.stream().filter(one -> !one.on().isAfter(after))
            .map(one -> new ValueSeries.Mark(one.on(), Percent.of(one.value(), indicator.value()))).toList());
        var campaign = campaigns.get(indicator.campaignId());
        var item = campaigns.item(indicator.itemId());
        var parameters = LampParameters.CURRENT;
        var calendar = calendars.current();
        var increments = new WeeklyIncrements(series, item.start() == null ? campaign.from() : item.start(), campaign.cadence(), calendar)
            .upTo(after, parameters.forecastWeeks());
        var wanted = Percent.of(needed, indicator.value()).subtract(series.at(after));
        var remaining = wanted.signum() <= 0 ? 0 : Math.max(1, WeeklyIncrements.tenths(wanted));
        return switch (SlipForecast.of(after, by, increments, remaining, parameters, calendar)) {
            case SlipForecast.TooFew _ -> null;
            case SlipForecast.Stalled _ -> 0.0;
            case SlipForecast.Done _ -> 1.0;
            case SlipForecast.Weeks weeks -> weeks.onTime();
        };
    }
}
