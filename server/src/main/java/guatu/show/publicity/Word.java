package guatu.show.publicity;

import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;

/// A state's word in the reader's language, as an argument of a sentence.
record Word(PublicationState state) implements MessageSourceResolvable {

    @Override
    public String[] getCodes() {
        return new String[] {"publicity.state." + state.name().toLowerCase(Locale.ROOT)};
    }
}
