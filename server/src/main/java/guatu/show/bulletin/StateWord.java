package guatu.show.bulletin;

import java.util.Locale;
import org.springframework.context.MessageSourceResolvable;

/// A state's word in the reader's language, as an argument of a sentence.
record StateWord(BulletinState state) implements MessageSourceResolvable {

    @Override
    public String[] getCodes() {
        return new String[] {"bulletin.state." + state.name().toLowerCase(Locale.ROOT)};
    }
}
