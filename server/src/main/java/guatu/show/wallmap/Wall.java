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
/// @param pages     the whole city first, then each category, to be turned one after the other
record Wall(String tenant, @Nullable Held campaign, LocalDate dataDate, Map<Lamp, Integer> counts, @Nullable Map<Lamp, Integer> deltas,
        List<Tile> tiles, List<Red> red, KeyFigure keyFigure, List<Countdown> countdowns, List<Page> pages) {

    /// The campaign on the wall.
    record Held(UUID id, String name, int year, LocalDate from, LocalDate to) {}

    /// A red item, the widest gap first; gap in percentage points.
    record Red(UUID itemId, String no, String title, @Nullable String unitName, @Nullable String leader, @Nullable BigDecimal gap,
            @Nullable Integer stalledDays, @Nullable LocalDate lampSince, ItemState state, @Nullable LocalDate redLine) {

        static List<Red> of(List<Shares.Share> shares, int most) {
            return shares.stream().filter(share -> share.lamp() == Lamp.RED).limit(most)
                .map(share -> new Red(share.itemId(), share.no(), share.title(), share.unitName(), share.leader(), share.gap(),
                    share.stalledDays(), share.lampSince(), share.state(), share.redLine()))
                .toList();
        }
    }

    /// 按计划完成: capped SPI (RULES R4.5) as a ratio, and how much it moved since the month before.
    record KeyFigure(@Nullable BigDecimal cappedSpi, @Nullable BigDecimal rawSpi, @Nullable BigDecimal delta, @Nullable LocalDate since) {}

    /// One page of the turning wall.
    record Page(@Nullable UUID categoryId, @Nullable String name, Map<Lamp, Integer> counts, List<Tile> tiles, List<Red> red,
            @Nullable BigDecimal cappedSpi) {}
}
