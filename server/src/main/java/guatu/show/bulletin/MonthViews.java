package guatu.show.bulletin;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Months as the pages show them.
final class MonthViews {

    private MonthViews() {}

    /// AHEAD: not ended; OPEN: ended, not frozen; FROZEN; CLOSED: its bulletin is approved.
    enum State { AHEAD, OPEN, FROZEN, CLOSED }

    /// What is next; NOTHING where a later month is frozen already or all is done.
    enum Next { WAIT, FREEZE, DISPUTE, ANSWER, DRAFT, SUBMIT, APPROVE, REDRAFT, NOTHING }

    /// One month in the list; its key figures once it is frozen, percents and points unrounded.
    record Line(UUID id, int year, int month, State state, LocalDate freezeOn, LocalDate publishOn, @Nullable LocalDate disputeUntil,
            @Nullable Integer items, @Nullable Integer red, @Nullable BigDecimal completion, @Nullable BigDecimal againstTime,
            @Nullable BulletinRef bulletin, Next next, @Nullable LocalDate by) {}

    record BulletinRef(UUID id, BulletinState state, @Nullable String number) {}

    record CampaignRef(UUID id, String name, int year) {}

    /// The months of one campaign, newest first.
    record CampaignMonths(CampaignRef campaign, List<Line> months) {}

    /// What is missing before the freeze: items without a lamp of the month's last day, and items nobody answers for.
    /// @param classesFixed the year's classes stand; before, a clerk may change them
    record Readiness(boolean ended, LocalDate dataDate, int items, int notJudged, int notJudgedOnLastDay, int withoutUnit, boolean classesFixed) {}

    record Frozen(Instant at, String by, String sha256, LocalDate disputeUntil, boolean disputable) {}

    /// One month: before the freeze a preview of what will be frozen, after it what was.
    record Page(CampaignRef campaign, Line line, @Nullable Readiness readiness, @Nullable Frozen frozen, Figures figures, List<Snapshot.ClassTable> classes,
            List<Snapshot.ItemRow> red, List<Dispute> disputes) {}

    /// The snapshot's figures without its items.
    record Figures(Snapshot.Totals totals, Snapshot.@Nullable Before before, Snapshot.Money money, List<Snapshot.Sum> sums,
            Snapshot.@Nullable SlipCounts slips, Snapshot.@Nullable Clearance clearance) {

        static Figures of(Snapshot snapshot) {
            return new Figures(snapshot.totals(), snapshot.before(), snapshot.money(), snapshot.sums(), snapshot.slips(), snapshot.clearance());
        }
    }

    /// A unit and the class it is compared in; `ranked` where it has items in a running campaign is not asked: all units of the top are listed.
    record ClassRow(UUID unit, String name, String label, String byKind) {}

    record Classes(int year, boolean fixed, List<ClassRow> units) {}
}
