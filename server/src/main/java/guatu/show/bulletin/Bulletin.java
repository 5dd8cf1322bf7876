package guatu.show.bulletin;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 通报: the words around the frozen figures, on their way to a leader's signature. It changes only through its verbs.
/// @param lead    the text above the tables, `close` below; figures stand in it as fields {{字段}}
/// @param writers everybody who drafted or changed it: none of them approves it
record Bulletin(UUID id, UUID periodId, UUID campaignId, BulletinState state, String title, String lead, String close, List<UUID> writers,
        UUID draftedBy, String draftedName, Instant draftedAt, String changedName, Instant changedAt, @Nullable String reason,
        @Nullable UUID decidedBy, @Nullable String decidedName, @Nullable Instant decidedAt, int version) {

    static Bulletin drafted(UUID id, UUID period, UUID campaign, String title, String lead, String close, Actor by, Instant at) {
        return new Bulletin(id, period, campaign, BulletinState.DRAFT, title, lead, close, List.of(by.person()), by.person(), by.name(), at, by.name(), at,
            null, null, null, null, 0);
    }

    Bulletin reworded(String newTitle, String newLead, String newClose, Actor by, Instant at) {
        must(BulletinState.DRAFT, BulletinState.RETURNED);
        return new Bulletin(id, periodId, campaignId, state, newTitle, newLead, newClose, with(by.person()), draftedBy, draftedName, draftedAt, by.name(), at,
            reason, decidedBy, decidedName, decidedAt, version + 1);
    }

    /// 送审.
    Bulletin submit(Actor by) {
        must(BulletinState.DRAFT, BulletinState.RETURNED);
        return new Bulletin(id, periodId, campaignId, BulletinState.SUBMITTED, title, lead, close, with(by.person()), draftedBy, draftedName, draftedAt,
            changedName, changedAt, null, null, null, null, version + 1);
    }

    /// 签发. Never by somebody who wrote at it.
    Bulletin approve(Actor by, Instant at) {
        return decided(BulletinState.APPROVED, by, at, null);
    }

    /// 退回 with a reason.
    Bulletin giveBack(Actor by, Instant at, String why) {
        return decided(BulletinState.RETURNED, by, at, why);
    }

    private Bulletin decided(BulletinState to, Actor by, Instant at, @Nullable String why) {
        must(BulletinState.SUBMITTED);
        if (writers.contains(by.person())) {
            throw new Refusal("bulletin.same-person", title);
        }
        return new Bulletin(id, periodId, campaignId, to, title, lead, close, writers, draftedBy, draftedName, draftedAt, changedName, changedAt, why,
            by.person(), by.name(), at, version + 1);
    }

    private void must(BulletinState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new Refusal("bulletin.wrong-state", title, new StateWord(state));
        }
    }

    private List<UUID> with(UUID person) {
        if (writers.contains(person)) {
            return writers;
        }
        var more = new ArrayList<>(writers);
        more.add(person);
        return List.copyOf(more);
    }
}
