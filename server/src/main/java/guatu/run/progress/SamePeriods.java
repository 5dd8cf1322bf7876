package guatu.run.progress;

import guatu.ground.kernel.BusinessClock;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.ItemState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets a campaign beside the one before it.
@Service
@Transactional(readOnly = true)
class SamePeriods {

    private static final Set<ItemState> NOT_COUNTED = Set.of(ItemState.DRAFT, ItemState.WITHDRAWN);

    private final Campaigns campaigns;
    private final ItemStates states;
    private final PastProgress past;
    private final BusinessClock clock;

    SamePeriods(Campaigns campaigns, ItemStates states, PastProgress past, BusinessClock clock) {
        this.campaigns = campaigns;
        this.states = states;
        this.past = past;
        this.clock = clock;
    }

    SamePeriod of(UUID id) {
        var campaign = campaigns.get(id);
        var day = states.dataDate(id).orElseGet(clock::today);
        var now = at(campaign, day);
        if (campaign.predecessor() == null) {
            return new SamePeriod(now, null);
        }
        var before = campaigns.get(campaign.predecessor());
        var then = at(before, SamePeriod.dayBefore(before, campaign, day));
        return new SamePeriod(now, then.items() == 0 ? null : then);
    }

    private SamePeriod.Standing at(Campaign campaign, LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant();
        var counted = campaigns.statesBefore(campaign.id(), end).entrySet().stream().filter(one -> !NOT_COUNTED.contains(one.getValue())).toList();
        var done = (int) counted.stream().filter(one -> one.getValue() == ItemState.DONE_VERIFIED).count();
        var items = counted.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
        var sum = past.lamps(items, day).stream().map(StoodThen::ev).reduce(BigDecimal.ZERO, BigDecimal::add);
        return SamePeriod.Standing.of(campaign, day, counted.size(), done, sum);
    }
}
