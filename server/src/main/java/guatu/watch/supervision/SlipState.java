package guatu.watch.supervision;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/// 单的状态. Only an issued slip can be withdrawn; a proposal lapses.
public enum SlipState {
    PROPOSED, IN_REVIEW, ISSUED, SIGNED, ANSWERED, CLOSED, LAPSED, SUPERSEDED, WITHDRAWN;

    private static final Set<SlipState> RUNNING = EnumSet.of(ISSUED, SIGNED, ANSWERED);

    /// Issued and not at its end.
    public boolean running() {
        return RUNNING.contains(this);
    }

    /// Not issued yet.
    public boolean waiting() {
        return this == PROPOSED || this == IN_REVIEW;
    }

    /// Its word in the reader's language, as an argument of a sentence.
    MessageSourceResolvable word() {
        return new DefaultMessageSourceResolvable("slip.state." + name().toLowerCase(Locale.ROOT));
    }
}
