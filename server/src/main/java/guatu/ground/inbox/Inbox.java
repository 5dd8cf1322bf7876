package guatu.ground.inbox;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 待办: the one door to what is asked of whom. A duty is known by its kind, subject and unit: asking twice is asking once.
@Service
@Transactional
public class Inbox {

    /// 任务告知单: the only kind that is signed for.
    public static final String TASK_NOTICE = "TASK_NOTICE";

    private static final int DESK = 500;

    private final Duties duties;
    private final Escalating escalating;
    private final HookOutbox outbox;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Inbox(Duties duties, Escalating escalating, HookOutbox outbox, ApplicationEventPublisher events, BusinessClock clock) {
        this.duties = duties;
        this.escalating = escalating;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /// Opens duties. One that stands already is brought up to date; one that was done opens again only with another deadline.
    public void open(List<NewDuty> fresh) {
        var now = clock.now();
        duties.open(fresh, now);
        var listening = outbox.listening();
        if (!listening.isEmpty()) {
            outbox.write(HookEvent.OPENED, duties.opened(fresh, now), now, listening);
        }
    }

    public void done(String kind, UUID subject, Actor actor) {
        doneAll(kind, List.of(subject), actor);
    }

    /// Closes the duties of many subjects in one batch.
    public void doneAll(String kind, Collection<UUID> subjects, Actor actor) {
        close(kind, subjects, Duty.State.DONE, HookEvent.DONE, actor);
    }

    /// What is asked of one person in person is asked of another from now on: the post was handed over.
    public void pass(UUID from, UUID to) {
        duties.pass(from, to);
    }

    public void cancel(String kind, UUID subject) {
        cancelAll(kind, List.of(subject));
    }

    /// Withdraws the duties of many subjects in one batch.
    public void cancelAll(String kind, Collection<UUID> subjects) {
        close(kind, subjects, Duty.State.CANCELLED, HookEvent.WITHDRAWN, null);
    }

    private void close(String kind, Collection<UUID> subjects, Duty.State state, HookEvent event, @Nullable Actor actor) {
        var now = clock.now();
        var listening = outbox.listening();
        if (!listening.isEmpty()) {
            outbox.write(event, duties.open(kind, subjects), now, listening);
        }
        duties.close(kind, subjects, state, now, actor);
    }

    /// What is asked of an actor, in the desk's order, at most 500.
    @Transactional(readOnly = true)
    public List<Duty> mine(Actor actor) {
        return duties.of(actor, DESK);
    }

    /// What is open at these units, at most 500.
    @Transactional(readOnly = true)
    List<Duty> ofUnits(Collection<UUID> units) {
        return duties.ofUnits(units, DESK);
    }

    @Transactional(readOnly = true)
    Duties.Load load(Actor actor) {
        return duties.load(actor);
    }

    /// 签收. The same person signing twice signs once; a second person hears who was first.
    public void sign(Actor actor, UUID id) {
        var duty = duties.get(id);
        mayDo(actor, duty);
        if (!TASK_NOTICE.equals(duty.kind())) {
            throw new Refusal("inbox.not-to-be-signed", duty.title());
        }
        var now = clock.now();
        if (duties.sign(id, actor, now)) {
            outbox.write(HookEvent.DONE, List.of(duty), now, outbox.listening());
            events.publishEvent(new DutySigned(id, duty.kind(), duty.subject(), duty.unit(), actor.person(), actor.name(), now));
            return;
        }
        var after = duties.get(id);
        if (after.state() == Duty.State.CANCELLED) {
            throw new Refusal("inbox.withdrawn", after.title());
        }
        if (!actor.person().equals(after.doneBy())) {
            throw new Stale("inbox.signed-already", after.title(), Objects.toString(after.doneName(), ""))
                .changes(Map.of("by", Objects.toString(after.doneName(), ""), "at", Objects.requireNonNull(after.doneAt())));
        }
    }

    /// 升级: puts what is late on the desks above as well; the job at the turn of the day calls it. Calling it again adds nothing. How many are new.
    public int escalate() {
        return escalating.run();
    }

    /// Signs for several in one transaction; one that somebody signed for meanwhile does not hold up the others, one alone tells who was first.
    void signAll(Actor actor, List<UUID> ids) {
        if (ids.size() == 1) {
            sign(actor, ids.getFirst());
            return;
        }
        ids.stream().distinct().sorted().filter(id -> duties.get(id).state() == Duty.State.OPEN).forEach(id -> sign(actor, id));
    }

    private static void mayDo(Actor actor, Duty duty) {
        var own = actor.person().equals(duty.person());
        var role = duty.role() == null ? Role.LIAISON : duty.role();
        if (!own && !(duty.person() == null && actor.has(role) && (duty.unit() == null || actor.covers(duty.unit())))) {
            throw new AccessDeniedException("duty of somebody else");
        }
    }
}
