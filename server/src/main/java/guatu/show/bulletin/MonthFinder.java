package guatu.show.bulletin;

import guatu.ground.kernel.NotFound;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The months of campaigns, frozen or not: each has its id from the beginning.
@Component
class MonthFinder {

    private final Campaigns campaigns;

    MonthFinder(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    /// A month of a campaign.
    record Found(Campaign campaign, YearMonth month) {

        UUID id() {
            return Period.idOf(campaign.id(), month);
        }
    }

    Found get(UUID id) {
        return campaigns.all().stream().flatMap(campaign -> of(campaign).stream()).filter(found -> found.id().equals(id)).findFirst()
            .orElseThrow(() -> new NotFound("月份", id));
    }

    /// First to last, at most the twelve of the campaign's year: time progress is months / 12.
    List<Found> of(Campaign campaign) {
        var months = new ArrayList<Found>();
        for (var month = 1; month <= Figures.MONTHS; month++) {
            var one = YearMonth.of(campaign.year(), month);
            if (!one.isBefore(YearMonth.from(campaign.from())) && !one.isAfter(YearMonth.from(campaign.to()))) {
                months.add(new Found(campaign, one));
            }
        }
        return months;
    }
}
