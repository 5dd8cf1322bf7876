package guatu.run.progress;

import guatu.ground.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one reported value has to satisfy.
record ValueCheck(Measure measure, MeasureState was, LocalDate today, @Nullable String correctionReason) {

    private static final BigDecimal ABSURD = BigDecimal.TEN;
    private static final BigDecimal LARGEST = new BigDecimal("99999999999999");
    private static final int DECIMALS = 4;

    /// A number's cumulative value; always leaves one behind.
    Optional<MeasureState> number(NewReport.NewValue value) {
        var last = was.reported();
        if (value.same()) {
            if (last == null) {
                throw new Refusal("report.nothing-before", measure.name());
            }
            if (value.value() != null && value.value().compareTo(last) != 0) {
                throw new Refusal("report.same-but-differs", measure.name(), shown(last), shown(value.value()));
            }
            return Optional.of(was.reporting(last, today, null));
        }
        if (value.value() == null) {
            throw new Refusal("report.value-missing", measure.name());
        }
        plausible(value.value());
        if (last != null && last.compareTo(value.value()) == 0) {
            throw new Refusal("report.say-unchanged", measure.name(), shown(last), measure.unit());
        }
        if (measure.counts() && last != null && value.value().compareTo(last) < 0 && unexplained()) {
            throw new Refusal("report.value-falls", measure.name(), shown(last), shown(value.value()), measure.unit());
        }
        return Optional.of(was.reporting(value.value(), today, null));
    }

    /// An activity's claim of being done; nothing if nothing changes.
    Optional<MeasureState> activity(NewReport.NewValue value) {
        var claimed = was.claimedDoneOn();
        if (value.same() || Objects.equals(value.doneOn(), claimed)) {
            return Optional.empty();
        }
        if (value.doneOn() == null) {
            if (unexplained()) {
                throw new Refusal("report.done-withdrawn", measure.name());
            }
            return Optional.of(was.reporting(BigDecimal.ZERO, today, null));
        }
        if (value.doneOn().isAfter(today)) {
            throw new Refusal("report.done-in-future", measure.name(), value.doneOn());
        }
        return Optional.of(was.reporting(BigDecimal.ONE, today, value.doneOn()));
    }

    private void plausible(BigDecimal value) {
        if (value.signum() < 0) {
            throw new Refusal("report.negative", measure.name());
        }
        if (value.stripTrailingZeros().scale() > DECIMALS) {
            throw new Refusal("report.too-fine", measure.name(), DECIMALS);
        }
        var target = measure.target();
        if (value.compareTo(LARGEST) > 0 || target.signum() > 0 && value.compareTo(target.multiply(ABSURD)) > 0) {
            throw new Refusal("report.absurd", measure.name(), shown(value), measure.unit(), shown(target));
        }
    }

    private boolean unexplained() {
        return correctionReason == null || correctionReason.isBlank();
    }

    private static String shown(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
