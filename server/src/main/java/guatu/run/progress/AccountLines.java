package guatu.run.progress;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Draws up an account line by line: the item's numbers, and its activities whose red line has come by the node's.
final class AccountLines {

    private static final int LEAST_REASON = 4;

    private AccountLines() {}

    static List<AccountLine> of(Known known, LocalDate redLine, WorkCalendar calendar) {
        return known.facts().measures().stream().filter(measure -> measure.number() || measure.redLine() != null && !measure.redLine().isAfter(redLine))
            .map(measure -> line(known, measure, redLine, calendar)).toList();
    }

    private static AccountLine line(Known known, Measure measure, LocalDate redLine, WorkCalendar calendar) {
        var state = known.measures().getOrDefault(measure.id(), MeasureState.unknown(known.facts().id(), measure));
        return measure.number() ? number(measure, state, plan(known, measure, redLine, calendar)) : activity(measure, state);
    }

    private static @Nullable BigDecimal plan(Known known, Measure measure, LocalDate redLine, WorkCalendar calendar) {
        return measure.counts() ? known.facts().lineOf(measure).at(redLine, calendar).multiply(measure.target()).movePointLeft(2)
            .setScale(Math.max(0, measure.target().stripTrailingZeros().scale()), RoundingMode.HALF_UP) : null;
    }

    private static AccountLine number(Measure measure, MeasureState state, @Nullable BigDecimal plan) {
        var verified = state.verified() == null ? BigDecimal.ZERO : state.verified();
        var difference = plan == null ? null : verified.subtract(plan);
        return new AccountLine(measure.id(), measure.kind(), measure.name(), measure.unit(), plan, state.reported(), state.verified(), difference, null, null,
            difference != null && difference.signum() < 0, null);
    }

    private static AccountLine activity(Measure measure, MeasureState state) {
        var claimed = state.doneOn() != null || state.claimedDoneOn() != null;
        var done = state.doneOn() != null;
        return new AccountLine(measure.id(), measure.kind(), measure.name(), "", BigDecimal.ONE, claimed ? BigDecimal.ONE : BigDecimal.ZERO,
            done ? BigDecimal.ONE : BigDecimal.ZERO, done ? BigDecimal.ZERO : BigDecimal.ONE.negate(), measure.redLine(),
            done ? state.doneOn() : state.claimedDoneOn(), !done, null);
    }

    /// The lines with the reasons given; a line that lacks something needs one of at least four characters.
    static List<AccountLine> reasoned(List<AccountLine> lines, Map<UUID, String> reasons) {
        for (var line : lines) {
            if (line.lacking() && reasons.getOrDefault(line.measure(), "").strip().length() < LEAST_REASON) {
                throw new Refusal("account.reason-missing", line.name());
            }
        }
        return lines.stream().map(line -> line.because(line.lacking() ? reasons.getOrDefault(line.measure(), "").strip() : null)).toList();
    }
}
