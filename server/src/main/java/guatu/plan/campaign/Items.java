package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Stale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Adds, rewords and moves items, keeps what happened to them, and tells the others.
@Component
class Items {

    private final ItemStore store;
    private final ItemPasts pasts;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Items(ItemStore store, ItemPasts pasts, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.pasts = pasts;
        this.clock = clock;
        this.events = events;
    }

    Item get(UUID item) {
        return store.get(item);
    }

    List<Item> of(UUID campaign) {
        return store.of(campaign);
    }

    List<Item> all(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.all(ids);
    }

    List<ItemPast> past(UUID item) {
        return pasts.of(item);
    }

    Map<UUID, ItemState> statesBefore(UUID campaign, Instant end) {
        return pasts.statesBefore(campaign, end);
    }

    Map<UUID, Integer> leadChanges(UUID campaign) {
        return pasts.leadChanges(campaign);
    }

    List<Item> add(Actor actor, UUID campaign, List<NewItem> added) {
        if (added.isEmpty()) {
            return List.of();
        }
        var sort = store.lastSort(campaign);
        var items = new ArrayList<Item>(added.size());
        for (var words : added) {
            check(words);
            items.add(Item.first(Ids.next(), campaign, ++sort, words));
        }
        store.insert(items);
        keep(actor, items, ItemPast.Kind.ADDED, null, null);
        tell(items);
        return List.copyOf(items);
    }

    void reword(Actor actor, List<ItemChange> changes) {
        var now = locked(changes.stream().map(ItemChange::item).toList());
        var reworded = new ArrayList<Item>();
        var kept = new ArrayList<ItemPast>();
        for (var change : changes) {
            var item = now.get(change.item());
            checkVersion(item, change.version());
            check(change.to());
            var differences = Wording.differences(item.words(), change.to());
            if (!differences.isEmpty()) {
                reworded.add(item.saying(change.to()));
                kept.add(new ItemPast(Ids.next(), item.id(), clock.now(), actor.name(), ItemPast.Kind.REWORDED, null,
                        change.reason(), differences));
            }
        }
        if (!reworded.isEmpty()) {
            store.update(reworded);
            pasts.insert(kept);
            tell(reworded);
        }
    }

    /// Files items; what changed is kept in each item's history. Items filed the same are left alone.
    List<Item> mark(Actor actor, Map<UUID, Marks> wanted, @Nullable String reason) {
        var now = locked(wanted.keySet());
        var marked = new ArrayList<Item>();
        var kept = new ArrayList<ItemPast>();
        wanted.forEach((id, to) -> {
            var item = now.get(id);
            if (!item.filed().equals(to)) {
                marked.add(item.marked(to));
                kept.add(new ItemPast(Ids.next(), id, clock.now(), actor.name(), ItemPast.Kind.REWORDED, null, reason, Wording.differences(item.filed(), to)));
            }
        });
        if (!marked.isEmpty()) {
            store.mark(marked);
            pasts.insert(kept);
            tell(marked);
        }
        return List.copyOf(marked);
    }

    void move(Actor actor, Collection<UUID> ids, ItemState to, @Nullable String reason) {
        var moved = locked(ids).values().stream().filter(item -> item.state() != to).toList();
        for (var item : moved) {
            if (!item.state().mayBecome(to)) {
                throw new Refusal("item.wrong-state", item.no(), item.title(), item.state().word(), to.word());
            }
        }
        if (!moved.isEmpty()) {
            store.move(moved.stream().map(Item::id).toList(), to);
            keep(actor, moved, to == ItemState.WITHDRAWN ? ItemPast.Kind.WITHDRAWN : ItemPast.Kind.MOVED, to, reason);
            tell(moved);
        }
    }

    private void keep(Actor actor, List<Item> items, ItemPast.Kind kind, @Nullable ItemState state, @Nullable String reason) {
        var at = clock.now();
        pasts.insert(items.stream()
            .map(item -> new ItemPast(Ids.next(), item.id(), at, actor.name(), kind, state, reason, Map.of()))
            .toList());
    }

    private Map<UUID, Item> locked(Collection<UUID> ids) {
        var found = store.locked(ids).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        for (var id : ids) {
            if (!found.containsKey(id)) {
                throw new NotFound("事项", id);
            }
        }
        return found;
    }

    private void tell(List<Item> items) {
        items.stream()
            .collect(Collectors.groupingBy(Item::campaignId, Collectors.mapping(Item::id, Collectors.toList())))
            .forEach((campaign, ids) -> events.publishEvent(new ItemsChanged(campaign, ids)));
    }

    private static void checkVersion(Item item, @Nullable Integer version) {
        if (version != null && version != item.version()) {
            throw new Stale("item.stale", item.no(), item.title());
        }
    }

    private static void check(NewItem words) {
        if (words.title().isBlank()) {
            throw new Refusal("item.no-title", words.no());
        }
        if (words.start() != null && words.due() != null && words.due().isBefore(words.start())) {
            throw new Refusal("item.days", words.no(), words.title(), words.start(), words.due());
        }
    }
}
