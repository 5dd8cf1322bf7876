package guatu.ground.verification;

import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 现场核验: the one door. What is reported counts only after somebody without a part in it has confirmed, corrected or measured it.
@Service
@Transactional
public class Verification {

    private final Tasks tasks;
    private final Findings findings;
    private final Judging judging;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    Verification(Tasks tasks, Findings findings, Judging judging, Inbox inbox, ApplicationEventPublisher events, BusinessClock clock) {
        this.tasks = tasks;
        this.findings = findings;
        this.judging = judging;
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    /// Opens tasks, each with a duty for the verifiers who may take it.
    public void ask(List<NewTask> fresh) {
        tasks.add(fresh, clock.now());
        findings.addClaims(fresh);
        inbox.open(fresh.stream().map(VerifyDuty::of).toList());
    }

    /// Withdraws what is still open about a subject, because it was corrected or withdrawn.
    public void withdraw(UUID subject) {
        for (var task : tasks.ofSubject(subject)) {
            if (task.open() && tasks.move(List.of(new Tasks.Move(task, Task.State.VOID, task.mode(), null, null, null)))[0] == 1) {
                inbox.cancel(VerifyDuty.KIND, task.id());
            }
        }
    }

    /// Decides one task. Of two verifiers at once the second hears what happened (409).
    public void decide(Actor actor, UUID task, Decision decision) {
        judging.judge(List.of(new TaskDecision(actor, task, decision, null)), false).forEach(events::publishEvent);
    }

    /// Decides many tasks in one transaction by the same rules; on site the values are entered as measured first.
    public void decideAll(List<TaskDecision> decisions) {
        events.publishEvent(new VerdictsGiven(judging.judge(decisions, true)));
    }

    /// Enters what was measured on site, before the claim is shown.
    public void measure(Actor actor, UUID id, Map<UUID, BigDecimal> values) {
        judging.measure(List.of(new Judging.Measured(actor, tasks.get(id), values, clock.now().truncatedTo(ChronoUnit.MICROS))));
    }

    /// Changes how a task is verified, before anything was measured. Verifiers may only make it stricter.
    public void changeMode(Actor actor, UUID id, Mode mode) {
        var task = tasks.get(id);
        if (mode == Mode.DESK) {
            actor.must(Role.CLERK);
        } else {
            actor.must(Role.CLERK, Role.VERIFIER);
        }
        if (task.state() != Task.State.OPEN) {
            throw task.state() == Task.State.DONE ? task.decidedMeanwhile() : new Refusal("verification.mode-settled", task.itemTitle());
        }
        if (task.mode() == mode) {
            return;
        }
        if (tasks.move(List.of(new Tasks.Move(task, task.state(), mode, null, null, null)))[0] != 1) {
            throw tasks.get(id).decidedMeanwhile();
        }
        events.publishEvent(new Audited(actor, "verification.mode-changed", id.toString(), true, Map.of("mode", mode)));
    }

    /// Which of these items wait for a measurement on site: what their units claim must not be shown to verifiers yet.
    @Transactional(readOnly = true)
    public Set<UUID> claimsHidden(Collection<UUID> items) {
        return new HashSet<>(tasks.hiddenItems(items));
    }

    /// What waits for a verdict about these subjects, with its claims: for batches that no page shows.
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Collection<UUID> subjects) {
        var open = tasks.openOf(subjects);
        var claims = findings.claims(open.stream().map(Task::id).toList());
        return open.stream().map(task -> new Waiting(task.id(), task.subject(), task.item(), claims.getOrDefault(task.id(), List.of()))).toList();
    }

    /// The verdicts on an item, newest first.
    @Transactional(readOnly = true)
    public List<VerdictGiven> verdictsOf(UUID item, int limit) {
        var decided = tasks.ofItem(item, limit).stream().filter(task -> task.state() == Task.State.DONE).toList();
        var verdicts = findings.verdicts(decided.stream().map(Task::id).toList());
        return decided.stream().map(task -> Judging.given(task, verdicts.stream().filter(one -> one.taskId().equals(task.id())).toList())).toList();
    }
}
