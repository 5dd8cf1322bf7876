package guatu.watch.supervision;

import guatu.ground.calendar.Calendars;
import guatu.ground.inbox.Inbox;
import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import guatu.ground.organization.Organization;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a problem file asks of people: to accept, to rectify, to verify, to look back, to decide.
@Component
class ProblemDuties {

    static final String ACCEPT = "PROBLEM_ACCEPT";
    static final String RECTIFY = "PROBLEM_RECTIFY";
    static final String VERIFY = "PROBLEM_VERIFY";
    static final String LOOKBACK = "PROBLEM_LOOKBACK";
    static final String EXTENSION = "PROBLEM_EXTENSION";
    static final String DISPUTE = "PROBLEM_DISPUTE";

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(18, 0);
    private static final int DAYS_TO_DECIDE = 2;
    private static final int DAYS_TO_VERIFY = 3;

    private final Inbox inbox;
    private final Organization organization;
    private final Calendars calendars;
    private final BusinessClock clock;

    ProblemDuties(Inbox inbox, Organization organization, Calendars calendars, BusinessClock clock) {
        this.inbox = inbox;
        this.organization = organization;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Brings the desks up to date with the state of a file. What may be asked again is cancelled, not done.
    void follow(ProblemFile file, Actor by) {
        var id = List.of(file.id());
        switch (file.state()) {
            case REGISTERED, SUSPENDED, WITHDRAWN -> cancel(id, ACCEPT, RECTIFY, VERIFY, DISPUTE, EXTENSION);
            case ASSIGNED -> {
                cancel(id, DISPUTE);
                open(unit(ACCEPT, file, Reason.of("problem.duty-accept", file.term().dueOn()), file.marks().acceptBy(), 3, "accept"));
            }
            case REJECTED_BY_UNIT -> {
                cancel(id, ACCEPT, RECTIFY);
                open(role(DISPUTE, file.id(), Role.CLERK, file, Reason.of("problem.duty-dispute"), in(DAYS_TO_DECIDE), 5, "decide"));
            }
            case ACCEPTED, RECTIFYING, RETURNED, REOPENED -> {
                inbox.done(ACCEPT, file.id(), by);
                cancel(id, VERIFY, DISPUTE);
                open(unit(RECTIFY, file, rectify(file), file.term().dueOn(), 10, "rectify"));
            }
            case CLEAR_REQUESTED -> {
                cancel(id, RECTIFY, EXTENSION);
                open(role(VERIFY, file.id(), file.judgedBy(), file, Reason.of("problem.duty-verify"), in(DAYS_TO_VERIFY), 20, "verify")
                    .except(List.copyOf(organization.subtree(file.unit())), file.marks().requestedBy()));
            }
            case VERIFYING -> { }
            case CLEARED, LOOKBACK, CLOSED -> inbox.done(VERIFY, file.id(), by);
        }
    }

    void extensionAsked(ProblemFile file, int days, Actor asker) {
        open(role(EXTENSION, file.id(), Role.LEADER, file, Reason.of("problem.duty-extension", days), in(DAYS_TO_DECIDE), 3, "decide")
            .except(List.copyOf(organization.subtree(file.unit())), asker.person()));
    }

    void extensionDecided(ProblemFile file, Actor by) {
        inbox.done(EXTENSION, file.id(), by);
    }

    void lookback(ProblemFile file, Lookback one) {
        open(role(LOOKBACK, one.id(), Role.VERIFIER, file, Reason.of("problem.duty-lookback", one.kind(), one.clearedOn()), one.due(), 30, "look-back")
            .except(List.copyOf(organization.subtree(file.unit())), file.marks().clearedBy()));
    }

    void lookedBack(UUID lookback, Actor by) {
        inbox.done(LOOKBACK, lookback, by);
    }

    void lookbacksVoid(Collection<UUID> lookbacks) {
        inbox.cancelAll(LOOKBACK, lookbacks);
    }

    private static Reason rectify(ProblemFile file) {
        return switch (file.state()) {
            case RETURNED -> Reason.of("problem.duty-returned");
            case REOPENED -> Reason.of("problem.duty-reopened", file.timesReopened());
            default -> Reason.of("problem.duty-rectify");
        };
    }

    private LocalDate in(int workdays) {
        return calendars.current().add(clock.today(), workdays);
    }

    private void open(NewDuty duty) {
        inbox.open(List.of(duty));
    }

    private void cancel(List<UUID> ids, String... kinds) {
        for (var kind : kinds) {
            inbox.cancelAll(kind, ids);
        }
    }

    private static NewDuty unit(String kind, ProblemFile file, Reason reason, LocalDate due, int minutes, String action) {
        return NewDuty.ofUnit(kind, file.id(), file.unit(), file.title(), reason, evening(due), minutes, action, link(file));
    }

    private static NewDuty role(String kind, UUID subject, Role role, ProblemFile file, Reason reason, LocalDate due, int minutes, String action) {
        return NewDuty.ofRole(kind, subject, role, file.title(), reason, evening(due), minutes, action, link(file));
    }

    private static String link(ProblemFile file) {
        return "/problems/" + file.id();
    }

    private static Instant evening(LocalDate day) {
        return day.atTime(CLOSE_OF_BUSINESS).atZone(BusinessClock.ZONE).toInstant();
    }
}
