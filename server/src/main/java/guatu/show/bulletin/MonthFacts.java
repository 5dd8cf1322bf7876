package guatu.show.bulletin;

import guatu.ground.organization.Unit;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.indicator.Indicator;
import guatu.run.progress.StoodThen;
import guatu.run.progress.VerifiedThen;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything that a month's snapshot is made of, as read in one transaction.
/// @param states   of the items at the month's end; items not yet handed over, suspended or withdrawn are left out
/// @param stood    lamp and percents by item
/// @param ranked   for each unit the one that is ranked for it, `classes` its class
/// @param reopened problems reopened by ranked unit
/// @param ranks    the ranking of the month frozen before
record MonthFacts(Campaign campaign, YearMonth month, List<Item> items, Map<UUID, ItemState> states, Map<UUID, StoodThen> stood,
        List<VerifiedThen> verified, Map<UUID, List<Indicator>> indicators, Map<UUID, Unit> ranked, Map<UUID, String> classes,
        Map<UUID, Integer> reopened, Map<UUID, PastRank> ranks, Snapshot.@Nullable Before before, Snapshot.@Nullable SlipCounts slips,
        Snapshot.@Nullable Clearance clearance, Funds funds) {

    /// 到位资金 in 亿元 as the office knows it, with its source; both or neither.
    record Funds(@Nullable BigDecimal secured, @Nullable String source) {

        static final Funds UNKNOWN = new Funds(null, null);
    }

    record PastRank(String label, @Nullable Integer rank) {}
}
