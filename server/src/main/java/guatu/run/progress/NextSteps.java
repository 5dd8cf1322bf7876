package guatu.run.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The distance to the next better lamp, part by part.
record NextSteps(LampInput in, LampNumbers numbers) {

    Optional<NextStep> from(Lamp shown, List<LampPart> parts) {
        if (shown == Lamp.BLUE || shown == Lamp.GREY) {
            return Optional.empty();
        }
        var to = shown.oneBetter();
        var needs = parts.stream().flatMap(part -> need(part, to).stream()).toList();
        return Optional.of(new NextStep(to, needs.isEmpty() ? List.of(LampReason.of("step.hold")) : needs));
    }

    private Optional<LampReason> need(LampPart part, Lamp to) {
        if (!to.betterThan(part.lamp()) || to == Lamp.BLUE && part.kind().ordinal() > LampPart.Kind.EARLY.ordinal()) {
            return Optional.empty();
        }
        return switch (part.kind()) {
            case SPI -> Optional.of(verify(ratio(to)));
            case EARLY -> Optional.ofNullable(gap(to)).map(gap -> verify(numbers.planned().add(gap)));
            case NODE -> Optional.of(new LampReason("step.node", part.reason().args()));
            case REPORT -> Optional.of(LampReason.of("step.report"));
            case FORECAST -> Optional.of(new LampReason("step.pace", Map.of("perDay", Optional.ofNullable(numbers.requiredPerDay()).orElse(BigDecimal.ZERO))));
            case STALL -> Optional.of(new LampReason("step.gain", Map.of("points", in.parameters().stallGain(), "days", numbers.pace().days())));
            case MEMORY, SUSPENSION -> Optional.empty();
        };
    }

    /// Earned percent that lifts the SPI over the threshold with its margin.
    private BigDecimal ratio(Lamp to) {
        return in.parameters().threshold(to).add(in.parameters().margin()).multiply(numbers.planned());
    }

    private @Nullable BigDecimal gap(Lamp to) {
        return switch (to) {
            case YELLOW -> in.parameters().earlyYellowGap();
            case GREEN -> in.parameters().earlyGreenGap();
            case RED, BLUE, GREY -> null;
        };
    }

    private LampReason verify(BigDecimal percent) {
        var points = percent.subtract(numbers.earned());
        var spi = Percent.ratio(percent, numbers.planned());
        var quantity = in.quantity();
        if (quantity == null) {
            return new LampReason("step.verify-points", Map.of("points", points.setScale(2, RoundingMode.CEILING), "spi", spi));
        }
        var amount = Percent.settle(points.multiply(quantity.target()).movePointLeft(2)).setScale(quantity.decimals(), RoundingMode.CEILING);
        return new LampReason("step.verify", Map.of("amount", amount, "unit", quantity.unit(), "points", points.setScale(2, RoundingMode.CEILING), "spi", spi));
    }
}
