package guatu.plan.schedule;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 倒排工期: the door to the plans of items, their templates and baselines.
@Service
@Transactional
public class Schedules {

    private final PlanStore plans;
    private final PlanWriter writer;
    private final PlanSaving saving;
    private final Baselines baselines;
    private final Templates templates;
    private final Campaigns campaigns;
    private final Calendars calendars;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Schedules(PlanStore plans, PlanWriter writer, PlanSaving saving, Baselines baselines, Templates templates, Campaigns campaigns, Calendars calendars,
            BusinessClock clock, ApplicationEventPublisher events) {
        this.plans = plans;
        this.writer = writer;
        this.saving = saving;
        this.baselines = baselines;
        this.templates = templates;
        this.campaigns = campaigns;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    /// The plan of an item, if it has one.
    @Transactional(readOnly = true)
    public Optional<Plan> of(UUID item) {
        return plans.ofItems(List.of(item)).stream().findFirst();
    }

    /// The plans of these items; items without a plan are absent.
    @Transactional(readOnly = true)
    public Map<UUID, Plan> ofItems(Collection<UUID> items) {
        return plans.ofItems(items).stream().collect(Collectors.toMap(Plan::itemId, Function.identity()));
    }

    /// What a plan would look like; an infeasible one shows its chain and what would restore it.
    /// @throws InvalidNetwork if nothing can be computed
    @Transactional(readOnly = true)
    public PlanPreview preview(PlanInput input) {
        return preview(null, input);
    }

    /// The same by the calendar of a unit.
    @Transactional(readOnly = true)
    PlanPreview preview(@Nullable UUID unit, PlanInput input) {
        return PlanPreview.of(saving.dated(input).network(), saving.schedule(unit, input));
    }

    /// What a change moves: against the saved plan, or, with one changed activity, against the plan as it was sent.
    @Transactional(readOnly = true)
    public Ripple ripple(UUID item, PlanInput input, @Nullable ActivityInput change) {
        var saved = of(item).orElse(null);
        var planned = campaigns.item(item);
        var after = saving.dated(change == null ? input : input.with(change));
        var calendar = saving.calendar(planned.leadUnit(), after.calendarOrDefault());
        var schedule = saving.schedule(planned.leadUnit(), after);
        var before = change != null ? new Ripple.Sides(saving.schedule(planned.leadUnit(), input), input.names()) : saved == null ? null : saved.sides();
        var drafted = saved == null ? null : Drafting.plan(planned, after, schedule, saved);
        var later = saved == null || drafted == null || saved.state() != PlanState.BASELINED ? List.<Delta>of()
            : Replan.later(Replan.deltas(saved, drafted, calendar));
        var sides = change != null || drafted == null ? new Ripple.Sides(schedule, after.names()) : drafted.sides();
        return Ripple.of(before, sides, calendar, later);
    }

    /// Saves the plan of an item. An infeasible one is refused; a frozen one gets its next baseline, and no red line of it moves later here:
    /// that goes through [PlanChanges] (RULES R2.6, R2.9).
    public Plan save(Actor actor, UUID item, PlanInput input) {
        actor.must(Role.CLERK);
        var planned = campaigns.item(item);
        plans.lock(List.of(item));
        var older = of(item).orElse(null);
        if (older != null && input.version() != null && input.version() != older.version()) {
            throw new Stale("schedule.stale", planned.title()).changes(older);
        }
        var plan = saving.draft(planned, input, older);
        var frozen = older != null && older.state() == PlanState.BASELINED;
        if (frozen) {
            Replan.refuseLater(Replan.later(Replan.deltas(older, plan, saving.calendar(planned.leadUnit(), plan.calendar()))));
        }
        saving.write(planned, plan);
        if (frozen) {
            saving.freeze(plan, actor.name(), null, input.reason());
        }
        return plan;
    }

    /// Gives these items plans by templates, all at once; only the plans saved are returned.
    public Map<UUID, Plan> applyTemplates(Actor actor, UUID campaign, List<TemplateUse> uses) {
        return useTemplates(actor, campaign, uses).saved();
    }

    /// The same, and says which could not be met; a frozen plan is left alone.
    public TemplatesApplied useTemplates(Actor actor, UUID campaign, List<TemplateUse> uses) {
        actor.must(Role.CLERK);
        campaigns.get(campaign);
        var ids = uses.stream().map(TemplateUse::item).toList();
        var items = campaigns.items(ids).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        plans.lock(ids);
        var applied = new TemplateBatch(templates.now(), calendars.current(), items, ofItems(ids)).apply(uses);
        writer.write(List.copyOf(applied.saved().values()));
        if (!applied.saved().isEmpty()) {
            events.publishEvent(new PlansChanged(List.copyOf(applied.saved().keySet())));
        }
        return applied;
    }

    /// Freezes the plans of these items as their next baseline; items without a plan, or whose plan is frozen as it stands, are passed over.
    public void baseline(Actor actor, Collection<UUID> items) {
        actor.must(Role.CLERK);
        plans.lock(items);
        var frozen = plans.ofItems(items).stream().filter(plan -> plan.state() == PlanState.DRAFT).map(Plan::frozen).toList();
        baselines.freeze(frozen, clock.now(), actor.name(), null, null);
        writer.freeze(frozen);
        if (!frozen.isEmpty()) {
            events.publishEvent(new PlansChanged(frozen.stream().map(Plan::itemId).toList()));
        }
    }

    /// The baselines of an item, newest first.
    @Transactional(readOnly = true)
    public List<Baseline> baselines(UUID item) {
        return baselines.of(item);
    }

    /// The plan as frozen in a baseline.
    @Transactional(readOnly = true)
    public Plan baseline(UUID item, int n) {
        return baselines.plan(item, n);
    }

    /// The items of a campaign that have a plan.
    @Transactional(readOnly = true)
    public List<UUID> planned(UUID campaign) {
        return plans.planned(campaign);
    }

    /// The templates that come with the product, and those of the kinds of items.
    public List<Template> templates() {
        return templates.all();
    }
}
