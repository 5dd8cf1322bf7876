package guatu.plan.campaign;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 招商: the door to the funnel of investment promotion. Each step has its day; falling back needs a note.
@Service
@Transactional
public class Promotion {

    private final FunnelStore store;
    private final ItemStore items;
    private final BusinessClock clock;

    Promotion(FunnelStore store, ItemStore items, BusinessClock clock) {
        this.store = store;
        this.items = items;
        this.clock = clock;
    }

    /// Says that a project reached a stage on a day. Clerks and the liaisons of its lead unit say so.
    public FunnelStep step(Actor actor, UUID id, Stage stage, LocalDate dated, @Nullable String note) {
        var item = items.get(id);
        mayWrite(actor, item);
        var said = store.of(id);
        if (dated.isAfter(clock.today())) {
            throw new Refusal("funnel.in-future", item.no(), dated);
        }
        if (!said.isEmpty()) {
            var last = said.getLast();
            if (dated.isBefore(last.dated())) {
                throw new Refusal("funnel.before-last", item.no(), dated, last.dated());
            }
            if (stage == last.stage()) {
                throw new Refusal("funnel.stands-there", item.no(), item.title());
            }
            if (stage.compareTo(last.stage()) < 0 && (note == null || note.isBlank())) {
                throw new Refusal("funnel.why-back", item.no(), item.title());
            }
        }
        var step = new FunnelStep(Ids.next(), id, stage, dated, note, actor.name());
        store.insert(step, clock.now());
        return step;
    }

    /// The steps of a project in the order in which they were said.
    @Transactional(readOnly = true)
    public List<FunnelStep> steps(UUID item) {
        return store.of(item);
    }

    /// Where the projects of a campaign stand.
    @Transactional(readOnly = true)
    public List<FunnelStep> standing(UUID campaign) {
        return store.last(campaign);
    }

    /// The funnel of a campaign.
    @Transactional(readOnly = true)
    public Funnel of(UUID campaign) {
        return Funnel.of(store.last(campaign).stream().map(FunnelStep::stage).toList());
    }

    /// Whether the actor says the steps of this item: clerks, and the liaisons of its lead unit.
    static boolean mayStep(Actor actor, Item item) {
        return actor.has(Role.CLERK) || actor.has(Role.LIAISON) && item.leadUnit() != null && actor.covers(item.leadUnit());
    }

    private static void mayWrite(Actor actor, Item item) {
        actor.must(Role.CLERK, Role.LIAISON);
        if (!mayStep(actor, item)) {
            throw new AccessDeniedException("item outside the scope");
        }
        if (item.state() == ItemState.WITHDRAWN) {
            throw new Refusal("task.withdrawn-item", item.no(), item.title());
        }
    }
}
