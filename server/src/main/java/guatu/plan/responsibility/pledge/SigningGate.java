package guatu.plan.responsibility.pledge;

import guatu.ground.kernel.Refusal;
import guatu.plan.responsibility.pledge.Feasibility.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What must hold before a pledge is signed (RULES R2.6). Pure.
///
/// A promise that its plan misses, or that nobody has planned, may be signed with a note that says so; one whose plan cannot be issued at all, never.
final class SigningGate {

    private SigningGate() {}

    /// Refuses what may not be signed; `authority` is needed where the signer is not the head of the unit.
    static void check(PledgeTerms terms, Feasibility feasibility, @Nullable String note, boolean head, @Nullable String authority, LocalDate today) {
        if (today.isAfter(terms.expires())) {
            throw new Refusal("pledge.expired-draft", terms.expires());
        }
        if (feasibility.count(Outcome.IMPOSSIBLE) > 0) {
            var first = feasibility.items().stream().filter(one -> one.outcome() == Outcome.IMPOSSIBLE).findFirst().orElseThrow();
            throw new Refusal("pledge.plan-impossible", feasibility.count(Outcome.IMPOSSIBLE), first.no(), first.title());
        }
        if (!feasibility.all() && PledgeTerms.blank(note)) {
            throw new Refusal("pledge.note-needed", feasibility.count(Outcome.INFEASIBLE), feasibility.count(Outcome.UNPLANNED));
        }
        authorised(head, authority);
    }

    /// Who is not the head of the unit says on whose behalf.
    static void authorised(boolean head, @Nullable String authority) {
        if (!head && PledgeTerms.blank(authority)) {
            throw new Refusal("pledge.no-authority");
        }
    }
}
