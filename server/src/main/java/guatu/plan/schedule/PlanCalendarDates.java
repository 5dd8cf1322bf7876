package guatu.plan.schedule;

import guatu.ground.inbox.UnitDates;
import guatu.plan.campaign.CampaignState;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Red lines of nodes and of whole items, for the calendar of the unit that leads them; what is finished is left out.
@Component
@Transactional(readOnly = true)
class PlanCalendarDates implements UnitDates {

    private final PlanStore plans;
    private final Campaigns campaigns;
    private final MessageSource messages;

    PlanCalendarDates(PlanStore plans, Campaigns campaigns, MessageSource messages) {
        this.plans = plans;
        this.campaigns = campaigns;
        this.messages = messages;
    }

    @Override
    public List<UnitDate> of(Collection<UUID> units, LocalDate from, LocalDate to) {
        var led = Set.copyOf(units);
        var dates = new ArrayList<UnitDate>();
        campaigns.all().stream().filter(campaign -> campaign.state() != CampaignState.CLOSED).forEach(campaign -> {
            var items = campaigns.items(campaign.id()).stream().filter(item -> item.leadUnit() != null && led.contains(item.leadUnit()))
                .filter(item -> item.state() != ItemState.WITHDRAWN && item.state() != ItemState.DONE_VERIFIED).collect(Collectors.toMap(Item::id, Function.identity()));
            plans.ofItems(items.keySet()).forEach(plan -> add(dates, items.get(plan.itemId()), plan));
        });
        return dates.stream().filter(date -> !date.on().isBefore(from) && !date.on().isAfter(to)).toList();
    }

    private void add(List<UnitDate> dates, Item item, Plan plan) {
        plan.activities().stream().filter(activity -> activity.node() && activity.actualFinish() == null && activity.redLine().isBefore(plan.redLine()))
            .forEach(node -> dates.add(date(node.id(), "schedule.feed.node", node.name(), item, node.redLine(), node.target())));
        dates.add(date(plan.id(), "schedule.feed.item", item.title(), item, plan.redLine(), plan.target()));
    }

    private UnitDate date(UUID id, String code, String name, Item item, LocalDate redLine, LocalDate target) {
        return new UnitDate(id, messages.getMessage(code, new Object[] {name}, Locale.SIMPLIFIED_CHINESE),
            messages.getMessage("schedule.feed.why", new Object[] {item.no(), item.title(), target.toString()}, Locale.SIMPLIFIED_CHINESE), redLine, "/items/" + item.id() + "/plan");
    }
}
