package guatu.run.progress;

import static guatu.run.progress.LampPart.Kind.*;

import guatu.ground.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The parts a to e of RULES R4.3 and the stall of R4.6, each with its reason.
record LampParts(LampInput in, LampNumbers numbers, WorkCalendar calendar) {

    List<LampPart> all() {
        return List.of(spi(), early(), new NodePart(in, numbers, calendar).worst(), report(), forecast(), stall());
    }

    private LampPart spi() {
        var spi = numbers.spi();
        if (spi == null || numbers.early(in.parameters())) {
            return LampPart.silent(SPI, "spi.early");
        }
        var lamp = in.parameters().bySpi(spi);
        return new LampPart(SPI, lamp, new LampReason("spi." + name(lamp), Map.of("spi", spi, "gap", numbers.gap(),
            "earned", numbers.earned(), "planned", numbers.planned())));
    }

    private LampPart early() {
        if (!numbers.early(in.parameters())) {
            return LampPart.silent(EARLY, "early.over");
        }
        if (numbers.planned().signum() == 0) {
            return numbers.earned().signum() == 0 ? LampPart.silent(EARLY, "early.not-due")
                : new LampPart(EARLY, Lamp.BLUE, new LampReason("early.ahead", Map.of("earned", numbers.earned())));
        }
        var lamp = in.parameters().byEarlyGap(numbers.gap());
        return new LampPart(EARLY, lamp, new LampReason("early." + name(lamp), Map.of("gap", numbers.gap(),
            "earned", numbers.earned(), "planned", numbers.planned())));
    }

    private LampPart report() {
        var freshness = in.freshness();
        if (freshness.owedSince() != null) {
            var late = calendar.between(freshness.owedSince(), in.dataDate());
            if (late > 0) {
                var lamp = late > in.parameters().reportRedAfter() ? Lamp.RED : Lamp.YELLOW;
                return new LampPart(REPORT, lamp, new LampReason("report.overdue", Map.of("days", late, "due", freshness.owedSince())));
            }
        }
        return freshness.lastFiled() == null ? LampPart.silent(REPORT, "report.not-due")
            : new LampPart(REPORT, Lamp.GREEN, new LampReason("report.filed", Map.of("on", freshness.lastFiled())));
    }

    private LampPart forecast() {
        return switch (numbers.forecast()) {
            case SlipForecast.Done _ -> LampPart.silent(FORECAST, "forecast.done");
            case SlipForecast.Stalled _ -> LampPart.silent(FORECAST, "forecast.stalled");
            case SlipForecast.TooFew(var increments) -> new LampPart(FORECAST, Lamp.GREY,
                new LampReason("forecast.too-few", Map.of("weeks", increments, "least", in.parameters().forecastLeast())));
            case SlipForecast.Weeks weeks -> forecast(weeks);
        };
    }

    private LampPart forecast(SlipForecast.Weeks weeks) {
        var chance = BigDecimal.valueOf(weeks.onTime());
        if (weeks.p80On() == null) {
            return new LampPart(FORECAST, Lamp.YELLOW, new LampReason("forecast.beyond",
                Map.of("weeks", in.parameters().forecastCap(), "redLine", in.redLine(), "onTime", chance)));
        }
        var late = weeks.p80On().isAfter(in.redLine());
        return new LampPart(FORECAST, late ? Lamp.YELLOW : Lamp.GREEN, new LampReason(late ? "forecast.late" : "forecast.in-time",
            Map.of("p80", weeks.p80On(), "redLine", in.redLine(), "onTime", chance,
                "days", Math.abs(calendar.between(in.redLine(), weeks.p80On())))));
    }

    private LampPart stall() {
        var pace = numbers.pace();
        var clock = pace.clock() == null ? 0 : pace.clock();
        Map<String, Object> arguments = Map.of("days", pace.days(), "gained", pace.gained(), "planned", pace.planned(), "clock", clock);
        return switch (pace.state()) {
            case UNKNOWN -> LampPart.silent(STALL, numbers.done() ? "stall.done" : "stall.unknown");
            case MOVING -> new LampPart(STALL, Lamp.GREEN, new LampReason("stall.moving", arguments));
            case SLOW -> new LampPart(STALL, Lamp.YELLOW, new LampReason("stall.slow", arguments));
            case STALLED -> new LampPart(STALL, Lamp.YELLOW, new LampReason("stall.stalled", arguments));
        };
    }

    private static String name(Lamp lamp) {
        return lamp.name().toLowerCase(Locale.ROOT);
    }
}
