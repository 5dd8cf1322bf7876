package guatu.show.wallmap;

import guatu.ground.organization.UnitKind;
import guatu.run.progress.Lamp;
import guatu.run.progress.ReportOwed;
import guatu.watch.supervision.ProblemLine;
import guatu.watch.supervision.SlipLine;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 单位页: what a unit carries in a campaign: the part of the one list that names it, as lead, as place or assisting.
/// @param counts    lamps of what it leads, and of a place also of what happens there
/// @param cappedSpi over the same items (RULES R4.5)
/// @param reports   absent where somebody looks whose business it is not; so are slips and problems
record UnitPage(UUID id, String name, String label, UnitKind kind, @Nullable Ref parent, ItemPage.@Nullable CampaignName campaign, LocalDate dataDate,
        Map<Lamp, Integer> counts, @Nullable BigDecimal cappedSpi, List<Card> leads, List<Card> places, List<Card> assists,
        @Nullable List<ReportOwed> reports, @Nullable List<SlipLine> slips, @Nullable List<ProblemLine> problems) {

    /// A unit by name.
    record Ref(UUID id, String name) {}
}
