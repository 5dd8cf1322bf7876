package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 总结: the door to what a campaign came to, and to closing it.
@Service
@Transactional
public class Closings {

    private final ClosingStore store;
    private final CampaignStore campaigns;
    private final ItemStore items;
    private final TreePages tree;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Closings(ClosingStore store, CampaignStore campaigns, ItemStore items, TreePages tree, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.campaigns = campaigns;
        this.items = items;
        this.tree = tree;
        this.clock = clock;
        this.events = events;
    }

    /// As frozen when it was closed, else as of today.
    @Transactional(readOnly = true)
    public Closing of(UUID campaign) {
        var now = campaigns.get(campaign);
        return now.state() == CampaignState.CLOSED ? store.last(campaign).orElseGet(() -> computed(campaign, null)) : computed(campaign, null);
    }

    /// Closes a campaign with its review; the figures of that moment are kept.
    public Closing close(Actor actor, UUID campaign, String summary, int version) {
        actor.must(Role.CLERK);
        var now = campaigns.locked(campaign);
        if (now.state() != CampaignState.RUNNING) {
            throw new Refusal("campaign.not-running", now.name());
        }
        if (version != now.version() || !campaigns.update(now.in(CampaignState.CLOSED, now.listVersion()))) {
            throw new Stale("campaign.stale", now.name());
        }
        var closing = computed(campaign, new Closing.Closed(summary.strip(), clock.now(), actor.name()));
        store.insert(closing);
        events.publishEvent(new Audited(actor, "campaign.closed", now.name(), true, Map.of("items", closing.figures().items(), "complete", closing.figures().complete())));
        return closing;
    }

    private Closing computed(UUID campaign, Closing.@Nullable Closed closed) {
        var rows = tree.of(campaign).items();
        var carried = campaigns.successors(campaign).stream().flatMap(next -> items.of(next.id()).stream())
            .map(item -> item.filed().carriedFrom()).filter(Objects::nonNull).collect(Collectors.toSet());
        var withdrawn = campaigns.countsByState(campaign).getOrDefault(ItemState.WITHDRAWN, 0);
        return new Closing(campaign, clock.today(), figures(rows, carried, withdrawn, clock.today()), byCategory(campaign, rows), closed);
    }

    private static Closing.Figures figures(List<TreeRow> rows, java.util.Set<UUID> carried, int withdrawn, LocalDate today) {
        var complete = (int) rows.stream().filter(TreeRow::complete).count();
        var verified = (int) rows.stream().filter(row -> row.state() == ItemState.DONE_VERIFIED).count();
        var late = (int) rows.stream().filter(row -> !row.complete() && row.due() != null && row.due().isBefore(today)).count();
        var open = rows.stream().filter(row -> row.state() != ItemState.DONE_VERIFIED).toList();
        return new Closing.Figures(rows.size(), complete, rate(complete, rows.size()), verified, late, open.size(),
            (int) open.stream().filter(row -> carried.contains(row.id())).count(), withdrawn,
            rows.stream().mapToInt(TreeRow::tasks).sum(), rows.stream().mapToInt(TreeRow::tasksDone).sum());
    }

    private List<Closing.ByCategory> byCategory(UUID campaign, List<TreeRow> rows) {
        var names = new LinkedHashMap<@Nullable UUID, @Nullable String>();
        campaigns.categories(campaign).forEach(category -> names.put(category.id(), category.name()));
        names.put(null, null);
        return names.entrySet().stream().map(one -> {
            var own = rows.stream().filter(row -> Objects.equals(row.categoryId(), one.getKey())).toList();
            var complete = (int) own.stream().filter(TreeRow::complete).count();
            return new Closing.ByCategory(one.getValue(), own.size(), complete, rate(complete, own.size()));
        }).filter(one -> one.items() > 0).toList();
    }

    private static @Nullable BigDecimal rate(int part, int whole) {
        return whole == 0 ? null : Funnel.percent(part, whole);
    }
}
