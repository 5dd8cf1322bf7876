package guatu.plan.schedule;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// What keeps a network from being scheduled: where it stands, the code of its sentence, what fills it, and for a cycle its ids.
public record NetworkFinding(String place, String code, List<Object> arguments, List<String> ids) {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("messages/schedule", Locale.ROOT);

    static NetworkFinding at(String place, String code, Object... arguments) {
        return new NetworkFinding(place, code, List.of(arguments), List.of());
    }

    /// The Chinese sentence: what, where, how to mend.
    public String message() {
        return new MessageFormat(SENTENCES.getString(code), Locale.SIMPLIFIED_CHINESE).format(arguments.toArray());
    }
}
