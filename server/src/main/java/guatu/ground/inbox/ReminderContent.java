package guatu.ground.inbox;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// What a reminder is about.
@Component
class ReminderContent {

    private static final Locale LOCALE = Locale.SIMPLIFIED_CHINESE;

    private final Inbox inbox;
    private final Escalations escalations;
    private final DeskWords words;

    ReminderContent(Inbox inbox, Escalations escalations, DeskWords words) {
        this.inbox = inbox;
        this.escalations = escalations;
        this.words = words;
    }

    DigestText.Content digest(Actor actor, Instant now, Instant fresh, LocalDate soon, List<String> held) {
        return DigestText.Content.of(words.lines(actor, inbox.mine(actor), LOCALE), now, fresh, soon, held);
    }

    /// What came in after `since` and is due today or earlier, or was escalated to this person after it.
    List<DeskWords.Line> urgent(Actor actor, Instant since, Instant now, LocalDate day) {
        var mine = inbox.mine(actor);
        var escalated = new HashSet<>();
        escalations.of(mine).values().forEach(steps -> steps.stream().filter(one -> one.person().equals(actor.person()) && one.at().isAfter(since))
            .forEach(one -> escalated.add(one.duty())));
        return words.lines(actor, mine.stream().filter(duty -> escalated.contains(duty.id()) || duty.openedAt().isAfter(since) && !duty.openedAt().isAfter(now)
            && duty.due() != null && !LocalDate.ofInstant(duty.due(), BusinessClock.ZONE).isAfter(day) && Standing.of(duty, actor) != Standing.ESCALATED).toList(), LOCALE);
    }
}
