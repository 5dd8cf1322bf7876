package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.ItemsChanged;
import guatu.run.progress.DayEnded;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears what opens, ages and ends problem files.
@Component
class ProblemEvents {

    private final ProblemOpening opening;
    private final ProblemDays days;
    private final ProblemLookbacks lookbacks;
    private final ProblemStore store;
    private final ProblemKeeper keeper;
    private final Campaigns campaigns;
    private final BusinessClock clock;

    ProblemEvents(ProblemOpening opening, ProblemDays days, ProblemLookbacks lookbacks, ProblemStore store, ProblemKeeper keeper, Campaigns campaigns,
            BusinessClock clock) {
        this.opening = opening;
        this.days = days;
        this.lookbacks = lookbacks;
        this.store = store;
        this.keeper = keeper;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    @EventListener
    void on(SlipIssued event) {
        if (event.kind() == SlipKind.PROBLEM) {
            opening.of(event);
        }
    }

    /// The file goes with its slip, for the same reason; what is struck off already stays so.
    @EventListener
    void on(SlipWithdrawn event) {
        if (event.kind() == SlipKind.PROBLEM) {
            var clerk = new Actor(event.withdrawnBy(), event.withdrawnByName(), event.office(), Set.of(Role.CLERK), Set.of());
            store.openOfSlip(event.slip()).ifPresent(file -> keeper.keep(clerk, file.withdraw(clock.today()), "withdrawn-with-slip", event.reason()));
        }
    }

    @EventListener
    void on(DayEnded event) {
        days.end(event.campaign(), event.dataDate());
        lookbacks.endOfDay(event.campaign(), event.dataDate());
    }

    /// Open files of an item taken off the list are withdrawn with it.
    @EventListener
    void on(ItemsChanged event) {
        var open = store.openOf(event.items());
        if (!open.isEmpty()) {
            var gone = campaigns.items(event.items()).stream().filter(item -> item.state() == ItemState.WITHDRAWN).map(Item::id).toList();
            open.stream().filter(file -> gone.contains(file.item()))
                .forEach(file -> keeper.keep(ProblemLookbacks.SYSTEM, file.withdraw(clock.today()), "withdrawn-with-item", null));
        }
    }
}
