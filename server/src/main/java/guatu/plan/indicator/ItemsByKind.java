package guatu.plan.indicator;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.Kind;
import guatu.plan.campaign.Kinds;
import guatu.plan.campaign.NewItem;
import guatu.plan.campaign.Tree;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 按种类新增 (C-019): the door by which one item of a kind comes into a list with its numbers, in one transaction; its plan is proposed by the kind.
@Service
@Transactional
public class ItemsByKind {

    private final Campaigns campaigns;
    private final Kinds kinds;
    private final Tree tree;
    private final Indicators indicators;
    private final ApplicationEventPublisher events;

    ItemsByKind(Campaigns campaigns, Kinds kinds, Tree tree, Indicators indicators, ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.kinds = kinds;
        this.tree = tree;
        this.indicators = indicators;
        this.events = events;
    }

    /// Adds the item at the end of the list, as a draft that the next hand-over takes along. A number that another item has is refused.
    /// @param code   the kind's; a retired kind is refused
    /// @param action where it stands in the tree; absent: under none
    public Item add(Actor actor, UUID campaign, String code, NewItem words, @Nullable UUID action, List<NewIndicator> numbers) {
        actor.must(Role.CLERK);
        var kind = kinds.all().stream().filter(one -> one.code().equals(code) && !one.retired()).findFirst()
            .orElseThrow(() -> new Refusal("kind-item.no-kind", code));
        campaigns.items(campaign).stream().filter(item -> item.state() != ItemState.WITHDRAWN && item.no().equals(words.no())).findFirst().ifPresent(item -> {
            throw new Refusal("kind-item.no-taken", item.no(), item.title());
        });
        var added = campaigns.addItems(actor, campaign, List.of(ofKind(words, kind))).getFirst();
        if (action != null) {
            tree.under(actor, List.of(added.id()), action);
        }
        if (!numbers.isEmpty()) {
            indicators.replace(actor, Map.of(added.id(), numbers));
        }
        events.publishEvent(new Audited(actor, "item.added-by-kind", added.title(), true, Map.of("no", added.no(), "kind", code)));
        return campaigns.item(added.id());
    }

    private static NewItem ofKind(NewItem words, Kind kind) {
        return new NewItem(words.no(), words.title(), words.categoryId(), words.groups(), kind.name(), words.placeUnit(), words.leadUnit(), words.assistUnits(),
            words.leader(), words.firstResponsible(), words.directResponsible(), words.start(), words.due(), words.problem(), words.goal(), words.content(),
            words.investmentTotal(), words.investmentYear(), words.investmentUnit(), words.sourceRef());
    }
}
