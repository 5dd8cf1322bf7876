package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Stale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 五单之一: one slip from its proposal to its end. It changes only through its verbs.
record Slip(UUID id, SlipKind kind, SlipState state, SlipOrigin origin, About about, Words words, SlipWhy why, LocalDate dataDate, Instant proposedAt,
        @Nullable Issue issue, @Nullable Act signed, @Nullable Answer answered, @Nullable SlipStep nextStep, @Nullable Asked asked, @Nullable Act reviewed,
        @Nullable End end, int version) {

    record About(UUID campaign, @Nullable UUID item, String itemNo, @Nullable UUID problem, UUID unit, String title) {}

    /// @param result 销号: what was achieved; @param verifier who cleared it
    record Words(String facts, String ask, @Nullable String result, @Nullable String verifier) {}

    record Act(UUID by, String name, @Nullable Instant at) {

        static Act of(Actor actor, Instant at) {
            return new Act(actor.person(), actor.name(), at);
        }
    }

    /// Who asked for the review, on behalf of which office.
    record Asked(UUID by, String name, UUID office) {}

    record Answer(Act act, String text, List<UUID> evidence) {}

    record Issue(UUID office, int year, int serial, String number, Act act, @Nullable LocalDate signDue, @Nullable LocalDate answerDue,
            @Nullable LocalDate rectifyDue) {}

    record End(LocalDate on, String by, @Nullable String reason, boolean dismissed, @Nullable UUID supersededBy) {}

    static Slip proposed(UUID id, SlipKind kind, SlipOrigin origin, About about, Words words, SlipWhy why, LocalDate dataDate, Instant at) {
        return new Slip(id, kind, SlipState.PROPOSED, origin, about, words, why, dataDate, at, null, null, null, null, null, null, null, 0);
    }

    /// The same proposal with the facts of a later day.
    Slip refreshed(Words fresh, SlipWhy freshWhy, LocalDate day) {
        must(SlipState.PROPOSED);
        return new Slip(id, kind, state, origin, about, fresh, freshWhy, day, proposedAt, issue, signed, answered, nextStep, asked, reviewed, end, version);
    }

    /// 签发 under a number. What is only filed ends at once.
    Slip issued(Words said, Issue how) {
        if (kind == SlipKind.EXPOSURE && (state == SlipState.PROPOSED || reviewed == null)) {
            throw new Refusal("slip.exposure-needs-review", about.title());
        }
        must(kind == SlipKind.EXPOSURE ? SlipState.IN_REVIEW : SlipState.PROPOSED);
        var to = kind == SlipKind.CLEARANCE ? SlipState.CLOSED : SlipState.ISSUED;
        return new Slip(id, kind, to, origin, about, said, why, dataDate, proposedAt, how, signed, answered, null, asked, reviewed, end, version);
    }

    /// 签收. Signing twice is signing once; a second person hears who was first.
    Slip signed(Actor actor, Instant at) {
        must(SlipState.ISSUED);
        return moved(SlipState.SIGNED, Act.of(actor, at), answered, null);
    }

    /// 答复. Who answers has also signed for it.
    Slip answered(Actor actor, String text, List<UUID> evidence, Instant at) {
        must(SlipState.ISSUED, SlipState.SIGNED);
        if (number() == null || issue().answerDue() == null) {
            throw new Refusal("slip.no-answer-asked", kind.name());
        }
        return moved(SlipState.ANSWERED, signed == null ? Act.of(actor, at) : signed, new Answer(Act.of(actor, at), text, evidence), null);
    }

    /// The answer was not enough, or none came: it is asked for again until a later day.
    Slip pressed(@Nullable LocalDate answerDue) {
        must(SlipState.ISSUED, SlipState.SIGNED, SlipState.ANSWERED);
        var again = answerDue == null ? issue() : new Issue(issue.office, issue.year, issue.serial, issue.number, issue.act, issue.signDue, answerDue, issue.rectifyDue);
        return new Slip(id, kind, signed == null ? SlipState.ISSUED : SlipState.SIGNED, origin, about, words, why, dataDate, proposedAt, again, signed, answered,
            null, asked, reviewed, end, version);
    }

    Slip closed(LocalDate on, String by, @Nullable String reason) {
        must(SlipState.ISSUED, SlipState.SIGNED, SlipState.ANSWERED);
        return ended(SlipState.CLOSED, new End(on, by, reason, false, null));
    }

    /// 撤回: keeps its number.
    Slip withdrawn(LocalDate on, String by, String reason) {
        must(SlipState.ISSUED, SlipState.SIGNED, SlipState.ANSWERED);
        return ended(SlipState.WITHDRAWN, new End(on, by, reason, false, null));
    }

    Slip lapsed(LocalDate on, String by, String reason, boolean dismissed) {
        must(SlipState.PROPOSED, SlipState.IN_REVIEW);
        return ended(SlipState.LAPSED, new End(on, by, reason, dismissed, null));
    }

    Slip supersededBy(UUID stronger, LocalDate on, String by) {
        must(SlipState.PROPOSED, SlipState.ISSUED, SlipState.SIGNED, SlipState.ANSWERED);
        return ended(SlipState.SUPERSEDED, new End(on, by, null, false, stronger));
    }

    /// 送审: an exposure goes to somebody else before it goes out.
    Slip inReview(Words said, Actor actor) {
        if (kind != SlipKind.EXPOSURE) {
            throw new Refusal("slip.no-review-needed", about.title());
        }
        must(SlipState.PROPOSED);
        return new Slip(id, kind, SlipState.IN_REVIEW, origin, about, said, why, dataDate, proposedAt, issue, signed, answered, nextStep,
            new Asked(actor.person(), actor.name(), actor.unit()), null, end, version);
    }

    /// 审查意见: never by who asked for it.
    Slip reviewed(Actor actor, boolean approve, Instant at) {
        must(SlipState.IN_REVIEW);
        if (asked != null && asked.by().equals(actor.person())) {
            throw new Refusal("slip.own-review", about.title());
        }
        return new Slip(id, kind, approve ? state : SlipState.PROPOSED, origin, about, words, why, dataDate, proposedAt, issue, signed, answered, nextStep, asked,
            Act.of(actor, at), end, version);
    }

    Slip due(SlipStep step) {
        return new Slip(id, kind, state, origin, about, words, why, dataDate, proposedAt, issue, signed, answered, step, asked, reviewed, end, version);
    }

    @Nullable String number() {
        return issue == null ? null : issue.number();
    }

    @Override
    public Issue issue() {
        if (issue == null) {
            throw new IllegalStateException("not issued: " + id);
        }
        return issue;
    }

    /// Refuses (409) if it is no longer the one the reader saw.
    Slip at(int seen) {
        if (version != seen) {
            throw new Stale("slip.stale", about.title()).changes(Map.of("state", state.name(), "version", version));
        }
        return this;
    }

    private Slip moved(SlipState to, @Nullable Act by, @Nullable Answer answer, @Nullable SlipStep step) {
        return new Slip(id, kind, to, origin, about, words, why, dataDate, proposedAt, issue, by, answer, step, asked, reviewed, end, version);
    }

    private Slip ended(SlipState to, End how) {
        return new Slip(id, kind, to, origin, about, words, why, dataDate, proposedAt, issue, signed, answered, null, asked, reviewed, how, version);
    }

    private void must(SlipState... anyOf) {
        for (var one : anyOf) {
            if (state == one) {
                return;
            }
        }
        throw new Refusal("slip.wrong-state", about.title(), state.word());
    }
}
