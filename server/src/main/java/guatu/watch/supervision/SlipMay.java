package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Role;
import java.util.EnumSet;
import java.util.Set;

/// What a reader may do with a slip as it stands; the page shows these verbs and no others.
enum SlipMay {
    ISSUE, DISMISS, ASK_REVIEW, REVIEW, SIGN, ANSWER, ACCEPT, PRESS, WITHDRAW;

    static Set<SlipMay> of(Actor actor, Slip slip) {
        var may = EnumSet.noneOf(SlipMay.class);
        var state = slip.state();
        if (actor.has(Role.CLERK)) {
            clerk(slip, state, may);
        }
        if (actor.has(Role.RELEASER) && state == SlipState.IN_REVIEW && slip.asked() != null && !slip.asked().by().equals(actor.person())) {
            may.add(REVIEW);
        }
        if (actor.has(Role.LIAISON) && actor.covers(slip.about().unit())) {
            liaison(slip, state, may);
        }
        return may;
    }

    private static void clerk(Slip slip, SlipState state, Set<SlipMay> may) {
        if (state == SlipState.PROPOSED) {
            may.add(slip.kind() == SlipKind.EXPOSURE ? ASK_REVIEW : ISSUE);
        }
        if (state.waiting()) {
            may.add(DISMISS);
        }
        if (state.running()) {
            may.add(WITHDRAW);
            if (slip.kind() != SlipKind.NOTICE) {
                may.add(PRESS);
            }
            if (slip.kind() == SlipKind.WARNING || slip.kind() == SlipKind.EXPOSURE) {
                may.add(ACCEPT);
            }
        }
    }

    private static void liaison(Slip slip, SlipState state, Set<SlipMay> may) {
        if (state == SlipState.ISSUED && slip.kind() != SlipKind.NOTICE) {
            may.add(SIGN);
        }
        if ((state == SlipState.ISSUED || state == SlipState.SIGNED) && slip.issue().answerDue() != null) {
            may.add(ANSWER);
        }
    }
}
