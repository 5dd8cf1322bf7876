package guatu.plan.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 总结: what a campaign came to. Its figures are computed, never written by hand.
/// @param closed absent: the campaign runs and the figures are today's
public record Closing(UUID campaign, LocalDate dataDate, Figures figures, List<ByCategory> categories, @Nullable Closed closed) {

    /// @param complete by the tests of their types; `rate` in percent, 1 decimal, absent without items
    /// @param late     not complete though their deadline lies before the day
    /// @param open     neither verified as done nor withdrawn; of these `carried` go on in another campaign
    public record Figures(int items, int complete, @Nullable BigDecimal rate, int verified, int late, int open, int carried, int withdrawn, int tasks, int tasksDone) {}

    /// The items of a category; no name: of none.
    public record ByCategory(@Nullable String name, int items, int complete, @Nullable BigDecimal rate) {}

    /// The words of who closed it.
    public record Closed(String summary, Instant at, String byName) {}
}
