package guatu.ground.verification;

import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Stale;
import guatu.ground.ledger.Ledger;
import guatu.ground.ledger.NewEntry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Carries decisions out: tasks move on, verdicts are kept and sealed, duties close. One or many, the same way.
@Component
class Judging {

    private static final int BATCH = 2_000;

    private final Tasks tasks;
    private final Findings findings;
    private final Ledger ledger;
    private final Inbox inbox;
    private final BusinessClock clock;

    Judging(Tasks tasks, Findings findings, Ledger ledger, Inbox inbox, BusinessClock clock) {
        this.tasks = tasks;
        this.findings = findings;
        this.ledger = ledger;
        this.inbox = inbox;
        this.clock = clock;
    }

    /// Decides; with `measureFirst` the values of visits that are not measured yet are entered as measured.
    List<VerdictGiven> judge(List<TaskDecision> decisions, boolean measureFirst) {
        var given = new ArrayList<VerdictGiven>(decisions.size());
        for (var from = 0; from < decisions.size(); from += BATCH) {
            given.addAll(judgeBatch(decisions.subList(from, Math.min(from + BATCH, decisions.size())), measureFirst));
        }
        return given;
    }

    /// Enters measurements in the order given; the claims show afterwards.
    void measure(List<Measured> measured) {
        var claims = findings.claims(measured.stream().map(one -> one.task().id()).toList());
        measured.forEach(one -> Judgement.measurement(one.task(), claims.getOrDefault(one.task().id(), List.of()), one.values(), one.actor()));
        move(measured.stream().map(one -> new Tasks.Move(one.task(), Task.State.MEASURED, one.task().mode(), null, null, null)).toList());
        findings.addMeasurements(measured);
    }

    /// What somebody measured on site for a task.
    record Measured(Actor actor, Task task, Map<UUID, BigDecimal> values, Instant at) {
    }

    private List<VerdictGiven> judgeBatch(List<TaskDecision> decisions, boolean measureFirst) {
        var ids = decisions.stream().map(TaskDecision::task).toList();
        if (measureFirst) {
            measureOnSite(decisions, byId(ids));
        }
        var known = byId(ids);
        var claims = findings.claims(ids);
        var measured = findings.measured(ids);
        var verdicts = new ArrayList<Verdict>();
        var moves = new ArrayList<Tasks.Move>();
        for (var one : decisions) {
            var task = task(known, one.task());
            var at = at(one);
            verdicts.addAll(Judgement.of(task, claims.getOrDefault(task.id(), List.of()), measured.getOrDefault(task.id(), Map.of()), one.actor(), one.decision(), at));
            moves.add(new Tasks.Move(task, Task.State.DONE, task.mode(), at, one.actor().person(), one.actor().name()));
        }
        move(moves);
        keep(verdicts);
        decisions.stream().collect(Collectors.groupingBy(TaskDecision::actor))
            .forEach((actor, own) -> inbox.doneAll(VerifyDuty.KIND, own.stream().map(TaskDecision::task).toList(), actor));
        var ofTask = verdicts.stream().collect(Collectors.groupingBy(Verdict::taskId));
        return moves.stream().map(move -> given(move, ofTask.getOrDefault(move.task().id(), List.of()))).toList();
    }

    private void measureOnSite(List<TaskDecision> decisions, Map<UUID, Task> known) {
        measure(decisions.stream().filter(one -> task(known, one.task()).claimsHidden())
            .map(one -> new Measured(one.actor(), task(known, one.task()), valuesOf(one.decision()), at(one)))
            .toList());
    }

    private static Map<UUID, BigDecimal> valuesOf(Decision decision) {
        return decision.values().stream().collect(Collectors.toMap(Decision.Value::measure, Decision.Value::verified, (one, _) -> one));
    }

    private Instant at(TaskDecision one) {
        return (one.at() == null ? clock.now() : one.at()).truncatedTo(ChronoUnit.MICROS);
    }

    private void move(List<Tasks.Move> moves) {
        var counts = tasks.move(moves);
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                throw changedMeanwhile(tasks.get(moves.get(i).task().id()));
            }
        }
    }

    private static Stale changedMeanwhile(Task task) {
        return switch (task.state()) {
            case DONE -> task.decidedMeanwhile();
            case VOID -> task.withdrawn();
            case OPEN, MEASURED -> task.changedMeanwhile();
        };
    }

    private void keep(List<Verdict> verdicts) {
        findings.addVerdicts(verdicts);
        ledger.appendAll(verdicts.stream().map(verdict -> new NewEntry("verdict", verdict.id(), verdict)).toList());
    }

    private Map<UUID, Task> byId(List<UUID> ids) {
        return tasks.all(ids).stream().collect(Collectors.toMap(Task::id, Function.identity(), (one, _) -> one, HashMap::new));
    }

    private static Task task(Map<UUID, Task> known, UUID id) {
        var task = known.get(id);
        if (task == null) {
            throw new NotFound("verification", id);
        }
        return task;
    }

    private static VerdictGiven given(Tasks.Move move, List<Verdict> verdicts) {
        var task = move.task();
        return new VerdictGiven(task.id(), task.subjectKind(), task.subject(), task.item(), task.mode().name(), verdicts.stream().map(Verdict::value).toList(),
            move.by(), move.name(), move.at());
    }

    static VerdictGiven given(Task task, List<Verdict> verdicts) {
        return new VerdictGiven(task.id(), task.subjectKind(), task.subject(), task.item(), task.mode().name(), verdicts.stream().map(Verdict::value).toList(),
            task.decidedBy(), task.decidedName(), task.decidedAt());
    }
}
