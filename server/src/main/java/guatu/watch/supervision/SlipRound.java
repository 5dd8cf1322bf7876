package guatu.watch.supervision;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.BusinessClock;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.run.progress.Lamp;
import guatu.run.progress.ProgressBoard;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The day's round over what units were given: what is late says so, what has helped ends, the office hears how much waits.
@Component
class SlipRound {

    private final SlipStore store;
    private final SlipPasts pasts;
    private final SlipDuties duties;
    private final SlipWording wording;
    private final Campaigns campaigns;
    private final ProgressBoard board;
    private final Calendars calendars;
    private final BusinessClock clock;

    SlipRound(SlipStore store, SlipPasts pasts, SlipDuties duties, SlipWording wording, Campaigns campaigns, ProgressBoard board, Calendars calendars,
            BusinessClock clock) {
        this.store = store;
        this.pasts = pasts;
        this.duties = duties;
        this.wording = wording;
        this.campaigns = campaigns;
        this.board = board;
        this.calendars = calendars;
        this.clock = clock;
    }

    void dayEnded(UUID campaign, LocalDate day) {
        var running = store.running(campaign);
        var lamps = board.of(running.stream().map(slip -> slip.about().item()).filter(Objects::nonNull).distinct().toList());
        var calendar = calendars.current();
        var late = new ArrayList<Slip>();
        var helped = new ArrayList<Slip>();
        for (var slip : running) {
            var state = lamps.get(slip.about().item());
            if (slip.kind() == SlipKind.WARNING && slip.state() == SlipState.ANSWERED && state != null && (state.lamp() == Lamp.GREEN || state.lamp() == Lamp.BLUE)) {
                helped.add(slip.closed(day, SlipProposing.SYSTEM.name(), wording.say("slip.system-reason.effective")));
            } else {
                var step = step(slip, day, calendar);
                if (step != null && step != slip.nextStep()) {
                    late.add(slip.due(step));
                }
            }
        }
        store.saveWhatIsFree(late);
        end(store.saveWhatIsFree(helped), SlipPast.Verb.CLOSED);
        duties.toIssue(campaign, campaigns.get(campaign).name(), calendar.add(day, 1));
    }

    /// What the office should look at, on the evening of a day (RULES R12).
    static @Nullable SlipStep step(Slip slip, LocalDate day, WorkCalendar calendar) {
        var issue = slip.issue();
        if (slip.kind() == SlipKind.WARNING && calendar.between(SlipRule.day(issue.act().at()), day) >= SlipRule.WARNING_HELPS_WITHIN) {
            return SlipStep.NO_EFFECT;
        }
        if (issue.rectifyDue() != null && !day.isBefore(issue.rectifyDue().plusDays(1))) {
            return SlipStep.RECTIFY_LATE;
        }
        if (slip.state() != SlipState.ANSWERED && issue.answerDue() != null && !day.isBefore(issue.answerDue())) {
            return SlipStep.ANSWER_LATE;
        }
        return slip.state() == SlipState.ISSUED && issue.signDue() != null && !day.isBefore(issue.signDue()) ? SlipStep.SIGN_LATE : null;
    }

    /// Items taken off the list take their open slips with them: a proposal lapses, an issued slip is withdrawn and keeps its number.
    List<Slip> withdraw(Collection<UUID> items) {
        var gone = campaigns.items(items).stream().filter(item -> item.state() == ItemState.WITHDRAWN).map(Item::id).toList();
        if (gone.isEmpty()) {
            return List.of();
        }
        var reason = wording.say("slip.system-reason.item-withdrawn");
        var by = SlipProposing.SYSTEM.name();
        var open = store.openOf(gone);
        var ended = open.stream().map(slip -> slip.state().waiting() ? slip.lapsed(clock.today(), by, reason, true) : slip.withdrawn(clock.today(), by, reason)).toList();
        store.save(ended);
        end(ended.stream().filter(slip -> slip.state() == SlipState.LAPSED).toList(), SlipPast.Verb.LAPSED);
        var withdrawn = ended.stream().filter(slip -> slip.state() == SlipState.WITHDRAWN).toList();
        end(withdrawn, SlipPast.Verb.WITHDRAWN);
        return withdrawn;
    }

    private void end(List<Slip> ended, SlipPast.Verb verb) {
        var at = clock.now();
        pasts.add(ended.stream().map(slip -> SlipPast.of(slip, verb, SlipProposing.SYSTEM, at, slip.end() == null ? null : slip.end().reason())).toList());
        duties.over(ended);
    }
}
