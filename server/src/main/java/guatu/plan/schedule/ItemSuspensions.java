package guatu.plan.schedule;

import guatu.ground.inbox.Inbox;
import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.ledger.Ledger;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 事项暂停: the door to suspensions of items: asked for by a clerk with a reason and a basis, approved by a leader who did not ask, at most two for an
/// item (RULES R4.7). The approved days do not count on the plan line; no red line moves by them.
@Service
@Transactional
public class ItemSuspensions {

    static final String DUTY = "SUSPENSION_APPROVAL";
    static final int MOST = 2;
    private static final int MINUTES = 3;
    private static final Set<ItemState> MAY = EnumSet.of(ItemState.HANDED_OVER, ItemState.ACCEPTED, ItemState.RUNNING, ItemState.SUSPENDED);

    private final ItemSuspensionStore store;
    private final Campaigns campaigns;
    private final Inbox inbox;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    ItemSuspensions(ItemSuspensionStore store, Campaigns campaigns, Inbox inbox, Ledger ledger, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.campaigns = campaigns;
        this.inbox = inbox;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /// What was asked for and decided, newest first.
    @Transactional(readOnly = true)
    public List<ItemSuspension> of(UUID item) {
        return store.of(item);
    }

    /// The approved days of these items, which do not count on their plan lines.
    @Transactional(readOnly = true)
    public List<ItemSuspension.Span> spans(Collection<UUID> items) {
        return items.isEmpty() ? List.of() : store.spans(items);
    }

    /// Asks for a suspension up to and including a day; of a suspended item: for a longer one. One at a time for each item.
    public ItemSuspension request(Actor actor, UUID itemId, String reason, String basis, LocalDate until) {
        actor.must(Role.CLERK);
        var item = campaigns.item(itemId);
        mustStand(item);
        if (!until.isAfter(clock.today())) {
            throw new Refusal("suspension.until-past", item.title(), until);
        }
        var asked = ItemSuspension.asked(Ids.next(), itemId, reason.strip(), basis.strip(), until, actor.person(), actor.name(), clock.now());
        try {
            store.add(asked);
        } catch (DuplicateKeyException oneIsOpen) {
            throw new Refusal("suspension.open", item.title());
        }
        inbox.open(List.of(new NewDuty(DUTY, asked.id(), item.leadUnit(), null, Role.LEADER, List.of(), asked.requestedBy(), item.title(),
            Reason.of("suspension.asked", asked.requestedName(), until, asked.reason()), null, MINUTES, "decide", "/items/" + itemId)));
        audit(actor, "requested", asked);
        return asked;
    }

    /// Suspends the item from today on.
    public ItemSuspension approve(Actor actor, UUID id, @Nullable String note) {
        var asked = toDecide(actor, id);
        var item = campaigns.item(asked.itemId());
        mustStand(item);
        if (asked.until().isBefore(clock.today())) {
            throw new Refusal("suspension.until-past", item.title(), asked.until());
        }
        var last = standing(item.id());
        var before = last == null || item.state() != ItemState.SUSPENDED ? item.state() : Objects.requireNonNull(last.before());
        if (last != null) {
            store.save(last.ended(clock.today(), actor.name(), asked.reason()));
        }
        var approved = decide(actor, asked, ItemSuspension.State.APPROVED, note, before);
        turn(actor, item, ItemState.SUSPENDED, asked.reason());
        ledger.append("item.suspended", id, Map.of("item", item.id(), "reason", asked.reason(), "basis", asked.basis(), "until", asked.until(),
            "requestedBy", asked.requestedBy(), "approvedBy", actor.person()));
        return approved;
    }

    /// Turns it down with a reason; the item stays as it is.
    public ItemSuspension reject(Actor actor, UUID id, String reason) {
        return decide(actor, toDecide(actor, id), ItemSuspension.State.REJECTED, reason.strip(), null);
    }

    /// Takes back what the actor asked for.
    public ItemSuspension withdraw(Actor actor, UUID id) {
        actor.must(Role.CLERK);
        var asked = store.get(id);
        mustBeOpen(asked);
        if (!actor.person().equals(asked.requestedBy())) {
            throw new Refusal("suspension.of-another", asked.requestedName());
        }
        return decide(actor, asked, ItemSuspension.State.WITHDRAWN, null, null);
    }

    /// The item goes on from today in the state it had before.
    public ItemSuspension resume(Actor actor, UUID itemId, String reason) {
        actor.must(Role.CLERK);
        var item = campaigns.item(itemId);
        var last = standing(itemId);
        if (item.state() != ItemState.SUSPENDED || last == null) {
            throw new Refusal("suspension.not-suspended", item.title());
        }
        var ended = last.ended(clock.today(), actor.name(), reason.strip());
        store.save(ended);
        turn(actor, item, Objects.requireNonNull(ended.before()), reason.strip());
        audit(actor, "ended", ended);
        return ended;
    }

    private void turn(Actor actor, Item item, ItemState to, String reason) {
        campaigns.move(actor, item.id(), to, reason);
        events.publishEvent(new SuspensionChanged(item.campaignId(), item.id()));
    }

    private ItemSuspension decide(Actor actor, ItemSuspension asked, ItemSuspension.State to, @Nullable String note, @Nullable ItemState before) {
        var decided = asked.decided(to, actor.person(), actor.name(), clock.now(), note == null || note.isBlank() ? null : note.strip());
        var saved = before == null ? decided : decided.standing(before, clock.today());
        store.save(saved);
        if (to == ItemSuspension.State.WITHDRAWN) {
            inbox.cancel(DUTY, asked.id());
        } else {
            inbox.done(DUTY, asked.id(), actor);
        }
        audit(actor, to.name().toLowerCase(Locale.ROOT), saved);
        return saved;
    }

    private ItemSuspension toDecide(Actor actor, UUID id) {
        actor.must(Role.LEADER);
        var asked = store.get(id);
        var lead = campaigns.item(asked.itemId()).leadUnit();
        if (lead != null) {
            actor.mustCover(lead);
        }
        mustBeOpen(asked);
        if (actor.person().equals(asked.requestedBy())) {
            throw new Refusal("suspension.own");
        }
        return asked;
    }

    private @Nullable ItemSuspension standing(UUID item) {
        return store.of(item).stream().filter(one -> one.state() == ItemSuspension.State.APPROVED).findFirst().orElse(null);
    }

    private void mustStand(Item item) {
        if (!MAY.contains(item.state())) {
            throw new Refusal("suspension.wrong-state", item.title(), item.state().word());
        }
        if (store.of(item.id()).stream().filter(ItemSuspension::counted).count() >= MOST) {
            throw new Refusal("suspension.most", item.title(), MOST);
        }
    }

    private static void mustBeOpen(ItemSuspension asked) {
        if (asked.state() != ItemSuspension.State.REQUESTED) {
            throw new Stale("suspension.decided", String.valueOf(asked.decidedName())).changes(asked);
        }
    }

    private void audit(Actor actor, String what, ItemSuspension one) {
        events.publishEvent(new Audited(actor, "suspension." + what, one.itemId().toString(), true, Map.of("suspension", one.id(), "reason", one.reason())));
    }
}
