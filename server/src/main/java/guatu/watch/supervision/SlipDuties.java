package guatu.watch.supervision;

import guatu.ground.inbox.Inbox;
import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What slips ask of whom: one duty a day for the office, to sign and to answer for the units, to review for the releaser.
@Component
class SlipDuties {

    static final String ISSUE = "SLIP_ISSUE";
    static final String SIGN = "SLIP_SIGN";
    static final String ANSWER = "SLIP_ANSWER";
    static final String REVIEW = "SLIP_REVIEW";

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(18, 0);

    private final Inbox inbox;
    private final SlipStore store;

    SlipDuties(Inbox inbox, SlipStore store) {
        this.inbox = inbox;
        this.store = store;
    }

    /// One duty for all proposals of a campaign, for the next working day.
    void toIssue(UUID campaign, String name, LocalDate due) {
        var count = store.waiting(campaign);
        if (count == 0) {
            inbox.cancel(ISSUE, campaign);
        } else {
            inbox.open(List.of(NewDuty.ofRole(ISSUE, campaign, Role.CLERK, name, Reason.of("slip.duty-issue", count), at(due), Math.clamp(count / 4, 2, 30), "issue",
                "/supervision")));
        }
    }

    /// Once nothing waits any more the day's duty is done.
    void issuedBy(Actor actor, Collection<UUID> campaigns) {
        campaigns.stream().distinct().filter(campaign -> store.waiting(campaign) == 0).forEach(campaign -> inbox.done(ISSUE, campaign, actor));
    }

    void issued(List<Slip> slips) {
        var fresh = new ArrayList<NewDuty>();
        for (var slip : slips) {
            if (slip.kind() != SlipKind.CLEARANCE && slip.kind() != SlipKind.NOTICE) {
                fresh.add(of(SIGN, slip, slip.issue().signDue(), "sign", 1));
                if (slip.issue().answerDue() != null) {
                    fresh.add(of(ANSWER, slip, slip.issue().answerDue(), "answer", 10));
                }
            }
        }
        inbox.open(fresh);
    }

    void answerAgain(Slip slip) {
        inbox.open(List.of(of(ANSWER, slip, slip.issue().answerDue(), "answer", 10)));
    }

    void signed(Slip slip, Actor actor) {
        inbox.done(SIGN, slip.id(), actor);
    }

    void answered(Slip slip, Actor actor) {
        inbox.done(SIGN, slip.id(), actor);
        inbox.done(ANSWER, slip.id(), actor);
    }

    /// Nothing is asked any more, because the slips ended.
    void over(List<Slip> slips) {
        var ids = slips.stream().map(Slip::id).toList();
        if (!ids.isEmpty()) {
            inbox.cancelAll(SIGN, ids);
            inbox.cancelAll(ANSWER, ids);
            inbox.cancelAll(REVIEW, ids);
        }
    }

    void toReview(Slip slip, Actor asker, LocalDate due) {
        inbox.open(List.of(NewDuty.ofRole(REVIEW, slip.id(), Role.RELEASER, slip.about().title(), Reason.of("slip.duty-review", asker.name()), at(due), 5, "review",
            "/slips/" + slip.id()).except(List.of(), asker.person())));
    }

    void reviewed(Slip slip, Actor actor) {
        inbox.done(REVIEW, slip.id(), actor);
    }

    private static NewDuty of(String kind, Slip slip, @Nullable LocalDate due, String action, int minutes) {
        return NewDuty.ofUnit(kind, slip.id(), slip.about().unit(), slip.about().title(),
            Reason.of("slip.duty-" + action, Objects.requireNonNull(slip.number())), due == null ? null : at(due), minutes, action, "/slips/" + slip.id());
    }

    private static Instant at(LocalDate due) {
        return due.atTime(CLOSE_OF_BUSINESS).atZone(BusinessClock.ZONE).toInstant();
    }
}
