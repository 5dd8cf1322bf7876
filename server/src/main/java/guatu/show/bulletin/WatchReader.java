package guatu.show.bulletin;

import guatu.ground.organization.Unit;
import guatu.watch.supervision.ProblemFiles;
import guatu.watch.supervision.SlipKind;
import guatu.watch.supervision.Slips;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Asks the watch floor what a month's supervision came to.
@Component
class WatchReader {

    private final Slips slips;
    private final ProblemFiles problems;

    WatchReader(Slips slips, ProblemFiles problems) {
        this.slips = slips;
        this.problems = problems;
    }

    Snapshot.SlipCounts slips(UUID campaign, YearMonth month) {
        var figures = slips.figures(campaign, month.atDay(1), month.atEndOfMonth());
        var issued = new TreeMap<String, Integer>();
        for (var kind : SlipKind.values()) {
            issued.put(kind.name(), figures.issued().getOrDefault(kind, 0));
        }
        return new Snapshot.SlipCounts(issued, figures.withdrawn(), figures.open(), figures.answerDue(), figures.answeredInTime());
    }

    /// The rate comes from the same code as `./guatu figures`.
    Snapshot.Clearance clearance(UUID campaign, LocalDate through) {
        var figures = problems.clearance(campaign, through);
        var rate = Figures.of(Map.of(Amount.HANDED_OVER, BigDecimal.valueOf(figures.issued()), Amount.CLEARED, BigDecimal.valueOf(figures.cleared())), null);
        return new Snapshot.Clearance(figures.issued(), figures.cleared(), figures.reopened(), figures.withdrawn(), figures.overdue(),
            rate.get(Figure.CLEARED), figures.net().orElse(null), figures.onTimeRate().orElse(null));
    }

    /// Problems reopened by ranked unit.
    Map<UUID, Integer> reopened(UUID campaign, LocalDate through, Map<UUID, Unit> ranked) {
        var reopened = new HashMap<UUID, Integer>();
        problems.clearanceByUnit(campaign, through).forEach((unit, figures) -> {
            if (ranked.containsKey(unit)) {
                reopened.merge(ranked.get(unit).id(), figures.reopened(), Integer::sum);
            }
        });
        return reopened;
    }
}
