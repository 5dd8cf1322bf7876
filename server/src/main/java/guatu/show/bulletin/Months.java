package guatu.show.bulletin;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.organization.Organization;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 月末: the door to frozen months and their disputes.
@Service
public class Months {

    private final Freezing freezing;
    private final Periods periods;
    private final Disputes disputes;
    private final UnitClasses classes;
    private final MonthDuties duties;
    private final Organization organization;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Months(Freezing freezing, Periods periods, Disputes disputes, UnitClasses classes, MonthDuties duties, Organization organization, BusinessClock clock,
            ApplicationEventPublisher events) {
        this.freezing = freezing;
        this.periods = periods;
        this.disputes = disputes;
        this.classes = classes;
        this.duties = duties;
        this.organization = organization;
        this.clock = clock;
        this.events = events;
    }

    /// 封账: freezes a month of a campaign; the same month twice is frozen once. Returns the period's id.
    public UUID freeze(Actor actor, UUID campaign, YearMonth month) {
        return freeze(actor, Period.idOf(campaign, month), null, null, Ids.next());
    }

    /// The same by its id, with the funds that the office knows of (亿元) and where it knows it from.
    UUID freeze(Actor actor, UUID month, @Nullable BigDecimal funds, @Nullable String source, UUID command) {
        if ((funds == null) != (source == null || source.isBlank())) {
            throw new Refusal("month.funds-source");
        }
        return freezing.freeze(actor, month, new MonthFacts.Funds(funds, funds == null ? null : source), command);
    }

    /// 提出异议 against a figure of the unit's own, while the window is open.
    @Transactional
    public UUID dispute(Actor actor, UUID month, NewDispute wanted) {
        actor.must(Role.LIAISON);
        var period = periods.get(month);
        var disputed = DisputedFigure.of(periods.snapshot(month), wanted);
        actor.mustCover(disputed.lead());
        if (!period.disputable(clock.today())) {
            throw new Refusal("dispute.window-closed", period.month(), period.disputeUntil());
        }
        if (disputes.of(month).stream().anyMatch(one -> one.decided() == null && one.unit().equals(wanted.unit()) && one.figure() == wanted.figure()
                && Objects.equals(one.item(), wanted.item()))) {
            throw new Refusal("dispute.already", disputed.unitName());
        }
        var dispute = new Dispute(Ids.next(), month, wanted.unit(), wanted.item(), wanted.figure(), disputed.frozen(), wanted.wanted().strip(),
            wanted.text().strip(), wanted.evidence().strip(), actor.person(), actor.name(), clock.now(), null);
        disputes.add(dispute);
        duties.disputed(dispute, period, disputed.unitName());
        events.publishEvent(new Audited(actor, "month.disputed", disputed.unitName(), true, Map.of("period", month, "dispute", dispute.id())));
        return dispute.id();
    }

    /// 答复异议: an accepted one becomes the correction beside the frozen figure. Never by the person who raised it.
    @Transactional
    public void decide(Actor actor, UUID month, UUID id, boolean accepted, @Nullable String corrected, String reason) {
        actor.must(Role.CLERK);
        var dispute = disputes.get(month, id);
        if (dispute.byId().equals(actor.person())) {
            throw new Refusal("dispute.own");
        }
        if (accepted && (corrected == null || corrected.isBlank())) {
            throw new Refusal("dispute.no-correction");
        }
        var decided = new Dispute.Decided(accepted, accepted ? corrected.strip() : null, reason.strip(), actor.name(), clock.now());
        if (!disputes.decide(id, decided, actor)) {
            var first = Objects.requireNonNull(disputes.get(month, id).decided());
            throw new Stale("dispute.decided", first.byName()).changes(first);
        }
        duties.decided(id, actor);
        events.publishEvent(new Audited(actor, "month.dispute-decided", dispute.wanted(), true, Map.of("dispute", id, "accepted", accepted)));
    }

    /// Moves units between the classes of a year, before its first month is frozen.
    @Transactional
    public void classify(Actor actor, int year, Map<UUID, String> labels) {
        actor.must(Role.CLERK);
        if (classes.lock(year)) {
            throw new Refusal("class.fixed", String.valueOf(year));
        }
        var known = RankedUnits.of(organization.unitsById());
        labels.keySet().stream().filter(unit -> !known.containsKey(unit) || !known.get(unit).id().equals(unit)).findFirst().ifPresent(unit -> {
            throw new Refusal("class.not-ranked", String.valueOf(unit));
        });
        classes.put(year, labels, actor.name());
        events.publishEvent(new Audited(actor, "month.classes", String.valueOf(year), true, Map.of("units", labels.size())));
    }

    /// Disputes of a frozen month, oldest first; a liaison sees those of the own units.
    @Transactional(readOnly = true)
    List<Dispute> disputes(Actor actor, UUID month) {
        return disputes.of(month).stream().filter(one -> !actor.has(Role.LIAISON) || actor.has(Role.CLERK) || actor.covers(one.unit())
            || one.byId().equals(actor.person())).toList();
    }
}
