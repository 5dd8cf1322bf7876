package guatu.run.progress;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.verification.Claim;
import guatu.ground.verification.Mode;
import guatu.ground.verification.NewTask;
import guatu.ground.verification.SubjectDetails;
import guatu.ground.verification.VerdictGiven;
import guatu.ground.verification.VerdictsGiven;
import guatu.ground.verification.Verification;
import guatu.ground.verification.VerificationSubject;
import guatu.ground.verification.Waiting;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Asks for verdicts on what was reported, hears them, and shows verifiers the report behind a claim.
@Component
class Verdicts implements VerificationSubject {

    private static final String KIND = "REPORT";
    private static final int DUE_IN = 3;

    private final Verification verification;
    private final Reports reports;
    private final Refresh refresh;
    private final Calendars calendars;
    private final BusinessClock clock;

    Verdicts(Verification verification, Reports reports, Refresh refresh, Calendars calendars, BusinessClock clock) {
        this.verification = verification;
        this.reports = reports;
        this.refresh = refresh;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// The newest report speaks for all that is still open; what was asked before is withdrawn. Who was to be measured on site still is.
    void ask(List<Accepted> accepted) {
        var onSite = verification.claimsHidden(accepted.stream().map(one -> one.report().item()).toList());
        var earlier = accepted.stream().map(Accepted::before).filter(Objects::nonNull).map(Report::id).toList();
        if (!earlier.isEmpty()) {
            verification.waiting(earlier).stream().map(Waiting::subject).forEach(verification::withdraw);
        }
        var due = calendars.current().add(clock.today(), DUE_IN);
        var tasks = accepted.stream().filter(one -> !one.open().isEmpty())
            .map(one -> task(one, onSite.contains(one.report().item()) ? Mode.ONSITE : Mode.DESK, due)).toList();
        if (!tasks.isEmpty()) {
            verification.ask(tasks);
        }
    }

    private static NewTask task(Accepted one, Mode mode, LocalDate due) {
        var item = one.known().facts().item();
        var lead = Objects.requireNonNull(item.leadUnit());
        var excluded = Stream.concat(Stream.of(lead), item.assistUnits().stream()).distinct().toList();
        return NewTask.of(KIND, one.report().id(), item.id(), item.title(), lead, excluded, one.report().filedBy(), mode, due,
            one.open().stream().map(state -> claim(one.known().facts(), state)).toList());
    }

    private static Claim claim(ItemFacts facts, MeasureState state) {
        var measure = facts.measure(state.measure()).orElseThrow();
        return new Claim(measure.id(), measure.name(), measure.unit(), state.verified(), Objects.requireNonNull(state.reported()));
    }

    @EventListener
    void on(VerdictGiven verdict) {
        if (KIND.equals(verdict.subjectKind())) {
            refresh.later(new TakenVerdict(verdict.task(), verdict.subject(), verdict.item(), verdict.mode(),
                verdict.values().stream().map(value -> new TakenVerdict.Value(value.measure(), value.verified(), value.kind())).toList(), verdict.at()));
        }
    }

    @EventListener
    void on(VerdictsGiven many) {
        many.verdicts().forEach(this::on);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public SubjectDetails details(UUID subject) {
        var report = reports.get(subject);
        return new SubjectDetails(new SubjectDetails.Report(report.progress(), report.problem(), report.plan(), report.suggestion(),
            report.filedName(), report.filedAt()), reports.evidence(List.of(subject)).getOrDefault(subject, List.of()));
    }
}
