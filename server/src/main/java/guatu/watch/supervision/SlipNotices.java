package guatu.watch.supervision;

import guatu.ground.inbox.DutySigned;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ListHandedOver;
import guatu.plan.campaign.NewItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// 任务告知单: a hand-over gives each lead unit one numbered notice of the items that are new to it or say something new.
/// It is signed for with the duty of the hand-over, so that nobody signs twice.
@Component
class SlipNotices {

    private final SlipStore store;
    private final SlipPasts pasts;
    private final SlipIssuing issuing;
    private final SlipWording wording;
    private final Campaigns campaigns;
    private final BusinessClock clock;

    SlipNotices(SlipStore store, SlipPasts pasts, SlipIssuing issuing, SlipWording wording, Campaigns campaigns, BusinessClock clock) {
        this.store = store;
        this.pasts = pasts;
        this.issuing = issuing;
        this.wording = wording;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    void handedOver(ListHandedOver event) {
        Map<UUID, NewItem> before = event.version() == 1 ? Map.of()
            : campaigns.frozenItems(event.campaign(), event.version() - 1).stream().collect(Collectors.toMap(Item::id, Item::words));
        var name = campaigns.get(event.campaign()).name();
        var byUnit = campaigns.frozenItems(event.campaign(), event.version()).stream()
            .filter(item -> item.leadUnit() != null && !item.words().equals(before.get(item.id())))
            .collect(Collectors.groupingBy(item -> Objects.requireNonNull(item.leadUnit()), TreeMap::new, Collectors.toList()));
        var at = clock.now();
        var fresh = byUnit.entrySet().stream().map(of -> notice(event, name, of.getKey(), of.getValue(), at)).toList();
        store.add(fresh);
        issuing.issue(event.by(), event.by().unit(), fresh.stream().map(issuing::ready).toList());
    }

    void signed(DutySigned event) {
        if (!Inbox.TASK_NOTICE.equals(event.kind()) || event.unit() == null) {
            return;
        }
        store.unsignedNotice(event.unit()).ifPresent(notice -> {
            var signer = new Actor(event.byPerson(), event.byName(), event.unit(), Set.of(), Set.of());
            var signed = notice.signed(signer, event.at());
            store.save(List.of(signed.closed(clock.today(), event.byName(), null)));
            pasts.add(List.of(SlipPast.of(signed, SlipPast.Verb.SIGNED, signer, event.at(), null)));
        });
    }

    private Slip notice(ListHandedOver event, String name, UUID unit, List<Item> items, Instant at) {
        var why = new SlipWhy(null, "list.handed-over", Map.of("version", event.version(), "items", items.size(), "rows", items.stream().map(SlipNotices::row).toList()),
            null, null, null, null, null, null, null, 0, null);
        var facts = wording.say("slip.facts.notice", name, Integer.toString(event.version()), Integer.toString(items.size()));
        return Slip.proposed(Ids.next(), SlipKind.NOTICE, SlipOrigin.HAND_OVER, new Slip.About(event.campaign(), null, "", null, unit, name),
            new Slip.Words(facts, wording.ask(SlipKind.NOTICE, why), null, null), why, clock.today(), at);
    }

    private static List<String> row(Item item) {
        return List.of(item.no(), item.title(), item.due() == null ? "" : item.due().toString(), Objects.toString(item.firstResponsible(), ""),
            Objects.toString(item.directResponsible(), ""));
    }
}
