package guatu.run.progress;

import guatu.ground.calendar.Calendars;
import guatu.ground.inbox.Inbox;
import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// 报送 as a duty of the lead unit: it appears three working days before it is due, not before.
@Component
class ReportDuties {

    static final String KIND = "REPORT";

    private static final int AHEAD = 3;
    private static final int SIGHT = 10;
    private static final int MINUTES = 2;

    private final Knowledge knowledge;
    private final Inbox inbox;
    private final Calendars calendars;

    ReportDuties(Knowledge knowledge, Inbox inbox, Calendars calendars) {
        this.knowledge = knowledge;
        this.inbox = inbox;
        this.calendars = calendars;
    }

    /// Opens what the desks of a day should show; closes what is asked no more.
    int round(Collection<UUID> items, LocalDate day) {
        var calendar = calendars.current();
        var duties = new ArrayList<NewDuty>();
        var over = new LinkedHashSet<>(items);
        for (var known : knowledge.of(items, day)) {
            var window = known.asked() ? owed(known, known.windows(day, calendar), calendar.add(day, AHEAD)) : Optional.<ReportingWindow>empty();
            window.ifPresent(one -> {
                duties.add(duty(known, one));
                over.remove(known.facts().id());
            });
        }
        inbox.cancelAll(KIND, over);
        inbox.open(duties);
        return duties.size();
    }

    /// Windows not yet answered and still open whose due falls within ten working days from a day, of items somebody is asked about; the nearest first.
    List<ReportOwed> owed(Collection<UUID> items, LocalDate day) {
        var calendar = calendars.current();
        return knowledge.look(items).stream().filter(Known::asked)
            .flatMap(known -> owed(known, known.windows(day, calendar), calendar.add(day, SIGHT)).stream()
                .filter(window -> !window.closesOn().isBefore(day))
                .map(window -> new ReportOwed(known.facts().id(), window.from(), window.to(), window.dueOn(), window.dueOn().isBefore(day))))
            .sorted(Comparator.comparing(ReportOwed::dueOn).thenComparing(ReportOwed::item)).toList();
    }

    private static Optional<ReportingWindow> owed(Known known, List<ReportingWindow> windows, LocalDate horizon) {
        return windows.stream().filter(window -> !window.dueOn().isAfter(horizon) && !known.answered(window)).reduce((_, later) -> later);
    }

    private static NewDuty duty(Known known, ReportingWindow window) {
        var item = known.facts().item();
        return NewDuty.ofUnit(KIND, item.id(), Objects.requireNonNull(item.leadUnit()), item.title(),
            Reason.of("report.duty", window.from(), window.to()), window.due().atZone(BusinessClock.ZONE).toInstant(), MINUTES,
            "report", "/items/" + item.id() + "/report");
    }
}
