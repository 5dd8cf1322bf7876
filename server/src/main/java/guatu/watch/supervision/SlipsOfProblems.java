package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Role;
import guatu.plan.campaign.Campaigns;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the files of problems make of slips: cleared ones end with a clearance slip, overdue ones ask for an exposure.
@Component
class SlipsOfProblems {

    private final SlipStore store;
    private final SlipPasts pasts;
    private final SlipIssuing issuing;
    private final SlipProposing proposing;
    private final SlipDuties duties;
    private final SlipWording wording;
    private final Campaigns campaigns;
    private final BusinessClock clock;

    SlipsOfProblems(SlipStore store, SlipPasts pasts, SlipIssuing issuing, SlipProposing proposing, SlipDuties duties, SlipWording wording, Campaigns campaigns,
            BusinessClock clock) {
        this.store = store;
        this.pasts = pasts;
        this.issuing = issuing;
        this.proposing = proposing;
        this.duties = duties;
        this.wording = wording;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /// The problem slip ends, its exposure is no longer proposed, and the office that issued it files a clearance slip under the next number.
    /// A problem that came from no slip has no office yet: its clearance slip waits for an officer.
    void cleared(ProblemCleared event) {
        var clearer = new Actor(event.clearedBy(), event.clearedByName(), new UUID(0, 0), EnumSet.of(Role.VERIFIER), Set.of());
        var slip = event.slip() == null ? null : store.locked(event.slip());
        var at = clock.now();
        if (slip != null && slip.state().running()) {
            var closed = slip.closed(clock.today(), event.clearedByName(), wording.say("slip.system-reason.cleared"));
            store.save(List.of(closed));
            pasts.add(List.of(SlipPast.of(closed, SlipPast.Verb.CLOSED, clearer, at, event.result())));
            duties.over(List.of(closed));
        }
        var why = new SlipWhy(null, "problem.cleared", Map.of("on", event.clearedOn()), null, null, null, null, null, null, null, 0, null);
        var words = new Slip.Words(wording.say("slip.facts.cleared", SlipWording.day(event.clearedOn()), event.title()), wording.ask(SlipKind.CLEARANCE, why),
            event.result(), event.clearedByName());
        var fresh = Slip.proposed(Ids.next(), SlipKind.CLEARANCE, SlipOrigin.PROBLEM, about(event.problem(), event.campaign(), event.item(), event.unit(), event.title()),
            words, why, clock.today(), at);
        store.add(List.of(fresh));
        if (slip != null && slip.number() != null) {
            issuing.issue(clearer, slip.issue().office(), List.of(issuing.ready(fresh)));
        }
    }

    /// The slip stays as it ended; its history says that the trouble came back.
    void reopened(ProblemReopened event) {
        if (event.slip() != null) {
            var slip = store.get(event.slip());
            pasts.add(List.of(SlipPast.of(slip, SlipPast.Verb.REOPENED, SlipProposing.SYSTEM, clock.now(), SlipWording.day(event.due()))));
        }
    }

    void exposureDue(ExposureDue event) {
        var why = SlipWhy.of(event.reason());
        proposing.propose(SlipKind.EXPOSURE, SlipOrigin.PROBLEM, about(event.problem(), event.campaign(), event.item(), event.unit(), event.title()), why,
            wording.facts(why, clock.today()));
    }

    private Slip.About about(UUID problem, UUID campaign, @Nullable UUID item, UUID unit, String title) {
        var no = item == null ? "" : campaigns.items(List.of(item)).stream().findFirst().map(one -> one.no()).orElse("");
        return new Slip.About(campaign, item, no, problem, unit, title);
    }
}
