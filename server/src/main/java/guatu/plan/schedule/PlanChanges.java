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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 底线变更审批: the door to changes of frozen plans that move a red line later: asked for with a reason, approved by a leader who did not ask,
/// then baseline n + 1 (RULES R2.9).
@Service
@Transactional
public class PlanChanges {

    static final String DUTY = "PLAN_APPROVAL";
    private static final int MINUTES = 3;

    private final PlanChangeStore changes;
    private final PlanStore plans;
    private final PlanSaving saving;
    private final Campaigns campaigns;
    private final Inbox inbox;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PlanChanges(PlanChangeStore changes, PlanStore plans, PlanSaving saving, Campaigns campaigns, Inbox inbox, Ledger ledger, BusinessClock clock,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.plans = plans;
        this.saving = saving;
        this.campaigns = campaigns;
        this.inbox = inbox;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /// The changes asked for, newest first.
    @Transactional(readOnly = true)
    public List<PlanChange> of(UUID item) {
        return changes.of(item);
    }

    /// Asks for a change of a frozen plan; one at a time for each item.
    public PlanChange request(Actor actor, UUID itemId, PlanInput input, String reason) {
        var item = campaigns.item(itemId);
        mustHold(actor, item);
        plans.lock(List.of(itemId));
        var frozen = frozen(item);
        if (input.version() != null && input.version() != frozen.version()) {
            throw new Stale("schedule.stale", item.title()).changes(frozen);
        }
        var asked = saving.dated(input);
        var deltas = Replan.deltas(frozen, saving.draft(item, asked, frozen), saving.calendar(item.leadUnit(), asked.calendarOrDefault()));
        if (actor.has(Role.CLERK) && Replan.later(deltas).isEmpty()) {
            throw new Refusal("schedule.no-approval-needed", item.title());
        }
        var change = new PlanChange(Ids.next(), itemId, frozen.version(), asked, deltas, reason.strip(), PlanChange.State.REQUESTED,
            actor.person(), actor.name(), clock.now(), null, null, null, null, null);
        try {
            changes.add(change);
        } catch (DuplicateKeyException oneIsOpen) {
            throw new Refusal("schedule.change-open", item.title());
        }
        inbox.open(List.of(duty(item, change)));
        audit(actor, "schedule.change-requested", change);
        return change;
    }

    private static NewDuty duty(Item item, PlanChange change) {
        var most = change.deltas().stream().mapToInt(Delta::workdays).max().orElse(0);
        return new NewDuty(DUTY, change.id(), item.leadUnit(), null, Role.LEADER, List.of(), change.requestedBy(), item.title(),
            Reason.of("plan.change", change.requestedName(), most, change.reason()), null, MINUTES, "decide", "/items/" + item.id() + "/plan");
    }

    /// Makes the change the plan and its next baseline.
    public PlanChange approve(Actor actor, UUID id, @Nullable String note) {
        var change = toDecide(actor, id);
        var item = campaigns.item(change.itemId());
        plans.lock(List.of(item.id()));
        var frozen = frozen(item);
        if (frozen.version() != change.baseVersion()) {
            throw new Stale("schedule.change-outdated", item.title()).changes(frozen);
        }
        var plan = saving.draft(item, change.input(), frozen);
        saving.write(item, plan);
        var n = saving.freeze(plan, change.requestedName(), actor.name(), change.reason());
        var approved = decide(actor, change, PlanChange.State.APPROVED, note, n);
        ledger.append("plan.change-approved", id, sealed(approved));
        return approved;
    }

    private static Map<String, Object> sealed(PlanChange change) {
        var body = new LinkedHashMap<String, Object>();
        body.put("item", change.itemId());
        body.put("baseline", change.baseline());
        body.put("deltas", change.deltas());
        body.put("reason", change.reason());
        body.put("requestedBy", change.requestedBy());
        body.put("approvedBy", change.decidedBy());
        body.put("approvedAt", change.decidedAt());
        return body;
    }

    /// Turns the change down with a reason; the plan stays as it is.
    public PlanChange reject(Actor actor, UUID id, String reason) {
        return decide(actor, toDecide(actor, id), PlanChange.State.REJECTED, reason.strip(), null);
    }

    /// Takes back what the actor asked for.
    public PlanChange withdraw(Actor actor, UUID id) {
        actor.must(Role.CLERK, Role.LIAISON);
        var change = changes.get(id);
        mustBeOpen(change);
        if (!actor.person().equals(change.requestedBy())) {
            throw new Refusal("schedule.change-of-another", change.requestedName());
        }
        return decide(actor, change, PlanChange.State.WITHDRAWN, null, null);
    }

    private PlanChange decide(Actor actor, PlanChange change, PlanChange.State to, @Nullable String note, @Nullable Integer baseline) {
        var decided = change.decided(to, actor.person(), actor.name(), clock.now(), note == null || note.isBlank() ? null : note, baseline);
        changes.decide(decided);
        if (to == PlanChange.State.WITHDRAWN) {
            inbox.cancel(DUTY, change.id());
        } else {
            inbox.done(DUTY, change.id(), actor);
        }
        audit(actor, "schedule.change-" + to.name().toLowerCase(Locale.ROOT), decided);
        return decided;
    }

    private PlanChange toDecide(Actor actor, UUID id) {
        actor.must(Role.LEADER);
        var change = changes.get(id);
        var leadUnit = campaigns.item(change.itemId()).leadUnit();
        if (leadUnit != null) {
            actor.mustCover(leadUnit);
        }
        mustBeOpen(change);
        if (actor.person().equals(change.requestedBy())) {
            throw new Refusal("schedule.own-change");
        }
        return change;
    }

    private static void mustBeOpen(PlanChange change) {
        if (change.state() != PlanChange.State.REQUESTED) {
            throw new Stale("schedule.change-decided", String.valueOf(change.decidedName())).changes(change);
        }
    }

    private static void mustHold(Actor actor, Item item) {
        actor.must(Role.CLERK, Role.LIAISON);
        if (!actor.has(Role.CLERK)) {
            actor.mustCover(item.leadUnit() == null ? new UUID(0, 1) : item.leadUnit());
        }
    }

    private Plan frozen(Item item) {
        return plans.ofItems(List.of(item.id())).stream().filter(plan -> plan.state() == PlanState.BASELINED).findFirst()
            .orElseThrow(() -> new Refusal("schedule.not-frozen", item.title()));
    }

    private void audit(Actor actor, String kind, PlanChange change) {
        events.publishEvent(new Audited(actor, kind, change.itemId().toString(), true, Map.of("change", change.id(), "reason", change.reason())));
    }
}
