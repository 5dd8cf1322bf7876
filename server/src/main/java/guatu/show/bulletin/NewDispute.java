package guatu.show.bulletin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 异议 as a unit raises it: which figure, what it should be, why, and what proves it.
/// @param unit the ranked unit; `item` one of its items, of the figures EV and LAMP
public record NewDispute(UUID unit, @Nullable UUID item, DisputedFigure.Kind figure, String wanted, String text, String evidence) {
}
