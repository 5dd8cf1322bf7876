package guatu.show.publicity;

import guatu.ground.kernel.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSourceResolvable;

/// 四步审查: drafted, reviewed for the business, reviewed for secrecy, released (STANDARDS 13, art. 17). Withdrawal stands beside them.
enum Step implements MessageSourceResolvable {
    DRAFT(Role.CLERK, PublicationState.PROPOSED, PublicationState.PROPOSED),
    BUSINESS(Role.LEADER, PublicationState.PROPOSED, PublicationState.BUSINESS_REVIEWED),
    SECRECY(Role.SECRECY_REVIEWER, PublicationState.BUSINESS_REVIEWED, PublicationState.SECRECY_REVIEWED),
    RELEASE(Role.RELEASER, PublicationState.SECRECY_REVIEWED, PublicationState.RELEASED),
    WITHDRAW(Role.RELEASER, PublicationState.RELEASED, PublicationState.WITHDRAWN);

    private final Role role;
    private final PublicationState from;
    private final PublicationState to;

    Step(Role role, PublicationState from, PublicationState to) {
        this.role = role;
        this.from = from;
        this.to = to;
    }

    Role role() {
        return role;
    }

    PublicationState from() {
        return from;
    }

    PublicationState to() {
        return to;
    }

    /// The kind of the duty that asks for this step.
    String duty() {
        return this == RELEASE ? "RELEASE" : "REVIEW_" + name();
    }

    /// The review that a publication in this state waits for.
    static Optional<Step> awaitedIn(PublicationState state) {
        return Arrays.stream(values()).filter(step -> step != DRAFT && step != WITHDRAW && step.from == state).findFirst();
    }

    @Override
    public String[] getCodes() {
        return new String[] {"publicity.step." + name().toLowerCase(Locale.ROOT)};
    }
}
