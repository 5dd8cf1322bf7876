package guatu.watch.supervision;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.ledger.Ledger;
import guatu.ground.organization.Organization;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the unit, the clerk and the leader do with a file before it is to be cleared.
@Component
@Transactional
class ProblemWork {

    private static final int DAYS_TO_ACCEPT = 2;

    private final ProblemStore store;
    private final ProblemParts parts;
    private final ProblemKeeper keeper;
    private final ProblemDuties duties;
    private final Organization organization;
    private final Calendars calendars;
    private final Ledger ledger;
    private final BusinessClock clock;

    ProblemWork(ProblemStore store, ProblemParts parts, ProblemKeeper keeper, ProblemDuties duties, Organization organization, Calendars calendars, Ledger ledger,
            BusinessClock clock) {
        this.store = store;
        this.parts = parts;
        this.keeper = keeper;
        this.duties = duties;
        this.organization = organization;
        this.calendars = calendars;
        this.ledger = ledger;
        this.clock = clock;
    }

    void assign(Actor clerk, UUID id) {
        clerk.must(Role.CLERK);
        var file = store.locked(id);
        keeper.keep(clerk, file.assign(file.unit(), acceptBy()), "assigned", null);
    }

    void accept(Actor liaison, UUID id) {
        keeper.keep(liaison, own(liaison, id).accept(clock.today(), liaison.name()), "accepted", null);
    }

    void dispute(Actor liaison, UUID id, String reason) {
        keeper.keep(liaison, own(liaison, id).dispute(), "disputed", reason);
    }

    void settleDispute(Actor clerk, UUID id, @Nullable UUID other, String reason) {
        clerk.must(Role.CLERK);
        var to = other == null ? null : organization.unit(other).id();
        keeper.keep(clerk, store.locked(id).settleDispute(to, clock.today(), acceptBy(), clerk.name()), to == null ? "dispute-dismissed" : "reassigned", reason);
    }

    void addMeasure(Actor liaison, UUID id, String text, String owner, LocalDate due) {
        var file = own(liaison, id);
        if (due.isBefore(clock.today())) {
            throw new BadInput("due", "problem.measure-past", due);
        }
        if (due.isAfter(file.term().dueOn()) && !file.term().dueOn().isBefore(clock.today())) {
            throw new BadInput("due", "problem.measure-late", due, file.term().dueOn());
        }
        var after = file.work();
        parts.add(id, new ProblemMeasure(Ids.next(), file.round(), text.strip(), owner.strip(), due, null, null), liaison);
        keeper.keep(liaison, after, "measure-added", text.strip());
    }

    void finishMeasure(Actor liaison, UUID id, UUID measure, LocalDate on) {
        var file = own(liaison, id);
        if (on.isAfter(clock.today()) || on.isBefore(file.term().registeredOn())) {
            throw new BadInput("doneOn", "problem.measure-day", file.term().registeredOn(), clock.today());
        }
        var after = file.work();
        if (!parts.finish(id, measure, file.round(), on, liaison.name())) {
            throw new Stale("problem.measure-done", file.title());
        }
        keeper.keep(liaison, after, "measure-done", on.toString());
    }

    void askExtension(Actor liaison, UUID id, int days, String reason) {
        var file = own(liaison, id);
        if (parts.asked(id).isPresent()) {
            throw new Refusal("problem.extension-asked", file.title());
        }
        var today = clock.today();
        var due = file.askExtension(days, today, calendars.of(file.unit()));
        parts.ask(id, days, reason.strip(), liaison, today, file.term().dueOn(), due);
        keeper.note(liaison, file, "extension-asked", reason.strip());
        duties.extensionAsked(file, days, liaison);
    }

    void decideExtension(Actor leader, UUID id, boolean approve, String answer) {
        leader.must(Role.LEADER);
        var file = store.locked(id);
        leader.mustCover(file.unit());
        var asked = parts.asked(id).orElseThrow(() -> new Refusal("problem.no-extension-asked", file.title()));
        var after = file.extend(leader, asked.askedBy(), organization.subtree(file.unit()), asked.dueAfter());
        parts.decide(asked.id(), approve, answer.strip(), leader, clock.today());
        duties.extensionDecided(file, leader);
        if (approve) {
            keeper.keep(leader, after, "extended", asked.dueBefore() + " → " + asked.dueAfter());
            ledger.append("problem.extended", id, Map.of("problem", id, "extension", asked.id(), "days", asked.days(), "from", asked.dueBefore().toString(),
                "to", asked.dueAfter().toString(), "reason", asked.reason(), "approvedBy", leader.person()));
        } else {
            keeper.note(leader, file, "extension-refused", answer.strip());
        }
    }

    void suspend(Actor clerk, UUID id, String reason) {
        clerk.must(Role.CLERK);
        keeper.keep(clerk, store.locked(id).suspend(clock.today()), "suspended", reason.strip());
    }

    void resume(Actor clerk, UUID id, String reason) {
        clerk.must(Role.CLERK);
        var file = store.locked(id);
        keeper.keep(clerk, file.resume(clock.today(), calendars.of(file.unit())), "resumed", reason.strip());
    }

    void withdraw(Actor clerk, UUID id, String reason) {
        clerk.must(Role.CLERK);
        keeper.keep(clerk, store.locked(id).withdraw(clock.today()), "withdrawn", reason.strip());
    }

    private ProblemFile own(Actor liaison, UUID id) {
        liaison.must(Role.LIAISON);
        var file = store.locked(id);
        liaison.mustCover(file.unit());
        return file;
    }

    private LocalDate acceptBy() {
        return calendars.current().add(clock.today(), DAYS_TO_ACCEPT);
    }
}
