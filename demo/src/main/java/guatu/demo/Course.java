package guatu.demo;

import guatu.ground.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What really happens at one item and what its unit says about it, window by window; amounts in the indicators' units.
final class Course {

    private final City.Promise promise;
    private final List<BigDecimal> said;
    private double share;

    Course(City.Promise promise) {
        this.promise = promise;
        this.said = new ArrayList<>(promise.quantities().stream().map(_ -> BigDecimal.ZERO).toList());
    }

    /// Nothing to report before the work has begun.
    boolean runs(LocalDate day) {
        return promise.start().isBefore(day) && promise.behaviour() != Behaviour.LATER;
    }

    /// Moves on to the end of a window: what is there in truth, never less than before.
    void moveTo(LocalDate day, int window, WorkCalendar calendar) {
        var planned = (double) calendar.between(promise.start().minusDays(1), day) / calendar.between(promise.start().minusDays(1), promise.due());
        if (window <= promise.behaviour().stallsAfter(promise.grain())) {
            var luck = 0.005 * Math.sin(7.3 * (window + 1) * (promise.grain() + 0.1));
            share = Math.max(share, Math.min(1, planned * promise.behaviour().factor(window, promise.grain()) + luck * Math.min(1, planned * 8)));
        }
    }

    /// What is there of the indicator.
    BigDecimal truth(int indicator) {
        var quantity = promise.quantities().get(indicator);
        return quantity.value().multiply(BigDecimal.valueOf(share)).setScale(Math.max(quantity.value().stripTrailingZeros().scale(), quantity.value().doubleValue() < 40 ? 1 : 0), RoundingMode.DOWN).min(quantity.value());
    }

    /// What the unit says of it in this window: never less than it said before.
    BigDecimal claim(int indicator, int window) {
        var truth = truth(indicator);
        var claim = truth.multiply(BigDecimal.valueOf(promise.behaviour().claim(window))).setScale(truth.scale(), RoundingMode.DOWN)
            .min(promise.quantities().get(indicator).value()).max(said.get(indicator));
        said.set(indicator, claim);
        return claim;
    }

    /// The claim of the window before.
    BigDecimal lastClaim(int indicator) {
        return said.get(indicator);
    }

    City.Promise promise() {
        return promise;
    }
}
