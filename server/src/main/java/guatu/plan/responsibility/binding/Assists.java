package guatu.plan.responsibility.binding;

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
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 配合责任: the door to what each assisting unit owes to an item by when, and to 不配合.
@Service
@Transactional
public class Assists {

    /// Asked of the assisting unit; told to it that it does not cooperate; asked of the supervision office to settle.
    static final String ASKED = "ASSIST";
    static final String FLAGGED = "ASSIST_FLAG";
    static final String SETTLE = "ASSIST_SETTLE";

    private static final int HOUR = 18;
    private static final int MINUTES = 5;

    private final AssistStore store;
    private final Campaigns campaigns;
    private final Inbox inbox;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Assists(AssistStore store, Campaigns campaigns, Inbox inbox, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.campaigns = campaigns;
        this.inbox = inbox;
        this.clock = clock;
        this.events = events;
    }

    /// What assisting units owe to an item, soonest due first.
    @Transactional(readOnly = true)
    public List<Assist> of(UUID item) {
        return store.of(item);
    }

    /// The lead unit or the supervision office says what an assisting unit owes, and by when. `version` is absent for the first time.
    public Assist ask(Actor actor, UUID itemId, UUID unit, String duty, LocalDate due, @Nullable Integer version) {
        var item = running(itemId);
        mustLead(actor, item);
        if (!item.assistUnits().contains(unit)) {
            throw new Refusal("assist.not-assisting", item.no(), item.title());
        }
        if (item.due() != null && due.isAfter(item.due())) {
            throw new Refusal("assist.after-item", due, item.due());
        }
        var before = store.find(itemId, unit);
        var asked = before.map(one -> one.reword(duty.strip(), due, clock.today(), actor.name()))
            .orElseGet(() -> Assist.asked(Ids.next(), itemId, unit, duty.strip(), due, clock.today(), actor.name()));
        if (before.isEmpty()) {
            store.insert(asked);
        } else {
            fresh(before.get(), version);
            save(asked);
        }
        inbox.open(List.of(NewDuty.ofUnit(ASKED, asked.id(), unit, item.title(), Reason.of("assist.asked", asked.duty()), evening(due), MINUTES, "ASSIST", link(item))));
        tell(actor, asked, "ASKED", asked.duty());
        return asked;
    }

    /// The assisting unit answers what it will do.
    public Assist answer(Actor actor, UUID id, String words, int version) {
        return own(actor, id, version, "ANSWERED", words, assist -> assist.answer(words.strip(), clock.today()));
    }

    /// The assisting unit has done its part.
    public Assist finish(Actor actor, UUID id, String words, int version) {
        var done = own(actor, id, version, "DONE", words, assist -> assist.finish(words.strip(), clock.today()));
        inbox.done(ASKED, id, actor);
        return done;
    }

    /// 不配合: the lead unit says so; the unit is told, the supervision office settles it.
    public Assist raise(Actor actor, UUID id, String reason, int version) {
        var before = store.get(id);
        var item = running(before.itemId());
        mustLead(actor, item);
        fresh(before, version);
        var raised = before.raise(reason.strip(), clock.today(), actor.name());
        save(raised);
        inbox.open(List.of(
            NewDuty.ofUnit(FLAGGED, id, raised.unitId(), item.title(), Reason.of("assist.flagged", raised.flagReason()), evening(clock.today()), MINUTES, "ASSIST", link(item)),
            NewDuty.ofRole(SETTLE, id, Role.CLERK, item.title(), Reason.of("assist.settle", raised.flagReason()), null, MINUTES, "SETTLE", link(item))));
        tell(actor, raised, "FLAGGED", reason.strip());
        return raised;
    }

    /// The supervision office settles 不配合: it is so, or it is not.
    public Assist settle(Actor actor, UUID id, boolean upheld, String words, int version) {
        actor.must(Role.CLERK);
        var before = store.get(id);
        fresh(before, version);
        var settled = before.settle(upheld, words.strip(), actor.name());
        save(settled);
        inbox.done(SETTLE, id, actor);
        inbox.done(FLAGGED, id, actor);
        tell(actor, settled, upheld ? "UPHELD" : "DISMISSED", words.strip());
        return settled;
    }

    @Transactional(readOnly = true)
    List<AssistStore.Act> acts(UUID assist) {
        return store.acts(assist);
    }

    private Assist own(Actor actor, UUID id, int version, String act, String words, java.util.function.UnaryOperator<Assist> verb) {
        actor.must(Role.LIAISON);
        var before = store.get(id);
        actor.mustCover(before.unitId());
        running(before.itemId());
        fresh(before, version);
        var after = verb.apply(before);
        save(after);
        tell(actor, after, act, words.strip());
        return after;
    }

    private Item running(UUID id) {
        var item = campaigns.item(id);
        if (item.state() == ItemState.WITHDRAWN) {
            throw new Refusal("assist.item-withdrawn", item.no(), item.title());
        }
        return item;
    }

    private static void mustLead(Actor actor, Item item) {
        if (!actor.has(Role.CLERK) && !(actor.has(Role.LIAISON) && item.leadUnit() != null && actor.covers(item.leadUnit()))) {
            throw new AccessDeniedException("only the lead unit or the supervision office");
        }
    }

    private static void fresh(Assist now, @Nullable Integer version) {
        if (!Objects.equals(version, now.version())) {
            throw new Stale("assist.stale", now.duty());
        }
    }

    private void save(Assist changed) {
        if (!store.update(changed)) {
            throw new Stale("assist.stale", changed.duty());
        }
    }

    private void tell(Actor actor, Assist assist, String act, String words) {
        store.keep(assist.id(), clock.now(), act, actor.name(), words);
        events.publishEvent(new Audited(actor, "assist." + act.toLowerCase(java.util.Locale.ROOT), assist.duty(), true, Map.of("assist", assist.id(), "item", assist.itemId())));
    }

    private static Instant evening(LocalDate day) {
        return day.atTime(HOUR, 0).atZone(BusinessClock.ZONE).toInstant();
    }

    private static String link(Item item) {
        return "/items/" + item.id() + "#assists";
    }
}
