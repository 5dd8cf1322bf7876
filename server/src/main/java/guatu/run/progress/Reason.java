package guatu.run.progress;

import java.util.Map;

/// 缘由: a code with its numbers; the page turns it into words. Arguments are numbers, dates, lamps and names.
public record Reason(String code, Map<String, Object> arguments) {

    public Reason {
        arguments = Map.copyOf(arguments);
    }

    static Reason of(String code) {
        return new Reason(code, Map.of());
    }
}
