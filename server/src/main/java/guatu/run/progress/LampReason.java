package guatu.run.progress;

import java.util.Map;

/// 缘由: a code with its numbers; the page turns it into words. Args are numbers, dates, lamps and names.
public record LampReason(String code, Map<String, Object> args) {

    public LampReason {
        args = Map.copyOf(args);
    }

    static LampReason of(String code) {
        return new LampReason(code, Map.of());
    }
}
