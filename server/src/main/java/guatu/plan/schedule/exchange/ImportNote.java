package guatu.plan.schedule.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// What of a file was read otherwise than it is written there, or not at all: the activity (none: the file), the code, the sentence.
public record ImportNote(@Nullable String id, String code, String message) {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("messages/schedule", Locale.ROOT);

    static ImportNote of(@Nullable String id, String code, Object... arguments) {
        return new ImportNote(id, code, new MessageFormat(SENTENCES.getString(code), Locale.SIMPLIFIED_CHINESE).format(List.of(arguments).toArray()));
    }
}
