package guatu.plan.indicator;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 量化指标: the door to the numbers of items and their targets by period.
@Service
@Transactional
public class Indicators {

    private static final int LONGEST_YEARS = 50;

    private final IndicatorStore store;
    private final Campaigns campaigns;
    private final Calendars calendars;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Indicators(IndicatorStore store, Campaigns campaigns, Calendars calendars, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.campaigns = campaigns;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    /// The indicators of these items in their order; items without one are absent.
    @Transactional(readOnly = true)
    public Map<UUID, List<Indicator>> ofItems(Collection<UUID> items) {
        return store.ofItems(items).stream().collect(Collectors.groupingBy(Indicator::itemId));
    }

    /// The indicators of one item in their order.
    @Transactional(readOnly = true)
    public List<Indicator> of(UUID item) {
        return store.ofItems(List.of(item));
    }

    /// Gives each item exactly these indicators, in this order. What stays (by id, or by name and unit) keeps its id.
    public void replace(Actor actor, Map<UUID, List<NewIndicator>> wanted) {
        actor.must(Role.CLERK);
        var items = campaigns.items(wanted.keySet());
        if (items.size() != wanted.size()) {
            throw new NotFound("事项", wanted.keySet());
        }
        var calendar = calendars.current();
        wanted.values().forEach(indicators -> indicators.forEach(one -> IndicatorCheck.check(one, calendar)));
        store.replace(items, wanted, ofItems(wanted.keySet()));
        items.stream().collect(Collectors.groupingBy(Item::campaignId, Collectors.mapping(Item::id, Collectors.toList())))
            .forEach((campaign, changed) -> events.publishEvent(new IndicatorsChanged(campaign, changed)));
    }

    /// Sets one period's target by hand; the difference goes to the periods that are still open (RULES R3.3).
    public void setPeriod(Actor actor, UUID item, UUID indicator, Level level, LocalDate day, BigDecimal target) {
        actor.must(Role.CLERK);
        var all = of(item);
        var changed = all.stream().filter(one -> one.id().equals(indicator)).findFirst().orElseThrow(() -> new NotFound("指标", indicator));
        var buckets = split(changed, calendars.current()).buckets(level);
        var at = buckets.indexOf(buckets.stream().filter(b -> !day.isBefore(b.from()) && !day.isAfter(b.to())).findFirst()
            .orElseThrow(() -> new NotFound("阶段", day)));
        var closed = buckets.stream().map(bucket -> bucket.to().isBefore(clock.today())).toList();
        var scale = Math.max(scale(changed.value()), scale(target));
        var spread = Respread.of(buckets.stream().map(Bucket::target).toList(), closed, at, target, scale);
        var targets = new ArrayList<PeriodTarget>();
        for (var i = 0; i < buckets.size(); i++) {
            targets.add(new PeriodTarget(level, buckets.get(i).from(), buckets.get(i).to(), spread.get(i)));
        }
        replace(actor, Map.of(item, all.stream().map(one -> same(one, one == changed ? targets : one.targets())).toList()));
    }

    /// 计划曲线 between two days, unless the indicator has period targets of its own; 4 decimals.
    public PlannedCurve curve(Indicator indicator, LocalDate from, LocalDate to, WorkCalendar calendar) {
        return new PlannedCurve(pieces(indicator, from, to), 4, calendar);
    }

    /// The targets of every period and day over the item's own window, in steps of the value's own decimals.
    @Transactional(readOnly = true)
    public PeriodSplit split(Indicator indicator, WorkCalendar calendar) {
        var item = campaigns.item(indicator.itemId());
        var campaign = campaigns.get(indicator.campaignId());
        var to = item.due() == null ? campaign.to() : item.due();
        var from = item.start() == null ? campaign.from() : item.start();
        if (to.getYear() - from.getYear() > LONGEST_YEARS) {
            throw new Refusal("indicator.window-range", from, to);
        }
        var pieces = pieces(indicator, from.isAfter(to) ? to : from, to);
        return PeriodSplit.of(new PlannedCurve(pieces, scale(indicator.value()), calendar));
    }

    private static List<PlannedCurve.Piece> pieces(Indicator indicator, LocalDate from, LocalDate to) {
        return indicator.targets().isEmpty() ? List.of(new PlannedCurve.Piece(from, to, indicator.value()))
            : indicator.targets().stream().map(t -> new PlannedCurve.Piece(t.from(), t.to(), t.target())).toList();
    }

    private static int scale(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }

    private static NewIndicator same(Indicator one, List<PeriodTarget> targets) {
        return new NewIndicator(one.id(), one.name(), one.relation(), one.value(), one.unit(), one.weight(), one.baseline(), targets);
    }
}
