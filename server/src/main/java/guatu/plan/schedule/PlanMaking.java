package guatu.plan.schedule;

import guatu.ground.kernel.Actor;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Category;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Proposes template and window for items, and makes the plans of a whole list.
@Service
@Transactional
class PlanMaking {

    static final String AUTO = "auto";

    private final Schedules schedules;
    private final Templates templates;
    private final Campaigns campaigns;

    PlanMaking(Schedules schedules, Templates templates, Campaigns campaigns) {
        this.schedules = schedules;
        this.templates = templates;
        this.campaigns = campaigns;
    }

    /// The plan of an item, if it has one, and what a first one would begin with.
    record ItemPlan(@Nullable Plan plan, String suggestedTemplate, LocalDate start, @Nullable LocalDate deadline) {}

    /// What came of making plans: how many were saved, which cannot be met, how many frozen ones were left alone, how many items have no deadline.
    record Made(int saved, List<TemplatesApplied.Infeasible> infeasible, int kept, int withoutDeadline) {}

    @Transactional(readOnly = true)
    ItemPlan of(UUID id) {
        var item = campaigns.item(id);
        return new ItemPlan(schedules.of(id).orElse(null), suggested(templates.now(), item, categories(item.campaignId())).key(),
            start(item, campaigns.get(item.campaignId())), item.due());
    }

    /// Whose calendar counts.
    @Transactional(readOnly = true)
    @Nullable UUID leadUnit(UUID item) {
        return campaigns.item(item).leadUnit();
    }

    Made make(Actor actor, UUID campaign, @Nullable String template, boolean fit, @Nullable List<UUID> asked) {
        var of = campaigns.get(campaign);
        var categories = categories(campaign);
        var now = templates.now();
        var items = asked == null ? unplanned(campaign) : campaigns.items(asked).stream().filter(item -> item.campaignId().equals(campaign)).toList();
        var uses = items.stream().filter(item -> item.due() != null)
            .map(item -> new TemplateUse(item.id(), template == null || template.equals(AUTO) ? suggested(now, item, categories).key() : template,
                start(item, of), Objects.requireNonNull(item.due()), fit)).toList();
        var applied = schedules.useTemplates(actor, campaign, uses);
        return new Made(applied.saved().size(), applied.infeasible(), applied.kept().size(), items.size() - uses.size());
    }

    private List<Item> unplanned(UUID campaign) {
        var planned = new HashSet<>(schedules.planned(campaign));
        return campaigns.items(campaign).stream()
            .filter(item -> item.state() != ItemState.WITHDRAWN && !planned.contains(item.id())).toList();
    }

    private static Template suggested(Templates now, Item item, Map<UUID, String> categories) {
        return now.suggested(item, item.categoryId() == null ? null : categories.get(item.categoryId()));
    }

    private Map<UUID, String> categories(UUID campaign) {
        return campaigns.categories(campaign).stream().collect(Collectors.toMap(Category::id, Category::name));
    }

    private static LocalDate start(Item item, Campaign campaign) {
        return item.start() == null ? campaign.from() : item.start();
    }
}
