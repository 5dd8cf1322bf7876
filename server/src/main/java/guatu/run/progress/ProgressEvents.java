package guatu.run.progress;

import guatu.plan.campaign.ItemsChanged;
import guatu.plan.campaign.ListHandedOver;
import guatu.plan.indicator.IndicatorsChanged;
import guatu.plan.schedule.PlansChanged;
import guatu.plan.schedule.SuspensionChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears what makes a lamp another one. Items that are not handed over have none.
@Component
class ProgressEvents {

    private final Refresh refresh;

    ProgressEvents(Refresh refresh) {
        this.refresh = refresh;
    }

    @EventListener
    void on(ItemsChanged event) {
        refresh.later(event.items());
    }

    @EventListener
    void on(IndicatorsChanged event) {
        refresh.later(event.items());
    }

    @EventListener
    void on(PlansChanged event) {
        refresh.later(event.items());
    }

    @EventListener
    void on(SuspensionChanged event) {
        refresh.turned(event.item());
    }

    @EventListener
    void on(ListHandedOver event) {
        refresh.handedOver(event.campaign());
    }
}
