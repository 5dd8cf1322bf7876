package guatu.watch.supervision;

import guatu.ground.inbox.DutySigned;
import guatu.ground.ledger.Ledger;
import guatu.ground.ledger.NewEntry;
import guatu.plan.campaign.ItemsChanged;
import guatu.plan.campaign.ListHandedOver;
import guatu.run.progress.DayEnded;
import guatu.run.progress.ProgressChanged;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears what makes a slip needed or needless.
@Component
class SlipEvents {

    private final SlipProposing proposing;
    private final SlipRound round;
    private final SlipsOfProblems problems;
    private final SlipNotices notices;
    private final Ledger ledger;

    SlipEvents(SlipProposing proposing, SlipRound round, SlipsOfProblems problems, SlipNotices notices, Ledger ledger) {
        this.proposing = proposing;
        this.round = round;
        this.problems = problems;
        this.notices = notices;
        this.ledger = ledger;
    }

    @EventListener
    void on(ProgressChanged event) {
        proposing.consider(event.campaign(), event.items());
    }

    @EventListener
    void on(DayEnded event) {
        round.dayEnded(event.campaign(), event.dataDate());
    }

    @EventListener
    void on(ItemsChanged event) {
        ledger.appendAll(round.withdraw(event.items()).stream()
            .map(slip -> new NewEntry("slip.withdrawn", slip.id(), Map.of("slip", slip.id(), "number", slip.issue().number(), "reason", "item-withdrawn"))).toList());
    }

    @EventListener
    void on(ListHandedOver event) {
        notices.handedOver(event);
    }

    @EventListener
    void on(DutySigned event) {
        notices.signed(event);
    }

    @EventListener
    void on(ProblemCleared event) {
        problems.cleared(event);
    }

    @EventListener
    void on(ProblemReopened event) {
        problems.reopened(event);
    }

    @EventListener
    void on(ExposureDue event) {
        problems.exposureDue(event);
    }
}
