package guatu.ground.verification;

import guatu.ground.files.Evidence;
import guatu.ground.files.Files;
import guatu.ground.kernel.Actor;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What pages show of tasks. On site nothing that could give the claim away leaves here before the measurement is in.
@Component
@Transactional(readOnly = true)
class VerificationReader {

    private static final int PAGE = 100;

    private final Tasks tasks;
    private final Findings findings;
    private final Organization organization;
    private final Files files;
    private final ObjectProvider<VerificationSubject> subjects;

    VerificationReader(Tasks tasks, Findings findings, Organization organization, Files files, ObjectProvider<VerificationSubject> subjects) {
        this.tasks = tasks;
        this.findings = findings;
        this.organization = organization;
        this.files = files;
        this.subjects = subjects;
    }

    TaskList open(Actor actor, @Nullable String after) {
        var cursor = after == null ? new Cursor(LocalDate.EPOCH, new UUID(0, 0)) : Cursor.of(after);
        var found = tasks.open(actor.unit(), actor.person(), cursor.due(), cursor.id(), PAGE);
        return new TaskList(rows(found), found.size() < PAGE ? null : new Cursor(found.getLast().due(), found.getLast().id()).text());
    }

    TaskList decided(Actor actor) {
        return new TaskList(rows(tasks.decidedBy(actor.person(), PAGE)), null);
    }

    TaskView one(Actor actor, UUID id) {
        var task = tasks.get(id);
        var claims = findings.claims(List.of(id)).getOrDefault(id, List.of());
        var hidden = task.claimsHidden();
        var details = hidden ? null : details(task);
        var unit = organization.unitsById().get(task.leadUnit());
        return new TaskView(id, new TaskView.Item(task.item(), task.itemTitle(), unit == null ? "" : unit.name()), task.mode(), task.state(), task.openedAt(), task.due(),
            hidden ? null : claims, claims.stream().map(claim -> new TaskView.Measure(claim.measure(), claim.name(), claim.unit())).toList(),
            measured(id), findings.verdicts(List.of(id)).stream().map(TaskView.Given::of).toList(), evidence(details),
            details == null ? null : details.report(), task.open() ? task.objection(actor).orElse(null) : null);
    }

    private List<TaskView.Value> measured(UUID id) {
        Map<UUID, BigDecimal> values = findings.measured(List.of(id)).getOrDefault(id, Map.of());
        return values.entrySet().stream().map(value -> new TaskView.Value(value.getKey(), value.getValue())).toList();
    }

    private List<TaskList.Row> rows(Collection<Task> found) {
        var units = organization.unitsById();
        var claims = findings.claims(found.stream().map(Task::id).toList());
        return found.stream().map(task -> TaskList.Row.of(task, label(units.get(task.leadUnit())), claims.getOrDefault(task.id(), List.of()).size())).toList();
    }

    private static String label(@Nullable Unit unit) {
        return unit == null ? "" : unit.label();
    }

    private @Nullable SubjectDetails details(Task task) {
        return subjects.stream().filter(subject -> subject.kind().equals(task.subjectKind())).findFirst().map(subject -> subject.details(task.subject())).orElse(null);
    }

    private List<Evidence.Shown> evidence(@Nullable SubjectDetails details) {
        return details == null ? List.of() : files.get(details.evidence()).stream().map(Evidence::shown).toList();
    }
}
