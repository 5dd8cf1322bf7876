package guatu.plan.responsibility;

import guatu.ground.inbox.DutySigned;
import guatu.ground.inbox.Inbox;
import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.ledger.Ledger;
import guatu.ground.ledger.NewEntry;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.indicator.Cascades;
import guatu.plan.indicator.Indicators;
import guatu.plan.responsibility.Readiness.Hole;
import guatu.plan.responsibility.Readiness.Lack;
import guatu.plan.schedule.Schedules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 责任清单: the door to handing over and to the milestones that lists name.
@Service
@Transactional
public class Responsibility {

    private static final int MINUTES = 3;

    private final Campaigns campaigns;
    private final Indicators indicators;
    private final Cascades cascades;
    private final Schedules schedules;
    private final ListNodes nodes;
    private final Notices notices;
    private final Inbox inbox;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Responsibility(Campaigns campaigns, Indicators indicators, Cascades cascades, Schedules schedules, ListNodes nodes, Notices notices, Inbox inbox, Ledger ledger,
            BusinessClock clock, ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.cascades = cascades;
        this.schedules = schedules;
        this.nodes = nodes;
        this.notices = notices;
        this.inbox = inbox;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /// What stands ready to be handed over and what lacks what; `version` is the last version handed over, 0 if none.
    /// @param targets whose split falls short: seen here, mended at the targets
    public record HandOverCheck(int ready, List<Hole> holes, int version, List<Cascades.Lacking> targets) {}

    /// What a hand-over did: the version frozen, how many items, how many units were given notice.
    public record HandedOver(int version, int items, int notices) {}

    /// The milestones that the list named for these items; items without one are absent.
    @Transactional(readOnly = true)
    public Map<UUID, List<ListNode>> nodes(Collection<UUID> items) {
        return nodes.of(items);
    }

    @Transactional(readOnly = true)
    public HandOverCheck check(UUID campaign) {
        var of = campaigns.get(campaign);
        var lacks = lacks(of, waiting(campaign));
        var holes = lacks.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
            .map(entry -> new Hole(entry.getKey().id(), entry.getKey().no(), entry.getKey().title(), List.copyOf(entry.getValue()), Readiness.blocks(entry.getValue(), of.fourFixes())))
            .toList();
        var ready = (int) lacks.values().stream().filter(missing -> !Readiness.blocks(missing, of.fourFixes())).count();
        return new HandOverCheck(ready, holes, of.listVersion(), cascades.lacking(campaign));
    }

    private List<Item> waiting(UUID campaign) {
        return campaigns.items(campaign).stream().filter(item -> item.state() == ItemState.DRAFT).toList();
    }

    private Map<Item, Set<Lack>> lacks(Campaign campaign, List<Item> items) {
        var ids = items.stream().map(Item::id).toList();
        var numbers = indicators.ofItems(ids).keySet();
        var listed = nodes.of(ids).keySet();
        var planned = schedules.ofItems(ids).keySet();
        Map<Item, Set<Lack>> lacks = new LinkedHashMap<>();
        items.forEach(item -> lacks.put(item, Readiness.of(item, numbers.contains(item.id()),
            listed.contains(item.id()) || planned.contains(item.id()), planned.contains(item.id()), campaign)));
        return lacks;
    }

    /// Hands over every item that lacks nothing needed: list version and baselines are frozen, each unit gets notice of its tasks.
    /// Items with needed things missing stay drafts and can follow in a later version.
    public HandedOver handOver(Actor actor, UUID campaign) {
        actor.must(Role.CLERK);
        var of = campaigns.get(campaign);
        var lacks = lacks(of, waiting(campaign));
        var ready = lacks.entrySet().stream().filter(entry -> !Readiness.blocks(entry.getValue(), of.fourFixes())).map(Map.Entry::getKey).toList();
        if (ready.isEmpty()) {
            throw lacks.isEmpty() ? new Refusal("hand-over.nothing-waiting") : new Refusal("hand-over.nothing-ready", lacks.size());
        }
        var ids = ready.stream().map(Item::id).toList();
        campaigns.move(ids, ItemState.HANDED_OVER);
        schedules.baseline(actor, ids);
        var version = campaigns.freezeList(actor, campaign);
        var given = notices(campaign, version, ready);
        notices.add(given, clock.now(), actor.name());
        inbox.open(given.stream().map(notice -> duty(campaign, notice)).toList());
        ledger.appendAll(given.stream().map(notice -> new NewEntry("task-notice", notice.id(), notice)).toList());
        events.publishEvent(new Audited(actor, "list.handed-over", campaigns.get(campaign).name(), true, Map.of("version", version, "items", ids.size())));
        return new HandedOver(version, ids.size(), given.size());
    }

    private NewDuty duty(UUID campaign, Notice notice) {
        var name = campaigns.get(campaign).name();
        return NewDuty.ofUnit(Inbox.TASK_NOTICE, notice.id(), notice.unitId(), name,
            Reason.of("responsibility.task-notice", notice.leadItems().size(), notice.assistItems().size(), notice.listVersion()), null, MINUTES, "SIGN",
            "/map?campaign=" + campaign + "&unit=" + notice.unitId());
    }

    private static List<Notice> notices(UUID campaign, int version, List<Item> items) {
        Map<UUID, List<UUID>> leads = new LinkedHashMap<>();
        Map<UUID, List<UUID>> assists = new LinkedHashMap<>();
        for (var item : items) {
            if (item.leadUnit() != null) {
                leads.computeIfAbsent(item.leadUnit(), _ -> new ArrayList<>()).add(item.id());
            }
            item.assistUnits().forEach(unit -> assists.computeIfAbsent(unit, _ -> new ArrayList<>()).add(item.id()));
        }
        var units = new HashSet<>(leads.keySet());
        units.addAll(assists.keySet());
        return units.stream().sorted().map(unit -> new Notice(Ids.next(), campaign, version, unit, leads.getOrDefault(unit, List.of()), assists.getOrDefault(unit, List.of()))).toList();
    }

    /// 签收: a unit that signs for its notice accepts the items it leads.
    @EventListener
    void on(DutySigned signed) {
        if (!Inbox.TASK_NOTICE.equals(signed.kind())) {
            return;
        }
        notices.find(signed.subject()).ifPresent(notice -> {
            notices.sign(notice.id(), signed.byName(), signed.at());
            var still = campaigns.items(notice.leadItems()).stream().filter(item -> item.state() == ItemState.HANDED_OVER).map(Item::id).toList();
            campaigns.move(still, ItemState.ACCEPTED);
        });
    }
}
