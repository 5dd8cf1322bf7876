package guatu.run.progress;

import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemsChanged;
import guatu.plan.campaign.ListHandedOver;
import guatu.plan.indicator.IndicatorsChanged;
import guatu.plan.schedule.PlansChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears what makes a lamp another one. Items that are not handed over have none.
@Component
class ProgressEvents {

    private final Refresh refresh;
    private final Campaigns campaigns;

    ProgressEvents(Refresh refresh, Campaigns campaigns) {
        this.refresh = refresh;
        this.campaigns = campaigns;
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
    void on(ListHandedOver event) {
        refresh.later(campaigns.items(event.campaign()).stream().filter(item -> item.state().live()).map(Item::id).toList());
    }
}
