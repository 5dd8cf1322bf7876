package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 攻坚行动: the door to campaigns, categories and the versions of the list; items by [Items].
@Service
@Transactional
public class Campaigns {

    private final CampaignStore campaigns;
    private final Items items;
    private final ListVersions versions;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Campaigns(CampaignStore campaigns, Items items, ListVersions versions, BusinessClock clock,
            ApplicationEventPublisher events) {
        this.campaigns = campaigns;
        this.items = items;
        this.versions = versions;
        this.clock = clock;
        this.events = events;
    }

    /// One campaign; not found is 404.
    @Transactional(readOnly = true)
    public Campaign get(UUID campaign) {
        return campaigns.get(campaign);
    }

    /// All campaigns, newest year first.
    @Transactional(readOnly = true)
    public List<Campaign> all() {
        return campaigns.all();
    }

    /// Opens a campaign as a draft.
    public Campaign open(Actor actor, NewCampaign asked) {
        actor.must(Role.CLERK);
        var opened = Campaign.draft(Ids.next(), asked);
        check(opened);
        campaigns.insert(opened);
        return opened;
    }

    /// Renames, re-dates, closes or reopens a campaign; a stale version is 409.
    public Campaign change(Actor actor, UUID campaign, NewCampaign to, CampaignState state, int version) {
        actor.must(Role.CLERK);
        var now = campaigns.get(campaign);
        if (version != now.version()) {
            throw new Stale("campaign.stale", now.name());
        }
        var changed = now.saying(to, state);
        check(changed);
        if (state == CampaignState.RUNNING && now.listVersion() == 0) {
            throw new Refusal("campaign.not-handed-over", now.name());
        }
        if (!campaigns.update(changed)) {
            throw new Stale("campaign.stale", now.name());
        }
        return changed;
    }

    /// One item; not found is 404.
    @Transactional(readOnly = true)
    public Item item(UUID item) {
        return items.get(item);
    }

    /// The items of a campaign in list order, withdrawn ones too.
    @Transactional(readOnly = true)
    public List<Item> items(UUID campaign) {
        return items.of(campaign);
    }

    /// These items in list order; unknown ids are left out.
    @Transactional(readOnly = true)
    public List<Item> items(Collection<UUID> ids) {
        return items.all(ids);
    }

    /// Adds items at the end of the list, as drafts.
    public List<Item> addItems(Actor actor, UUID campaign, List<NewItem> added) {
        actor.must(Role.CLERK);
        if (campaigns.locked(campaign).state() == CampaignState.CLOSED) {
            throw new Refusal("campaign.closed");
        }
        return items.add(actor, campaign, added);
    }

    /// Rewords items; what changed is kept in each item's history. Items said the same are left alone.
    public void changeItems(Actor actor, List<ItemChange> changes) {
        actor.must(Role.CLERK);
        items.reword(actor, changes);
    }

    /// Moves items to a state on behalf of the system. Items already there are left alone; an impossible step is refused.
    public void move(Collection<UUID> moved, ItemState to) {
        items.move(Actor.system("系统"), moved, to, null);
    }

    /// Moves an item to a state for a reason, which stays in its history with who did it.
    public void move(Actor actor, UUID item, ItemState to, String reason) {
        items.move(actor, List.of(item), to, reason);
    }

    /// Takes an item off the list; the reason stays in its history.
    public void withdraw(Actor actor, UUID item, String reason) {
        actor.must(Role.CLERK);
        items.move(actor, List.of(item), ItemState.WITHDRAWN, reason);
    }

    /// The category of that name in the campaign, made if it is new.
    public Category category(UUID campaign, String name) {
        return campaigns.category(campaign, name.strip());
    }

    /// The categories of a campaign in their order.
    @Transactional(readOnly = true)
    public List<Category> categories(UUID campaign) {
        return campaigns.categories(campaign);
    }

    /// Renames or moves a category; a name that another one has is refused.
    public Category change(Actor actor, UUID id, String name, int sort) {
        actor.must(Role.CLERK);
        var now = campaigns.category(id);
        if (categories(now.campaignId()).stream().anyMatch(other -> !other.id().equals(id) && other.name().equals(name.strip()))) {
            throw new Refusal("category.taken", name.strip());
        }
        var changed = new Category(id, now.campaignId(), name.strip(), sort);
        campaigns.update(changed);
        return changed;
    }

    /// Takes an empty category away.
    public void removeCategory(Actor actor, UUID id) {
        actor.must(Role.CLERK);
        if (!campaigns.deleteCategory(id)) {
            throw new Refusal("category.has-items", campaigns.category(id).name());
        }
    }

    /// Freezes the list as its next version and starts the campaign; returns the number of the version, from 1.
    public int freezeList(Actor actor, UUID campaign) {
        actor.must(Role.CLERK);
        var now = campaigns.locked(campaign);
        if (now.state() == CampaignState.CLOSED) {
            throw new Refusal("campaign.closed");
        }
        var n = now.listVersion() + 1;
        var list = items.of(campaign).stream().filter(item -> item.state() != ItemState.WITHDRAWN).toList();
        versions.freeze(campaign, n, list, clock.now(), actor.name());
        campaigns.update(now.in(CampaignState.RUNNING, n));
        events.publishEvent(new ListHandedOver(campaign, n, actor));
        return n;
    }

    /// The frozen versions of the list, newest first.
    @Transactional(readOnly = true)
    public List<FrozenList> listVersions(UUID campaign) {
        return versions.of(campaign);
    }

    /// The items as frozen in one version.
    @Transactional(readOnly = true)
    public List<Item> frozenItems(UUID campaign, int n) {
        return versions.items(campaign, n);
    }

    /// What happened to an item's words and state, oldest first.
    @Transactional(readOnly = true)
    public List<ItemPast> past(UUID item) {
        return items.past(item);
    }

    /// The state that each item of a campaign was in just before an instant; items that came later are absent.
    @Transactional(readOnly = true)
    public Map<UUID, ItemState> statesBefore(UUID campaign, Instant end) {
        return items.statesBefore(campaign, end);
    }

    /// How often the lead unit of each item of a campaign was changed since the item was handed over; items where it never was are absent.
    @Transactional(readOnly = true)
    public Map<UUID, Integer> leadChanges(UUID campaign) {
        return items.leadChanges(campaign);
    }

    /// How many items of a campaign are in each state; states without items are absent.
    @Transactional(readOnly = true)
    public Map<ItemState, Integer> counts(UUID campaign) {
        return campaigns.countsByState(campaign);
    }

    private void check(Campaign c) {
        if (c.to().isBefore(c.from())) {
            throw new Refusal("campaign.days", c.from(), c.to());
        }
        if (c.predecessor() != null) {
            if (c.predecessor().equals(c.id()) || c.id().equals(campaigns.get(c.predecessor()).predecessor())) {
                throw new Refusal("campaign.predecessor-circle", c.name());
            }
        }
    }
}
