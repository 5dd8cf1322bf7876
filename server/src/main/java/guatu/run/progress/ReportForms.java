package guatu.run.progress;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.NotFound;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Fills the form of a report with what is known.
@Component
class ReportForms {

    private static final int RECENT = 6;

    private final Knowledge knowledge;
    private final Reports reports;
    private final Calendars calendars;
    private final MessageSource messages;
    private final BusinessClock clock;

    ReportForms(Knowledge knowledge, Reports reports, Calendars calendars, MessageSource messages, BusinessClock clock) {
        this.knowledge = knowledge;
        this.reports = reports;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    ReportForm of(UUID item, Locale locale) {
        var today = clock.today();
        var known = knowledge.look(List.of(item)).stream().findFirst().orElseThrow(() -> new NotFound("事项", item));
        var calendar = calendars.current();
        var windows = new ReportingWindows(known.facts().cadence(), calendar);
        var open = windows.openOn(today);
        var window = open.stream().filter(one -> !known.answered(one) && !one.dueOn().isBefore(known.state().askedFrom())).findFirst()
            .orElse(open.isEmpty() ? null : open.getLast());
        var recent = reports.of(item, Integer.MAX_VALUE, RECENT);
        var values = reports.values(recent.stream().map(Report::id).toList());
        var views = new Views(known, windows, locale);
        return new ReportForm(views.about(), window == null ? null : views.window(window), open.stream().map(views::window).toList(),
            known.facts().measures().stream().map(measure -> views.line(measure, today, calendar)).toList(),
            recent.isEmpty() ? null : views.last(recent.getFirst()),
            recent.stream().map(report -> views.recent(report, values)).toList(), known.state().reports(),
            recent.stream().filter(report -> window != null && report.windowFrom().equals(window.from())).findFirst().map(views::last).orElse(null));
    }

    private final class Views {

        private final Known known;
        private final ReportingWindows windows;
        private final Locale locale;

        Views(Known known, ReportingWindows windows, Locale locale) {
            this.known = known;
            this.windows = windows;
            this.locale = locale;
        }

        ReportForm.FormItem about() {
            var item = known.facts().item();
            return new ReportForm.FormItem(item.id(), item.no(), item.title(), item.leadUnit(), known.state().lamp(), item.state().name());
        }

        WindowView window(ReportingWindow window) {
            return WindowView.of(window, messages, locale);
        }

        ReportForm.FormLine line(Measure measure, LocalDate today, WorkCalendar calendar) {
            var state = known.measures().getOrDefault(measure.id(), MeasureState.unknown(known.facts().id(), measure));
            return new ReportForm.FormLine(measure.id(), measure.kind(), measure.name(), measure.unit(), measure.target(), state.reported(), state.reportedOn(),
                state.verified(), planToday(measure, today, calendar), measure.redLine(), state.claimedDoneOn(), state.doneOn() != null, measure.counts());
        }

        private @Nullable BigDecimal planToday(Measure measure, LocalDate today, WorkCalendar calendar) {
            return measure.counts() ? known.facts().lineOf(measure).at(today, calendar).multiply(measure.target()).movePointLeft(2)
                .setScale(Math.max(0, measure.target().stripTrailingZeros().scale()), RoundingMode.HALF_UP) : null;
        }

        ReportForm.FormReport last(Report report) {
            return new ReportForm.FormReport(report.id(), window(report), report.progress(), report.problem(), report.plan(), report.suggestion(),
                report.reasonCode(), report.filedName(), report.filedAt(), report.seconds(), report.unchanged());
        }

        private WindowView window(Report report) {
            return window(windows.containing(report.windowFrom()).orElseGet(() ->
                new ReportingWindow(known.facts().cadence(), report.windowFrom(), report.windowTo(), report.windowTo(), report.windowTo())));
        }

        ReportForm.FormRecent recent(Report report, Map<UUID, List<Report.Value>> values) {
            var said = values.getOrDefault(report.id(), List.of());
            return new ReportForm.FormRecent(window(report), said.stream().map(one -> new ReportForm.FormValue(one.measure(), one.value(), one.doneOn())).toList(),
                said.stream().allMatch(known::verified), report.seconds(), report.filedAt());
        }
    }
}
