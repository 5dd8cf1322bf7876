package guatu.show.bulletin;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What keeps a file of amounts from being reckoned: where it stands, the code of its sentence and the sentence.
record FiguresFinding(String place, String severity, String code, String message) {

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("messages/bulletin", Locale.ROOT);

    static FiguresFinding at(String place, String code, Object... arguments) {
        return new FiguresFinding(place, "error", code,
            new MessageFormat(SENTENCES.getString(code), Locale.SIMPLIFIED_CHINESE).format(arguments));
    }
}
