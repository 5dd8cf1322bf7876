package guatu.plan.responsibility.binding;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Portfolios;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemChange;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.NewItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 责任链: the door to the chain of each item and to mending its gaps.
@Service
@Transactional
public class Chains {

    /// An item with its chain.
    public record OfItem(Item item, Chain chain) {}

    private final Organization organization;
    private final Portfolios portfolios;
    private final Campaigns campaigns;
    private final ItemPersonStore decided;
    private final BusinessClock clock;

    Chains(Organization organization, Portfolios portfolios, Campaigns campaigns, ItemPersonStore decided, BusinessClock clock) {
        this.organization = organization;
        this.portfolios = portfolios;
        this.campaigns = campaigns;
        this.decided = decided;
        this.clock = clock;
    }

    /// The chain of one item.
    @Transactional(readOnly = true)
    public Chain of(UUID item) {
        return of(List.of(campaigns.item(item))).getFirst().chain();
    }

    /// The chains of these items, in their order.
    @Transactional(readOnly = true)
    public List<OfItem> of(Collection<Item> items) {
        var rules = new ChainRules(organization.everybody(), organization.unitsById(), portfolios.all(), clock.today());
        var said = decided.all();
        return items.stream().map(item -> new OfItem(item, rules.of(item, said.getOrDefault(item.id(), Map.of())))).toList();
    }

    /// The open items of a campaign with their chains: neither withdrawn nor verified as done.
    @Transactional(readOnly = true)
    public List<OfItem> open(UUID campaign) {
        return of(campaigns.items(campaign).stream().filter(Chains::open).toList());
    }

    /// The open items of every campaign that is not closed, with their chains.
    @Transactional(readOnly = true)
    public List<OfItem> open() {
        var items = new ArrayList<Item>();
        campaigns.all().stream().filter(campaign -> campaign.state() != guatu.plan.campaign.CampaignState.CLOSED)
            .forEach(campaign -> items.addAll(campaigns.items(campaign.id()).stream().filter(Chains::open).toList()));
        return of(items);
    }

    static boolean open(Item item) {
        return item.state() != ItemState.WITHDRAWN && item.state() != ItemState.DONE_VERIFIED;
    }

    /// Fills a place of the chain with a person in office; the item then says the person's name. The reason stays in its history.
    public void fill(Actor actor, UUID id, Post post, UUID personId, int version, @Nullable String reason) {
        actor.must(Role.CLERK);
        var item = campaigns.item(id);
        if (item.state() == ItemState.WITHDRAWN) {
            throw new Refusal("chain.item-withdrawn", item.no(), item.title());
        }
        var person = organization.person(personId);
        if (!person.active()) {
            throw new Refusal("chain.person-left", person.name());
        }
        campaigns.changeItems(actor, List.of(new ItemChange(id, saying(item.words(), post, _ -> person.name()), version, reason)));
        decided.decide(id, post, person.name(), personId, actor.name());
    }

    /// Says whom a name in the item means; the words of the item stay.
    public void mean(Actor actor, UUID id, Post post, String name, UUID personId) {
        actor.must(Role.CLERK);
        var item = campaigns.item(id);
        var person = organization.person(personId);
        if (!person.name().equals(name)) {
            throw new Refusal("chain.other-name", name, person.name());
        }
        var link = of(List.of(item)).getFirst().chain().links().stream().filter(one -> one.place().name().equals(post.name())).findFirst().orElseThrow();
        if (link.people().stream().noneMatch(meant -> meant.name().equals(name))) {
            throw new Refusal("chain.name-not-there", name, item.no());
        }
        decided.decide(id, post, name, personId, actor.name());
    }

    /// The words of an item with another text at one post.
    static NewItem saying(NewItem words, Post post, Function<String, String> to) {
        var leader = post == Post.LEADER ? to.apply(blank(words.leader())) : words.leader();
        var first = post == Post.FIRST ? to.apply(blank(words.firstResponsible())) : words.firstResponsible();
        var direct = post == Post.DIRECT ? to.apply(blank(words.directResponsible())) : words.directResponsible();
        return words.led(leader, first, direct);
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
