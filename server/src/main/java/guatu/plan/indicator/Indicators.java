package guatu.plan.indicator;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 量化指标: the door to the numbers of items and their targets by period.
@Service
@Transactional
public class Indicators {

    private static final int LONGEST_YEARS = 50;

    private final IndicatorStore store;
    private final PeriodChanges changes;
    private final Campaigns campaigns;
    private final Calendars calendars;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Indicators(IndicatorStore store, PeriodChanges changes, Campaigns campaigns, Calendars calendars, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.changes = changes;
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
        var older = ofItems(wanted.keySet());
        wanted.forEach((item, indicators) -> indicators.forEach(one -> IndicatorCheck.check(one, calendar, periods(older.getOrDefault(item, List.of())))));
        store.replace(items, wanted, older);
        items.stream().collect(Collectors.groupingBy(Item::campaignId, Collectors.mapping(Item::id, Collectors.toList())))
            .forEach((campaign, changed) -> events.publishEvent(new IndicatorsChanged(campaign, changed)));
    }

    /// What setting one period's target by hand would move (RULES R3.3); nothing is changed.
    @Transactional(readOnly = true)
    public Adjustment adjustment(UUID item, UUID indicator, Level level, LocalDate day, BigDecimal target) {
        return adjustment(one(of(item), indicator), level, day, target);
    }

    /// Sets one period's target by hand; the difference goes to its siblings that are still open (RULES R3.3).
    public void setPeriod(Actor actor, UUID item, UUID indicator, Level level, LocalDate day, BigDecimal target) {
        setPeriod(actor, item, indicator, level, day, target, null);
    }

    /// The same with a reason, which is kept with the change.
    public void setPeriod(Actor actor, UUID item, UUID indicator, Level level, LocalDate day, BigDecimal target, @Nullable String reason) {
        actor.must(Role.CLERK);
        var all = of(item);
        var changed = one(all, indicator);
        var adjusted = adjustment(changed, level, day, target);
        adjusted.moves().stream().filter(move -> move.level() == level && !day.isBefore(move.from()) && !day.isAfter(move.to())).findFirst().ifPresent(move -> {
            changes.add(new PeriodChange(Ids.next(), indicator, level, move.label(), move.from(), move.to(), move.before(), move.after(),
                reason == null || reason.isBlank() ? null : reason.strip(), actor.name(), clock.now()));
            replace(actor, Map.of(item, all.stream().map(each -> same(each, each == changed ? adjusted.targets() : each.targets())).toList()));
            events.publishEvent(new Audited(actor, "indicator.period-set", changed.name(), true,
                Map.of("period", move.label(), "before", move.before(), "after", move.after())));
        });
    }

    private Adjustment adjustment(Indicator changed, Level level, LocalDate day, BigDecimal target) {
        if (!Numbers.fits(target)) {
            throw new Refusal("indicator.value-range", changed.name(), target.toPlainString(), Numbers.MOST.toPlainString());
        }
        var calendar = calendars.current();
        var split = split(changed, calendar);
        var kept = changed.targets().isEmpty() ? Level.YEAR : changed.targets().getFirst().level();
        return Adjustment.of(split, kept, level, day, target, clock.today(), Math.max(scale(changed), Numbers.scale(target)), calendar);
    }

    private static Indicator one(List<Indicator> all, UUID indicator) {
        return all.stream().filter(each -> each.id().equals(indicator)).findFirst().orElseThrow(() -> new NotFound("指标", indicator));
    }

    /// 计划曲线 between two days, unless the indicator has period targets of its own; 4 decimals.
    public PlannedCurve curve(Indicator indicator, LocalDate from, LocalDate to, WorkCalendar calendar) {
        return new PlannedCurve(pieces(indicator, from, to), 4, calendar);
    }

    /// The targets of every period and day over the item's own window, in steps of its numbers' own decimals.
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
        return PeriodSplit.of(new PlannedCurve(pieces, scale(indicator), calendar));
    }

    private static List<PlannedCurve.Piece> pieces(Indicator indicator, LocalDate from, LocalDate to) {
        return indicator.targets().isEmpty() ? List.of(new PlannedCurve.Piece(from, to, indicator.value()))
            : indicator.targets().stream().map(t -> new PlannedCurve.Piece(t.from(), t.to(), t.target())).toList();
    }

    /// The decimals of the value and of every target set by hand.
    static int scale(Indicator indicator) {
        return indicator.targets().stream().mapToInt(one -> Numbers.scale(one.target())).reduce(Numbers.scale(indicator.value()), Math::max);
    }

    private static Set<IndicatorCheck.Period> periods(List<Indicator> older) {
        return older.stream().flatMap(one -> one.targets().stream()).map(one -> new IndicatorCheck.Period(one.from(), one.to())).collect(Collectors.toSet());
    }

    private static NewIndicator same(Indicator one, List<PeriodTarget> targets) {
        return new NewIndicator(one.id(), one.name(), one.relation(), one.value(), one.unit(), one.weight(), one.baseline(), targets);
    }
}
