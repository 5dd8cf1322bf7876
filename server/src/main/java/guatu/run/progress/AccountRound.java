package guatu.run.progress;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Ids;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.schedule.Plan;
import guatu.plan.schedule.PlannedActivity;
import guatu.plan.schedule.Schedules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// At a day's end asks for the accounts of nodes whose target has come, as the campaign's rule says; an account no longer asked for leaves the desk.
@Component
class AccountRound {

    static final int DAYS = 3;

    private static final Set<ItemState> LIVE = EnumSet.of(ItemState.HANDED_OVER, ItemState.ACCEPTED, ItemState.RUNNING, ItemState.DONE_CLAIMED, ItemState.DONE_VERIFIED);

    private final AccountStore store;
    private final AccountDuties duties;
    private final Campaigns campaigns;
    private final Schedules schedules;
    private final Calendars calendars;

    AccountRound(AccountStore store, AccountDuties duties, Campaigns campaigns, Schedules schedules, Calendars calendars) {
        this.store = store;
        this.duties = duties;
        this.campaigns = campaigns;
        this.schedules = schedules;
        this.calendars = calendars;
    }

    @EventListener
    void on(DayEnded day) {
        store.rule(day.campaign()).ifPresent(rule -> {
            var items = campaigns.items(day.campaign()).stream().collect(Collectors.toMap(Item::id, item -> item));
            var live = items.values().stream().filter(item -> LIVE.contains(item.state()) && item.leadUnit() != null).toList();
            var plans = schedules.ofItems(live.stream().map(Item::id).toList());
            var calendar = calendars.current();
            var asked = new ArrayList<NodeAccount>();
            live.stream().filter(item -> plans.containsKey(item.id()))
                .forEach(item -> nodes(plans.get(item.id()), rule, day.dataDate()).forEach(node -> asked.add(account(item, node, day.dataDate(), calendar))));
            open(asked, items);
            duties.over(store.ofCampaign(day.campaign()).stream().filter(NodeAccount::waitsForUnit)
                .filter(account -> !items.containsKey(account.item()) || !LIVE.contains(items.get(account.item()).state())).map(NodeAccount::id).toList());
        });
    }

    private void open(List<NodeAccount> asked, Map<UUID, Item> items) {
        var added = store.add(asked);
        for (var at = 0; at < asked.size(); at++) {
            if (added[at] > 0) {
                duties.opened(asked.get(at), items.get(asked.get(at).item()).title());
            }
        }
    }

    static NodeAccount account(Item item, PlannedActivity node, LocalDate day, WorkCalendar calendar) {
        var last = node.redLine().isAfter(day) ? node.redLine() : day;
        return new NodeAccount(Ids.next(), item.id(), item.campaignId(), item.leadUnit(), node.id(), node.name(), node.redLine(), calendar.add(last.plusDays(1), DAYS - 1),
            AccountState.OPEN, 0, day, 0);
    }

    /// Nodes of a plan that a rule asks about and whose target has come.
    static List<PlannedActivity> nodes(Plan plan, AccountRule rule, LocalDate day) {
        var candidates = switch (rule.nodes()) {
            case LAST -> plan.activities().stream().max(Comparator.comparing(PlannedActivity::redLine).thenComparing(PlannedActivity::sort)).stream();
            case CRITICAL -> plan.activities().stream().filter(PlannedActivity::critical);
            case ALL -> plan.activities().stream();
        };
        return candidates.filter(node -> !node.target().isAfter(day) && !node.redLine().isBefore(rule.from())).toList();
    }
}
