package guatu.run.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answer to "why this lamp?" as it is stored with each evaluation and shown in the popover.
/// The history, one point a data date, is added when it is read. Keys of parts: a SPI, b early phase, c nodes, d reports, e forecast, f stall, m memory, s suspension.
public record LampAnswer(LocalDate dataDate, String params, Lamp lamp, Lamp raw, String deciding, LampReason reason,
        BigDecimal ev, BigDecimal pv, @Nullable BigDecimal spi, BigDecimal gap, BigDecimal time, BigDecimal overTime,
        @Nullable BigDecimal requiredPerDay, @Nullable Integer stalledDays, @Nullable LocalDate p50, @Nullable LocalDate p80, @Nullable BigDecimal onTime,
        List<AnswerPart> parts, @Nullable ToNext toNext, @Nullable List<LampPoint> history) {

    public record AnswerPart(String key, Lamp lamp, String code, Map<String, Object> args) {}

    /// The first need stands in front; all of them have to be met.
    public record ToNext(Lamp lamp, String code, Map<String, Object> args, List<LampReason> needs) {}

    static LampAnswer of(LampEvaluation lamp) {
        var numbers = lamp.numbers();
        var weeks = numbers.forecast() instanceof SlipForecast.Weeks known ? known : null;
        return new LampAnswer(lamp.dataDate(), lamp.parameters(), lamp.shown(), lamp.raw(), key(lamp.deciding().kind()), shown(lamp.deciding().reason()),
            shown(numbers.earned()), shown(numbers.planned()), numbers.spi() == null ? null : shown(numbers.spi()), shown(numbers.gap()), shown(numbers.time()), shown(numbers.overTime()),
            numbers.requiredPerDay() == null ? null : shown(numbers.requiredPerDay()), numbers.pace().clock(),
            weeks == null ? null : weeks.p50On(), weeks == null ? null : weeks.p80On(),
            weeks == null ? null : BigDecimal.valueOf(weeks.onTime()).setScale(6, RoundingMode.HALF_UP),
            lamp.parts().stream().map(part -> new AnswerPart(key(part.kind()), part.lamp(), part.reason().code(), shown(part.reason()).args())).toList(),
            lamp.next().map(LampAnswer::next).orElse(null), null);
    }

    LampAnswer with(List<LampPoint> points) {
        return new LampAnswer(dataDate, params, lamp, raw, deciding, reason, ev, pv, spi, gap, time, overTime, requiredPerDay, stalledDays, p50, p80, onTime,
            parts, toNext, points);
    }

    private static ToNext next(NextStep step) {
        var needs = step.needs().stream().map(LampAnswer::shown).toList();
        return new ToNext(step.to(), needs.getFirst().code(), needs.getFirst().args(), needs);
    }

    static String key(LampPart.Kind kind) {
        return switch (kind) {
            case SPI -> "a";
            case EARLY -> "b";
            case NODE -> "c";
            case REPORT -> "d";
            case FORECAST -> "e";
            case STALL -> "f";
            case MEMORY -> "m";
            case SUSPENSION -> "s";
        };
    }

    private static LampReason shown(LampReason reason) {
        var args = new LinkedHashMap<String, Object>(reason.args());
        args.replaceAll((_, value) -> value instanceof BigDecimal number && number.scale() > 4 ? shown(number) : value);
        return new LampReason(reason.code(), args);
    }

    private static BigDecimal shown(BigDecimal value) {
        return value.setScale(4, RoundingMode.HALF_UP);
    }
}
