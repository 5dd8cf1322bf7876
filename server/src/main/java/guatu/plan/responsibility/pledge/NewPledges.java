package guatu.plan.responsibility.pledge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Pledges to be drawn up from the newest list version.
/// @param units units that shall pledge; empty: all that lead something and have no pledge of this kind that holds
/// @param items 军令状: only these items of the unit; empty: all that it leads
/// @param signBy the day of the ceremony; absent: today
public record NewPledges(PledgeKind kind, List<UUID> units, List<UUID> items, @Nullable String basis, @Nullable String basisNumber, @Nullable LocalDate expires,
        @Nullable LocalDate signBy, @Nullable String consequence) {

    public NewPledges {
        units = List.copyOf(units);
        items = List.copyOf(items);
    }
}
