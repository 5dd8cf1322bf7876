package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 结转: unfinished items of a campaign go on in the next one, linked both ways (C-002). Nothing of the old campaign changes.
@Service
@Transactional
public class CarryForward {

    private final CampaignStore campaigns;
    private final Items items;
    private final SourceStore sources;
    private final ActionStore actions;
    private final ApplicationEventPublisher events;

    CarryForward(CampaignStore campaigns, Items items, SourceStore sources, ActionStore actions, ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.items = items;
        this.sources = sources;
        this.actions = actions;
        this.events = events;
    }

    /// What of a campaign is unfinished and not yet carried into the other.
    @Transactional(readOnly = true)
    public List<Item> unfinished(UUID from, UUID into) {
        var there = items.of(into).stream().map(item -> item.filed().carriedFrom()).collect(Collectors.toCollection(HashSet::new));
        return items.of(from).stream().filter(CarryForward::unfinished).filter(item -> !there.contains(item.id())).toList();
    }

    static boolean unfinished(Item item) {
        return item.state() != ItemState.DONE_VERIFIED && item.state() != ItemState.WITHDRAWN;
    }

    /// Copies unfinished items as drafts; days outside the new campaign are left open, to be set anew. `only`: these of them; absent: all.
    public List<Item> carry(Actor actor, UUID from, UUID into, @Nullable Set<UUID> only) {
        actor.must(Role.CLERK);
        var to = campaigns.locked(into);
        if (to.state() == CampaignState.CLOSED) {
            throw new Refusal("campaign.closed");
        }
        if (from.equals(into)) {
            throw new Refusal("campaign.predecessor-circle", to.name());
        }
        var old = unfinished(from, into).stream().filter(item -> only == null || only.contains(item.id())).toList();
        if (old.isEmpty()) {
            throw new Refusal("campaign.nothing-to-carry", campaigns.get(from).name());
        }
        var words = words(old, from, to);
        var added = items.add(actor, into, words);
        var pairs = new LinkedHashMap<UUID, UUID>();
        for (var i = 0; i < old.size(); i++) {
            pairs.put(old.get(i).id(), added.get(i).id());
        }
        file(actor, old, pairs, into);
        if (to.predecessor() == null) {
            campaigns.update(to.after(from));
        }
        events.publishEvent(new ItemsCarriedForward(from, into, Map.copyOf(pairs), actor));
        return items.all(pairs.values());
    }

    private List<NewItem> words(List<Item> old, UUID from, Campaign to) {
        var names = campaigns.categories(from).stream().collect(Collectors.toMap(Category::id, Category::name));
        var words = new ArrayList<NewItem>();
        for (var item : old) {
            var name = item.categoryId() == null ? null : names.get(item.categoryId());
            words.add(item.words().in(name == null ? null : campaigns.category(to.id(), name).id()).within(within(item.start(), to), within(item.due(), to)));
        }
        return words;
    }

    private static @Nullable LocalDate within(@Nullable LocalDate day, Campaign to) {
        return day == null || day.isBefore(to.from()) || day.isAfter(to.to()) ? null : day;
    }

    private void file(Actor actor, List<Item> old, Map<UUID, UUID> pairs, UUID into) {
        var there = actions.of(into).stream().collect(Collectors.toMap(Action::name, Action::id));
        var wasUnder = actions.of(old.getFirst().campaignId()).stream().collect(Collectors.toMap(Action::id, Function.identity()));
        var marks = new LinkedHashMap<UUID, Marks>();
        var from = new LinkedHashMap<UUID, List<ItemSource>>();
        for (var item : old) {
            var under = item.filed().actionId() == null ? null : wasUnder.get(item.filed().actionId());
            var copy = java.util.Objects.requireNonNull(pairs.get(item.id()));
            marks.put(copy, item.filed().under(under == null ? null : there.get(under.name())).from(item.id()));
            from.put(copy, sources.of(item.id()));
        }
        items.mark(actor, marks, null);
        sources.replace(from);
    }
}
