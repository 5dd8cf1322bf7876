package guatu.ground.inbox;

import guatu.ground.kernel.Actor;
import guatu.ground.organization.Organization;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Duties as lines of words, for mail and calendars.
@Component
class DeskWords {

    private final DutyWords words;
    private final Escalations escalations;
    private final Organization organization;
    private final PublicAddress address;

    DeskWords(DutyWords words, Escalations escalations, Organization organization, PublicAddress address) {
        this.words = words;
        this.escalations = escalations;
        this.organization = organization;
        this.address = address;
    }

    /// One duty in words.
    record Line(UUID id, String verb, String title, String unit, String why, String asWhom, String url, @Nullable Instant due, Instant openedAt) {
    }

    String title(Locale locale) {
        return words.say("inbox.calendar", locale);
    }

    List<Line> lines(Actor actor, List<Duty> duties, Locale locale) {
        var units = organization.unitsById();
        var above = escalations.of(duties);
        return duties.stream().map(duty -> {
            var unit = duty.unit() == null ? null : units.get(duty.unit());
            var mine = above.getOrDefault(duty.id(), List.of()).stream().filter(one -> one.person().equals(actor.person())).findFirst().orElse(null);
            return new Line(duty.id(), words.kind(duty, locale), duty.title(), unit == null ? "" : unit.label(), words.why(duty, locale),
                words.asWhom(duty, Standing.of(duty, actor), units, mine, locale), address.of(duty.link()), duty.due(), duty.openedAt());
        }).toList();
    }
}
