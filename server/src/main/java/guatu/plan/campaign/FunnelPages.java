package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what the page of a campaign's funnel shows: the projects in it, and the items that may enter it.
@Component
@Transactional(readOnly = true)
class FunnelPages {

    private static final int OFFERED = 50;
    private static final String PROMOTION = "investment-promotion";

    private final Promotion promotion;
    private final ItemStore items;
    private final CampaignStore campaigns;
    private final ActionStore actions;
    private final Kinds kinds;

    FunnelPages(Promotion promotion, ItemStore items, CampaignStore campaigns, ActionStore actions, Kinds kinds) {
        this.promotion = promotion;
        this.items = items;
        this.campaigns = campaigns;
        this.actions = actions;
        this.kinds = kinds;
    }

    record View(Funnel funnel, List<Project> projects) {}

    /// A project where it stands; `may`: the reader may say its next step.
    record Project(UUID id, String no, String title, @Nullable UUID leadUnit, Stage stage, LocalDate since, @Nullable BigDecimal investment, @Nullable String unit,
            boolean may) {}

    /// An item that is not in the funnel yet; `suggested`: its kind, category, action, groups or title speak of promotion.
    record Candidate(UUID id, String no, String title, boolean suggested) {}

    View of(Actor reader, UUID campaign) {
        campaigns.get(campaign);
        var standing = promotion.standing(campaign);
        var known = standing.isEmpty() ? List.<Item>of() : items.all(standing.stream().map(FunnelStep::itemId).toList());
        var byId = known.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        return new View(promotion.of(campaign), standing.stream().map(step -> {
            var item = byId.get(step.itemId());
            return new Project(item.id(), item.no(), item.title(), item.leadUnit(), step.stage(), step.dated(), item.investmentTotal(), item.investmentUnit(),
                Promotion.mayStep(reader, item));
        }).toList());
    }

    /// Items that the reader may bring into the funnel: those that speak of promotion, or those whose number or title has these words; at most 50.
    List<Candidate> candidates(Actor reader, UUID campaign, String words) {
        var inside = promotion.standing(campaign).stream().map(FunnelStep::itemId).collect(Collectors.toSet());
        var kind = kinds.all().stream().filter(one -> one.code().equals(PROMOTION)).findFirst().orElse(null);
        var names = campaigns.categories(campaign).stream().collect(Collectors.toMap(Category::id, Category::name));
        actions.of(campaign).forEach(action -> names.put(action.id(), action.name()));
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        return items.of(campaign).stream()
            .filter(item -> !inside.contains(item.id()) && item.state() != ItemState.WITHDRAWN && Promotion.mayStep(reader, item))
            .filter(item -> item.no().toLowerCase(Locale.ROOT).contains(wanted) || item.title().toLowerCase(Locale.ROOT).contains(wanted))
            .map(item -> new Candidate(item.id(), item.no(), item.title(), kind != null && speaks(item, names, kind)))
            .filter(one -> one.suggested() || !wanted.isEmpty())
            .sorted((a, b) -> Boolean.compare(b.suggested(), a.suggested()))
            .limit(OFFERED).toList();
    }

    private static boolean speaks(Item item, Map<UUID, String> names, Kind kind) {
        var own = Stream.of(item.kind(), item.categoryId() == null ? null : names.get(item.categoryId()),
            item.filed().actionId() == null ? null : names.get(item.filed().actionId()), item.title());
        return Stream.concat(own.filter(text -> text != null && !text.isBlank()), item.groups().stream()).anyMatch(kind::suits);
    }
}
