package guatu.show.bulletin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 异议: what a unit says is wrong with a frozen figure of its own, and what the office decided. An accepted one is the correction
/// that stands beside the figure; the figure itself stays (RULES R0.5, R14).
/// @param unit   the ranked unit; `item` one of its items, of the figures EV and LAMP
/// @param frozen the figure as frozen, in words; `wanted` what it should be
record Dispute(UUID id, UUID periodId, UUID unit, @Nullable UUID item, DisputedFigure.Kind figure, String frozen, String wanted, String text, String evidence,
        UUID byId, String byName, Instant at, @Nullable Decided decided) {

    /// @param corrected what holds beside the frozen figure, of an accepted one
    record Decided(boolean accepted, @Nullable String corrected, String reason, String byName, Instant at) {}

    boolean corrects() {
        return decided != null && decided.accepted();
    }
}
