package guatu.plan.responsibility.version;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.ledger.Ledger;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.FrozenList;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.ListHandedOver;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 清单版本: the door to what the list said in each version, in words.
@Service
@Transactional
public class Versions {

    private final Campaigns campaigns;
    private final CopyStore copies;
    private final HandedRows rows;
    private final Ledger ledger;
    private final BusinessClock clock;

    Versions(Campaigns campaigns, CopyStore copies, HandedRows rows, Ledger ledger, BusinessClock clock) {
        this.campaigns = campaigns;
        this.copies = copies;
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Copies a list in words as it is handed over, with the numbers and nodes it has at this moment.
    @EventListener
    void on(ListHandedOver handed) {
        var copy = rows.of(handed.campaign(), campaigns.frozenItems(handed.campaign(), handed.version()));
        copies.add(handed.campaign(), handed.version(), copy, ledger.hashOf(copy), clock.now());
    }

    /// The versions of a campaign's list, newest first.
    @Transactional(readOnly = true)
    public List<FrozenList> of(UUID campaign) {
        return campaigns.listVersions(campaign);
    }

    /// The rows of a version in list order; a version from before copies were kept has neither numbers nor nodes.
    @Transactional(readOnly = true)
    public List<HandedRow> rows(UUID campaign, int n) {
        return copies.rows(campaign, n).orElseGet(() -> rows.bare(campaign, campaigns.frozenItems(campaign, n)));
    }

    /// The rows of some items of a version, in list order.
    @Transactional(readOnly = true)
    public List<HandedRow> rows(UUID campaign, int n, Collection<UUID> items) {
        var wanted = Set.copyOf(items);
        return wanted.isEmpty() ? List.of() : copies.rows(campaign, n, wanted)
            .orElseGet(() -> rows(campaign, n).stream().filter(row -> wanted.contains(row.itemId())).toList());
    }

    /// The list as it stands today, without what was withdrawn.
    @Transactional(readOnly = true)
    public List<HandedRow> today(UUID campaign) {
        return rows.of(campaign, campaigns.items(campaign).stream().filter(item -> item.state() != ItemState.WITHDRAWN).toList());
    }

    /// One item as it stands today.
    @Transactional(readOnly = true)
    public HandedRow today(Item item) {
        return rows.of(item.campaignId(), List.of(item)).getFirst();
    }

    /// What changed from one version to another, or to today where `to` is absent.
    @Transactional(readOnly = true)
    public ListDifference difference(UUID campaign, int from, @Nullable Integer to) {
        var known = copies.sha256(campaign, from).isPresent() && (to == null || copies.sha256(campaign, to).isPresent());
        var before = rows(campaign, from);
        var after = to == null ? today(campaign) : rows(campaign, to);
        return known ? ListDifference.between(before, after) : ListDifference.between(worded(before), worded(after));
    }

    /// Without numbers and nodes: where one side does not know them, the other's are no news.
    private static List<HandedRow> worded(List<HandedRow> rows) {
        return rows.stream().map(HandedRow::worded).toList();
    }

    /// The hash under which a version's words are known; the items' own where there is no copy.
    @Transactional(readOnly = true)
    public String sha256(UUID campaign, int n) {
        return copies.sha256(campaign, n).orElseGet(() -> of(campaign).stream().filter(version -> version.n() == n).map(FrozenList::sha256).findFirst().orElse(""));
    }
}
