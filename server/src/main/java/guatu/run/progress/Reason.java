package guatu.run.progress;

import java.util.Map;

/// 缘由: a code with its numbers; the page turns it into words. Args are numbers, dates, lamps and names.
public record Reason(String code, Map<String, Object> args) {

    public Reason {
        args = Map.copyOf(args);
    }

    static Reason of(String code) {
        return new Reason(code, Map.of());
    }
}
