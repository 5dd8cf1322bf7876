package guatu.watch.supervision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The days of one file that rates count.
record ClearanceLife(UUID unit, LocalDate registeredOn, LocalDate originalDueOn, LocalDate dueOn, @Nullable LocalDate firstClearedOn,
        @Nullable LocalDate clearedOn, @Nullable LocalDate firstReopenedOn, @Nullable LocalDate withdrawnOn) {

    /// The figures of these files as they stood at the end of a day.
    static ClearanceFigures count(Collection<ClearanceLife> files, LocalDate through) {
        return files.stream().map(file -> file.on(through)).reduce(ClearanceFigures.NONE, ClearanceFigures::plus);
    }

    /// How many of these files were open at the end of a day.
    static int open(Collection<ClearanceLife> files, LocalDate day) {
        return (int) files.stream().filter(file -> file.openOn(day)).count();
    }

    private ClearanceFigures on(LocalDate day) {
        if (registeredOn.isAfter(day)) {
            return ClearanceFigures.NONE;
        }
        if (by(withdrawnOn, day)) {
            return new ClearanceFigures(0, 0, 0, 1, 0, 0, 0);
        }
        var cleared = by(firstClearedOn, day);
        var inTime = cleared && by(firstClearedOn, originalDueOn);
        return new ClearanceFigures(1, bit(cleared), bit(cleared && by(firstReopenedOn, day)), 0, bit(inTime), bit(cleared || originalDueOn.isBefore(day)),
            bit(openOn(day) && dueOn.isBefore(day)));
    }

    private boolean openOn(LocalDate day) {
        var holds = by(clearedOn, day) || by(firstClearedOn, day) && !by(firstReopenedOn, day);
        return !registeredOn.isAfter(day) && !by(withdrawnOn, day) && !holds;
    }

    private static boolean by(@Nullable LocalDate on, LocalDate day) {
        return on != null && !on.isAfter(day);
    }

    private static int bit(boolean counts) {
        return counts ? 1 : 0;
    }
}
