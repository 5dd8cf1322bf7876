package guatu.show.wallmap;

import com.fasterxml.jackson.annotation.JsonRawValue;
import guatu.plan.campaign.ItemState;
import guatu.run.progress.Lamp;
import guatu.run.progress.Pace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 挂图卡片: what every list shows of an item.
/// @param ev           verified progress in percent (RULES R4.1)
/// @param pv           planned progress to date in percent
/// @param reported     reported progress in percent, not yet all verified
/// @param gap          ev - pv in percentage points
/// @param stalledDays  working days since the last increase (RULES R4.6)
/// @param strip        lamps of up to 12 months, oldest first: r y g b o
/// @param reason       JSON: code and arguments of the part that decides the lamp
public record Card(UUID itemId, String no, String title, @Nullable UUID categoryId, @Nullable String categoryName,
        @Nullable UUID leadUnit, @Nullable String leadName, @Nullable UUID placeUnit, @Nullable String placeName,
        @Nullable String assistNames, @Nullable String leader, @Nullable String firstResponsible,
        @Nullable String directResponsible, ItemState state, @Nullable LocalDate start, @Nullable LocalDate due,
        @Nullable LocalDate redLine, @Nullable LocalDate target, @Nullable LocalDate earliest, Lamp lamp,
        @Nullable LocalDate lampSince, @Nullable BigDecimal ev, @Nullable BigDecimal pv, @Nullable BigDecimal reported,
        @Nullable BigDecimal gap, @Nullable BigDecimal spi, @Nullable Integer stalledDays, @Nullable LocalDate p80,
        String strip, @JsonRawValue @Nullable String reason, @Nullable String nextNode, @Nullable LocalDate nextRedLine,
        Pace.@Nullable State pace) {

    /// The same without what the unit claims.
    Card unclaimed() {
        return new Card(itemId, no, title, categoryId, categoryName, leadUnit, leadName, placeUnit, placeName, assistNames, leader, firstResponsible,
            directResponsible, state, start, due, redLine, target, earliest, lamp, lampSince, ev, pv, null, gap, spi, stalledDays, p80, strip, reason,
            nextNode, nextRedLine, pace);
    }

    /// How it stands, for people outside.
    public PlainState plain() {
        return PlainState.of(state, lamp);
    }

    /// Whether a unit has been told to do it.
    public boolean handedOver() {
        return state.live();
    }
}
