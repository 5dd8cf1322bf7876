package guatu.plan.indicator;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.Role;
import guatu.plan.campaign.Campaigns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 分解下达: the door to targets from above and their parts.
@Service
@Transactional
public class Cascades {

    private final TargetStore store;
    private final Campaigns campaigns;
    private final ApplicationEventPublisher events;

    Cascades(TargetStore store, Campaigns campaigns, ApplicationEventPublisher events) {
        this.store = store;
        this.campaigns = campaigns;
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

    private TargetTree tree(UUID campaign) {
        return new TargetTree(store.of(campaign), store.contributions(campaign));
    }
}
