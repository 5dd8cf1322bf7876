package guatu.plan.indicator;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.plan.campaign.Campaigns;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 分解下达: the door to targets from above and their parts.
@Service
@Transactional
public class Cascades {

    private final TargetStore store;
    private final Campaigns campaigns;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Cascades(TargetStore store, Campaigns campaigns, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.campaigns = campaigns;
        this.clock = clock;
        this.events = events;
    }

    /// What accepting a matrix did: targets written, and the balance of each whole that it names, by target.
    public record Accepted(int written, Map<UUID, Balance> wholes) {}

    /// Takes the matrices of a list into a campaign as drafts. Parts that fall short of their whole are shown and keep it from being issued;
    /// where the whole is issued already they are refused. The same matrix once more changes nothing.
    public Accepted accept(Actor actor, UUID campaign, List<MatrixTarget> matrix) {
        actor.must(Role.CLERK);
        var known = campaigns.get(campaign);
        var written = new MatrixMerge(campaign, store.of(campaign)).merge(matrix);
        store.save(written);
        var tree = tree(campaign);
        var names = matrix.stream().map(one -> one.name().strip()).distinct().toList();
        var wholes = new LinkedHashMap<UUID, Balance>();
        tree.roots().stream().filter(root -> names.contains(root.name())).forEach(root -> {
            var balance = tree.balance(root);
            if (root.issued()) {
                TargetCheck.holds(root, balance);
            }
            wholes.put(root.id(), balance);
        });
        if (!written.isEmpty()) {
            events.publishEvent(new Audited(actor, "target.matrix-accepted", known.name(), true, Map.of("written", written.size())));
        }
        return new Accepted(written.size(), wholes);
    }

    /// The targets of a campaign, wholes and parts, in their order.
    @Transactional(readOnly = true)
    public List<Target> targets(UUID campaign) {
        return store.of(campaign);
    }

    /// The targets of a campaign as a tree with what counts towards them.
    @Transactional(readOnly = true)
    TargetTree tree(UUID campaign) {
        return new TargetTree(store.of(campaign), store.contributions(campaign));
    }

    /// A target whose parts fall short of it, or go over a ceiling, and by how much in its unit.
    public record Lacking(UUID target, String name, String unit, Balance balance) {}

    /// The targets of a campaign that cannot be issued as they are split, in their order.
    @Transactional(readOnly = true)
    public List<Lacking> lacking(UUID campaign) {
        var tree = tree(campaign);
        return store.of(campaign).stream().map(target -> new Lacking(target.id(), target.name(), target.unit(), tree.balance(target)))
            .filter(one -> one.balance().verdict().blocks()).toList();
    }

    /// One target; not found is 404.
    @Transactional(readOnly = true)
    public Target target(UUID id) {
        return store.find(id).orElseThrow(() -> new NotFound("目标", id));
    }

    /// Adds a target, as a draft.
    public Target add(Actor actor, UUID campaign, NewTarget asked) {
        actor.must(Role.CLERK);
        var known = store.of(campaigns.get(campaign).id());
        var scope = asked.scopeUnit();
        if (known.stream().anyMatch(one -> one.name().equals(asked.name().strip()) && Objects.equals(one.scopeUnit(), scope))) {
            throw new Refusal("target.name-taken", asked.name().strip());
        }
        var parent = asked.parentId() == null ? null : target(asked.parentId());
        if (parent != null) {
            TargetCheck.converts(parent, asked.unit());
        }
        var sort = known.stream().mapToInt(Target::sort).max().orElse(0) + 1;
        var added = new Target(Ids.next(), campaign, asked.parentId(), asked.name().strip(), asked.relation(), Numbers.plain(asked.value()), asked.unit().strip(), scope,
            BigDecimal.ZERO, null, asked.source(), asked.documentId(), false, sort, 0);
        TargetCheck.check(added);
        store.save(List.of(added));
        events.publishEvent(new Audited(actor, "target.added", added.name(), true, Map.of("value", added.value(), "unit", added.unit())));
        return added;
    }

    /// Splits a target anew: its value, what is kept here, and every part of it. A liaison splits what was issued to a unit in scope.
    public Target split(Actor actor, UUID target, NewSplit split) {
        var whole = target(target);
        mustSplit(actor, whole);
        if (split.version() != whole.version()) {
            throw new Stale("target.stale", whole.name());
        }
        var written = TargetSplit.of(whole, tree(whole.campaignId()), split, actor.has(Role.CLERK));
        store.save(written.saved());
        store.delete(written.removed());
        if (whole.issued()) {
            store.issue(written.saved().stream().map(Target::id).toList(), clock.now(), actor.name());
        }
        var tree = tree(whole.campaignId());
        tree.path(target).stream().filter(Target::issued).forEach(above -> TargetCheck.holds(above, tree.balance(above)));
        events.publishEvent(new Audited(actor, "target.split", whole.name(), true, Map.of("parts", split.parts().size(), "remainder", split.remainder())));
        return target(target);
    }

    /// 下达: the target and all its parts become binding; refused while any whole among them falls short.
    public Target issue(Actor actor, UUID target) {
        actor.must(Role.CLERK);
        var whole = target(target);
        var tree = tree(whole.campaignId());
        var all = tree.below(whole);
        all.forEach(one -> TargetCheck.holds(one, tree.balance(one)));
        store.issue(all.stream().map(Target::id).toList(), clock.now(), actor.name());
        events.publishEvent(new Audited(actor, "target.issued", whole.name(), true, Map.of("targets", all.size())));
        return target(target);
    }

    /// Takes a draft off, with its parts.
    public void remove(Actor actor, UUID target) {
        actor.must(Role.CLERK);
        var whole = target(target);
        if (whole.issued()) {
            throw new Refusal("target.issued", whole.name());
        }
        var all = tree(whole.campaignId()).below(whole);
        store.delete(all.reversed().stream().map(Target::id).toList());
        events.publishEvent(new Audited(actor, "target.removed", whole.name(), true, Map.of("targets", all.size())));
    }

    /// Lets an item's indicator count towards a target by a share of itself; 0 takes it away. The shares of one indicator add up to 1 at most.
    public void contribute(Actor actor, UUID target, UUID indicator, BigDecimal weight) {
        actor.must(Role.CLERK);
        if (weight.signum() == 0) {
            store.deleteContribution(target, indicator);
            events.publishEvent(new Audited(actor, "target.contribution", target(target).name(), true, Map.of("indicator", indicator, "weight", weight)));
        } else {
            contributeAll(actor, target, Map.of(indicator, weight));
        }
    }

    /// The same for many indicators of one target at once.
    public void contributeAll(Actor actor, UUID target, Map<UUID, BigDecimal> weights) {
        actor.must(Role.CLERK);
        var whole = target(target);
        var given = store.weights(weights.keySet());
        store.saveContributions(store.locked(weights.keySet()).stream()
            .map(work -> Shares.checked(whole, work, given.getOrDefault(work.indicator(), Map.of()), weights.get(work.indicator()))).toList());
        events.publishEvent(new Audited(actor, "target.contribution", whole.name(), true, Map.of("indicators", weights.size())));
    }

    private static void mustSplit(Actor actor, Target whole) {
        if (!actor.has(Role.CLERK)) {
            actor.must(Role.LIAISON);
            if (whole.scopeUnit() == null) {
                throw new AccessDeniedException("the whole is split by clerks");
            }
            actor.mustCover(whole.scopeUnit());
            if (!whole.issued()) {
                throw new Refusal("target.not-issued", whole.name());
            }
        }
    }
}
