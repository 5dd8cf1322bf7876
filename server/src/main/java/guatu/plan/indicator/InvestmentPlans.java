package guatu.plan.indicator;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Adds up the year's investment by month: an item's own investment number with its period targets where some are set, else the
/// list's investment of the year, else that number, spread over the item's working days of that year.
@Component
@Transactional(readOnly = true)
class InvestmentPlans {

    private static final String UNIT = "万元";
    private static final int DECIMALS = 6;

    private final Campaigns campaigns;
    private final Indicators indicators;
    private final Calendars calendars;

    InvestmentPlans(Campaigns campaigns, Indicators indicators, Calendars calendars) {
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.calendars = calendars;
    }

    InvestmentPlan of(UUID campaign, InvestmentPlan.By by) {
        var known = campaigns.get(campaign);
        var calendar = calendars.current();
        var items = campaigns.items(campaign).stream().filter(item -> item.state() != ItemState.WITHDRAWN).toList();
        var numbers = indicators.ofItems(items.stream().map(Item::id).toList());
        Map<Optional<UUID>, List<List<BigDecimal>>> rows = new LinkedHashMap<>();
        var uncounted = 0;
        for (var item : items) {
            var months = months(item, numbers.getOrDefault(item.id(), List.of()), known, calendar);
            if (months == null) {
                uncounted++;
            } else {
                rows.computeIfAbsent(Optional.ofNullable(by == InvestmentPlan.By.PLACE ? item.placeUnit() : item.leadUnit()), _ -> new ArrayList<>()).add(months);
            }
        }
        return new InvestmentPlan(by, known.year(), UNIT, rows.entrySet().stream().map(row -> row(row.getKey().orElse(null), row.getValue()))
            .sorted(Comparator.comparing(InvestmentPlan.Row::total).reversed()).toList(), uncounted);
    }

    private static InvestmentPlan.Row row(@Nullable UUID unit, List<List<BigDecimal>> items) {
        var sums = IntStream.range(0, 12).mapToObj(month -> items.stream().map(months -> months.get(month)).reduce(BigDecimal.ZERO, BigDecimal::add)).toList();
        return new InvestmentPlan.Row(unit, items.size(), Numbers.plain(sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add)), sums.stream().map(Numbers::plain).toList());
    }

    private static @Nullable List<BigDecimal> months(Item item, List<Indicator> numbers, Campaign campaign, WorkCalendar calendar) {
        var first = LocalDate.of(campaign.year(), 1, 1);
        var last = LocalDate.of(campaign.year(), 12, 31);
        var due = item.due() == null || item.due().isAfter(last) ? last : item.due();
        var start = item.start() == null || item.start().isBefore(first) ? first : item.start();
        var from = start.isAfter(due) ? due : start;
        var money = MeasureUnit.of(UNIT);
        var listed = item.investmentYear() != null && item.investmentUnit() != null && MeasureUnit.of(item.investmentUnit()).converts(money);
        var own = numbers.stream().filter(one -> one.name().contains("投资") && MeasureUnit.of(one.unit()).converts(money) && !(listed && one.targets().isEmpty())).findFirst();
        if (own.isPresent() && own.get().targets().isEmpty()) {
            return sums(buckets(worth(own.get().value(), own.get().unit()), from, due, calendar), campaign.year());
        }
        if (own.isPresent()) {
            return sums(own.get().targets().stream().flatMap(piece -> buckets(worth(piece.target(), own.get().unit()), piece.from(), piece.to(), calendar).stream()).toList(), campaign.year());
        }
        if (!listed || item.investmentYear() == null || item.investmentUnit() == null) {
            return null;
        }
        return sums(buckets(worth(item.investmentYear(), item.investmentUnit()), from, due, calendar), campaign.year());
    }

    private static BigDecimal worth(BigDecimal value, String unit) {
        return Numbers.plain(TargetTree.exact(value, unit, MeasureUnit.of(UNIT)).rounded(DECIMALS));
    }

    /// A window without a working day falls due in the month of its end.
    private static List<Bucket> buckets(BigDecimal total, LocalDate from, LocalDate to, WorkCalendar calendar) {
        var buckets = PeriodSplit.even(Level.MONTH, total, Math.max(2, Numbers.scale(total)), from, to, calendar);
        return buckets.isEmpty() ? List.of(new Bucket(Level.MONTH, Level.MONTH.label(to), from, to, total)) : buckets;
    }

    private static List<BigDecimal> sums(List<Bucket> buckets, int year) {
        var months = new ArrayList<>(Collections.nCopies(12, BigDecimal.ZERO));
        buckets.stream().filter(one -> one.to().getYear() == year).forEach(one -> months.set(one.to().getMonthValue() - 1, months.get(one.to().getMonthValue() - 1).add(one.target())));
        return months;
    }
}
