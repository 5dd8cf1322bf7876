package guatu.plan.responsibility.reading;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// What reading found at a place of the list (`Sheet1!D12`, `line 12`, `table 1 row 3`); `row` is the item it belongs to, if any.
public record Finding(String place, FindingCode code, List<String> arguments, @Nullable String row) {

    public Finding(String place, FindingCode code, List<String> arguments) {
        this(place, code, arguments, null);
    }

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    public Severity severity() {
        return code.severity();
    }

    /// The sentence people read, in Chinese.
    public String message() {
        return message(Locale.SIMPLIFIED_CHINESE);
    }

    public String message(Locale locale) {
        var sentences = ResourceBundle.getBundle("messages.responsibility", locale, NO_FALLBACK);
        return new MessageFormat(sentences.getString(code.code()), locale).format(arguments.stream().map(argument -> PlaceWords.of(argument, locale)).toArray());
    }
}
