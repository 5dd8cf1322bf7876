package guatu.watch.supervision;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/// 问题状态 (RULES R10). An extension is no state but a fact of the file's term.
public enum ProblemState {
    REGISTERED, ASSIGNED, ACCEPTED, RECTIFYING, CLEAR_REQUESTED, VERIFYING, CLEARED, LOOKBACK, CLOSED,
    RETURNED, SUSPENDED, REJECTED_BY_UNIT, WITHDRAWN, REOPENED;

    /// What the unit works on: measures are taken and clearance may be asked for.
    static final Set<ProblemState> AT_WORK = EnumSet.of(ACCEPTED, RECTIFYING, RETURNED, REOPENED);
    /// What waits for somebody of another unit.
    static final Set<ProblemState> AT_VERIFIER = EnumSet.of(CLEAR_REQUESTED, VERIFYING);
    /// What is struck off; it may still be found again.
    static final Set<ProblemState> OFF = EnumSet.of(CLEARED, LOOKBACK, CLOSED);

    /// Neither struck off nor withdrawn.
    public boolean open() {
        return !OFF.contains(this) && this != WITHDRAWN;
    }

    /// Its word in the reader's language, as an argument of a sentence.
    MessageSourceResolvable word() {
        return new DefaultMessageSourceResolvable("problem.state." + name().toLowerCase(Locale.ROOT));
    }
}
