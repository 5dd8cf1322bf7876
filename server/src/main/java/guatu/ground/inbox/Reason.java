package guatu.ground.inbox;

import java.util.List;

/// Why something is asked: a message code and its arguments, put into words on the page.
public record Reason(String code, List<Object> args) {

    /// A reason with its arguments.
    public static Reason of(String code, Object... args) {
        return new Reason(code, List.of(args));
    }
}
