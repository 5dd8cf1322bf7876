package guatu.run.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Memory of a lamp (RULES R4.4): worse at once, better by one step a data date, and by SPI only with the margin or the second time in a row.
record LampMemory(List<PastLamp> history, LocalDate dataDate, LampParameters parameters) {

    /// The lamp to show; `part` says why if it is not the raw one.
    record Held(Lamp lamp, Optional<LampPart> part) {}

    Held hold(Lamp raw, @Nullable BigDecimal spi) {
        var before = last(false);
        var burning = last(true);
        if (before == null || burning == null || !raw.betterThan(burning.shown())) {
            return new Held(raw, Optional.empty());
        }
        var wanted = burning.shown().oneBetter();
        if (spi != null && !confirmed(wanted, spi, before)) {
            return held(burning.shown(), "memory.margin", Map.of("spi", spi, "asked", asked(wanted), "to", wanted, "on", before.dataDate()));
        }
        return wanted == raw ? new Held(raw, Optional.empty())
            : held(wanted, "memory.one-step", Map.of("from", burning.shown(), "raw", raw, "on", burning.dataDate()));
    }

    private Held held(Lamp lamp, String code, Map<String, Object> arguments) {
        return new Held(lamp, Optional.of(new LampPart(LampPart.Kind.MEMORY, lamp, new LampReason(code, arguments))));
    }

    private boolean confirmed(Lamp wanted, BigDecimal spi, PastLamp before) {
        var twice = before.spi() == null ? !wanted.betterThan(before.raw()) : before.spi().compareTo(parameters.threshold(wanted)) >= 0;
        return twice || spi.compareTo(asked(wanted)) >= 0;
    }

    private BigDecimal asked(Lamp wanted) {
        return parameters.threshold(wanted).add(parameters.margin());
    }

    /// The last evaluation of an earlier data date; grey ones remember nothing.
    private @Nullable PastLamp last(boolean burning) {
        return history.stream()
            .filter(past -> past.dataDate().isBefore(dataDate) && !(burning && past.shown() == Lamp.GREY))
            .max(Comparator.comparing(PastLamp::dataDate)).orElse(null);
    }
}
