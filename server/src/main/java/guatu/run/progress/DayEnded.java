package guatu.run.progress;

import java.time.LocalDate;
import java.util.UUID;

/// 日终: a day of a campaign was judged; published in the same transaction, after its lamps changed.
public record DayEnded(UUID campaign, LocalDate dataDate) {
}
