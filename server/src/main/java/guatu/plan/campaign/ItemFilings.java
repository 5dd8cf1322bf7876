package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Stale;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads and writes how one item is filed: what its page shows under 来源与归类.
@Component
@Transactional
class ItemFilings {

    private final Items items;
    private final ItemStore store;
    private final CampaignStore campaigns;
    private final ActionStore actions;
    private final Sources sources;
    private final SourceStore documents;
    private final Tree tree;
    private final Kinds kinds;
    private final Promotion promotion;

    ItemFilings(Items items, ItemStore store, CampaignStore campaigns, ActionStore actions, Sources sources, SourceStore documents, Tree tree, Kinds kinds,
            Promotion promotion) {
        this.items = items;
        this.store = store;
        this.campaigns = campaigns;
        this.actions = actions;
        this.sources = sources;
        this.documents = documents;
        this.tree = tree;
        this.kinds = kinds;
        this.promotion = promotion;
    }

    /// @param kind      as named by the kinds; absent where the item's own word is none of them
    /// @param rewardRule the item's own, else the campaign's
    record View(UUID item, int version, @Nullable Action action, @Nullable Kind kind, @Nullable Difficulty difficulty, @Nullable String ownRewardRule,
            @Nullable String rewardRule, List<Clause> sources, Completion completion, List<Answer> answers, @Nullable Other carriedFrom,
            List<Other> carriedTo, List<FunnelStep> funnel) {}

    record Clause(SourceDocument document, @Nullable String clause) {}

    /// An item of another campaign.
    record Other(UUID id, String no, String title, ItemState state, String campaign) {}

    /// New filing; `version` of the item it was written against.
    record Wanted(Marks marks, List<ItemSource> sources, int version, @Nullable String reason) {}

    @Transactional(readOnly = true)
    public View of(UUID id) {
        var item = items.get(id);
        var marks = item.filed();
        var all = documents.all().stream().collect(Collectors.toMap(SourceDocument::id, Function.identity()));
        var clauses = sources.of(id).stream().map(one -> new Clause(Objects.requireNonNull(all.get(one.documentId())), one.clause())).toList();
        var campaign = campaigns.get(item.campaignId());
        return new View(id, item.version(), marks.actionId() == null ? null : actions.get(marks.actionId()), kind(item), marks.difficulty(),
            marks.rewardRule(), marks.rewardRule() == null ? campaign.rewardRule() : marks.rewardRule(), clauses, sources.completion(id),
            sources.answers(id), marks.carriedFrom() == null ? null : other(items.get(marks.carriedFrom())),
            store.carriedFrom(id).stream().map(this::other).toList(), promotion.steps(id));
    }

    public View file(Actor actor, UUID id, Wanted wanted) {
        var now = items.get(id);
        if (now.version() != wanted.version()) {
            throw new Stale("item.stale", now.no(), now.title());
        }
        tree.mark(actor, List.of(id), marks -> new Marks(wanted.marks().actionId(), wanted.marks().type(), wanted.marks().difficulty(),
            wanted.marks().rewardRule(), marks.carriedFrom()), wanted.reason());
        sources.set(actor, Map.of(id, wanted.sources()));
        return of(id);
    }

    private @Nullable Kind kind(Item item) {
        return item.kind() == null ? null : Kinds.suggested(kinds.all(), List.of(item.kind())).orElse(null);
    }

    private Other other(Item item) {
        return new Other(item.id(), item.no(), item.title(), item.state(), campaigns.get(item.campaignId()).name());
    }
}
