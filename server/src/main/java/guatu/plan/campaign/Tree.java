package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 分解: the door to a campaign's actions, to what stands under which, and to how items are filed.
@Service
@Transactional
public class Tree {

    private final ActionStore actions;
    private final LabelStore labels;
    private final CampaignStore campaigns;
    private final Items items;

    Tree(ActionStore actions, LabelStore labels, CampaignStore campaigns, Items items) {
        this.actions = actions;
        this.labels = labels;
        this.campaigns = campaigns;
        this.items = items;
    }

    /// The actions of a campaign in their order.
    @Transactional(readOnly = true)
    public List<Action> actions(UUID campaign) {
        return actions.of(campaign);
    }

    /// What this government calls the levels; those with the usual name are absent.
    @Transactional(readOnly = true)
    public Map<Level, String> labels() {
        return labels.all();
    }

    /// Names the levels; blank: the usual name.
    public Map<Level, String> label(Actor actor, Map<Level, String> wanted) {
        actor.must(Role.CLERK);
        var kept = new LinkedHashMap<Level, String>();
        wanted.forEach((level, label) -> {
            if (!label.isBlank()) {
                kept.put(level, label.strip());
            }
        });
        labels.replace(kept);
        return kept;
    }

    /// Adds an action at the end of the campaign's.
    public Action add(Actor actor, UUID campaign, NewAction asked) {
        actor.must(Role.CLERK);
        var of = open(campaign);
        var others = actions.of(campaign);
        var added = new Action(Ids.next(), campaign, asked.name().strip(), blank(asked.scope()), asked.from(), asked.to(),
            asked.sort() == null ? others.size() + 1 : asked.sort(), 0);
        check(of, added, others);
        actions.insert(added);
        return added;
    }

    /// Renames, re-dates or moves an action; a stale version is 409.
    public Action change(Actor actor, UUID id, NewAction to, int version) {
        actor.must(Role.CLERK);
        var now = actions.get(id);
        var changed = new Action(id, now.campaignId(), to.name().strip(), blank(to.scope()), to.from(), to.to(),
            to.sort() == null ? now.sort() : to.sort(), version + 1);
        check(open(now.campaignId()), changed, actions.of(now.campaignId()));
        if (!actions.update(changed)) {
            throw new Stale("action.stale", now.name());
        }
        return changed.sort() == now.sort() ? changed : moved(changed);
    }

    private Action moved(Action action) {
        var order = new ArrayList<>(actions.of(action.campaignId()).stream().map(Action::id).filter(id -> !id.equals(action.id())).toList());
        order.add(Math.clamp(action.sort() - 1L, 0, order.size()), action.id());
        actions.order(order);
        return actions.get(action.id());
    }

    /// Takes an empty action away.
    public void remove(Actor actor, UUID id) {
        actor.must(Role.CLERK);
        var now = actions.get(id);
        var held = actions.items(id);
        if (held > 0) {
            throw new Refusal("action.has-items", now.name(), held);
        }
        actions.delete(id);
    }

    /// Puts items under an action of their campaign, or under none.
    public void under(Actor actor, Collection<UUID> moved, @Nullable UUID action) {
        mark(actor, moved, marks -> marks.under(action), null);
    }

    /// Files items otherwise; what changed stays in their history.
    public void mark(Actor actor, Collection<UUID> moved, UnaryOperator<Marks> how, @Nullable String reason) {
        actor.must(Role.CLERK);
        var wanted = new LinkedHashMap<UUID, Marks>();
        for (var item : items.all(moved)) {
            var to = how.apply(item.filed());
            if (to.actionId() != null && !actions.get(to.actionId()).campaignId().equals(item.campaignId())) {
                throw new Refusal("action.of-another-campaign", item.no(), item.title());
            }
            wanted.put(item.id(), to);
        }
        items.mark(actor, wanted, reason);
    }

    private Campaign open(UUID campaign) {
        var of = campaigns.get(campaign);
        if (of.state() == CampaignState.CLOSED) {
            throw new Refusal("campaign.closed");
        }
        return of;
    }

    private static void check(Campaign of, Action action, List<Action> others) {
        if (others.stream().anyMatch(other -> !other.id().equals(action.id()) && other.name().equals(action.name()))) {
            throw new Refusal("action.name-taken", action.name());
        }
        var from = Objects.requireNonNullElse(action.from(), of.from());
        var to = Objects.requireNonNullElse(action.to(), of.to());
        if (to.isBefore(from) || from.isBefore(of.from()) || to.isAfter(of.to())) {
            throw new Refusal("action.days", action.name(), of.from(), of.to());
        }
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
