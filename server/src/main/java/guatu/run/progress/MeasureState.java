package guatu.run.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The newest reported and the newest verified value of a measure, in its unit and cumulative, with the days they stand for;
/// `pending` while the reported value waits for a verdict.
public record MeasureState(UUID item, UUID measure, MeasureKind kind,
        @Nullable BigDecimal reported, @Nullable LocalDate reportedOn, @Nullable LocalDate claimedDoneOn,
        @Nullable BigDecimal verified, @Nullable LocalDate verifiedOn, @Nullable LocalDate doneOn, boolean pending) {

    static MeasureState unknown(UUID item, Measure measure) {
        return new MeasureState(item, measure.id(), measure.kind(), null, null, null, null, null, null, false);
    }

    /// After a report. A value that was judged once is not asked about again until another one is reported.
    MeasureState reporting(BigDecimal value, LocalDate on, @Nullable LocalDate claimed) {
        var news = reported == null || reported.compareTo(value) != 0 || !Objects.equals(claimed, claimedDoneOn);
        var known = verified == null ? BigDecimal.ZERO : verified;
        var asks = known.compareTo(value) != 0 && (news || pending);
        return new MeasureState(item, measure, kind, value, on, claimed, verified, verifiedOn, doneOn, asks);
    }

    /// After a verdict on the newest report.
    MeasureState verifying(BigDecimal value, LocalDate on, @Nullable LocalDate done) {
        return new MeasureState(item, measure, kind, reported, reportedOn, claimedDoneOn, value, on, done, false);
    }
}
