package guatu.show.wallmap;

import guatu.plan.campaign.ItemState;
import guatu.run.progress.Lamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 墙面: everything a big screen shows until it asks again.
/// @param dataDate  the newest data date of the lamps
/// @param deltas    what came to or left each lamp since the reporting window before; absent while there was none
/// @param pages     what turns, one after the other: of each campaign the whole city, its categories, units, the stalled and the slow
/// @param seconds   how long a page stands
/// @param unitName  the unit whose items alone are shown, absent for the whole city
record Wall(String tenant, @Nullable Held campaign, LocalDate dataDate, Map<Lamp, Integer> counts, @Nullable Map<Lamp, Integer> deltas,
        List<Tile> tiles, List<Red> red, KeyFigure keyFigure, List<Countdown> countdowns, List<Page> pages,
        @Nullable Integer seconds, @Nullable String unitName) {

    /// The campaign on the wall.
    record Held(UUID id, String name, int year, LocalDate from, LocalDate to) {}

    /// A red item, the widest gap first; gap in percentage points.
    record Red(UUID itemId, String no, String title, @Nullable String unitName, @Nullable String leader, @Nullable BigDecimal gap,
            @Nullable Integer stalledDays, @Nullable LocalDate lampSince, ItemState state, @Nullable LocalDate redLine, @Nullable Lamp lamp) {

        static List<Red> of(List<Shares.Share> shares, int most) {
            return shares.stream().filter(share -> share.lamp() == Lamp.RED).limit(most).map(Red::of).toList();
        }

        static Red of(Shares.Share share) {
            return new Red(share.itemId(), share.no(), share.title(), share.unitName(), share.leader(), share.gap(), share.stalledDays(), share.lampSince(),
                share.state(), share.redLine(), share.lamp());
        }
    }

    /// 按计划完成: capped SPI (RULES R4.5) as a ratio, and how much it moved since the month before.
    record KeyFigure(@Nullable BigDecimal cappedSpi, @Nullable BigDecimal rawSpi, @Nullable BigDecimal delta, @Nullable LocalDate since) {}

    /// One page of the turning wall.
    /// @param rows  of the stalled and the slow: the heaviest first; `total` how many there are
    /// @param units of a page of units: those with most red items first
    record Page(@Nullable UUID categoryId, @Nullable String name, Map<Lamp, Integer> counts, List<Tile> tiles, List<Red> red,
            @Nullable BigDecimal cappedSpi, WallScreen kind, @Nullable Held campaign, @Nullable List<Red> rows, @Nullable Integer total,
            @Nullable List<UnitRow> units, @Nullable List<Countdown> countdowns) {}

    /// A unit on the wall: its items by lamp, and its capped SPI (RULES R4.5). Units are named, persons never ranked.
    record UnitRow(UUID unitId, String name, Map<Lamp, Integer> counts, int items, @Nullable BigDecimal cappedSpi) {}
}
