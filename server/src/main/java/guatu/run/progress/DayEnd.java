package guatu.run.progress;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.CampaignState;
import guatu.plan.campaign.Campaigns;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// 日终: judges every running campaign of every tenant for the day that ends. What fails does not hold up the others.
@Component
class DayEnd {

    private static final Logger LOG = LoggerFactory.getLogger(DayEnd.class);

    private final TenantDirectory tenants;
    private final Campaigns campaigns;
    private final ProgressBoard board;
    private final BusinessClock clock;

    DayEnd(TenantDirectory tenants, Campaigns campaigns, ProgressBoard board, BusinessClock clock) {
        this.tenants = tenants;
        this.campaigns = campaigns;
        this.board = board;
        this.clock = clock;
    }

    void run() {
        tenants.all().forEach(tenant -> Tenants.run(tenant, () -> campaigns.all().stream()
            .filter(campaign -> campaign.state() == CampaignState.RUNNING).map(Campaign::id).forEach(this::end)));
    }

    private void end(UUID campaign) {
        try {
            var evaluated = board.evaluate(campaign, clock.today());
            LOG.info("day's end {}: {} items, {} lamps changed", evaluated.dataDate(), evaluated.items(), evaluated.changed());
        } catch (RuntimeException no) {
            LOG.error("day's end of campaign {} failed", campaign, no);
        }
    }
}
