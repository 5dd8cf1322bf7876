package guatu.plan.schedule.exchange;

import guatu.plan.schedule.ActivityInput;
import guatu.plan.schedule.PlanCalendar;
import guatu.plan.schedule.PlanInput;
import guatu.plan.schedule.exchange.ImportedPlan.TheirDates;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mpxj.ConstraintType;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/// Turns a project of another program into a plan; what has no counterpart here leaves a note, nothing is dropped in silence.
final class ProjectReading {

    private final ProjectFile project;
    private final List<ImportNote> notes = new ArrayList<>();
    private final Workdays workdays;
    private final Set<ProjectCalendar> namedCalendars = new HashSet<>();

    private ProjectReading(ProjectFile project) {
        this.project = project;
        workdays = new Workdays(project.getProjectProperties(), notes);
    }

    static ImportedPlan of(ProjectFile project, LocalDate start, LocalDate deadline) {
        return new ProjectReading(project).plan(start, deadline);
    }

    private ImportedPlan plan(LocalDate ifNoStart, LocalDate ifNoDeadline) {
        var tasks = project.getTasks().stream().filter(this::isActivity).toList();
        var begin = day(project.getProjectProperties().getStartDate());
        var end = tasks.stream().map(task -> day(task.getFinish())).filter(Objects::nonNull).max(LocalDate::compareTo).orElse(null);
        var activities = tasks.stream().map(this::activity).toList();
        if (project.getResources().stream().anyMatch(one -> one.getName() != null)) {
            notes.add(ImportNote.of(null, "schedule.exchange.resources"));
        }
        var written = begin == null ? ifNoStart : begin;
        var deadline = ProjectWriting.isOurs(project) ? day(project.getProjectProperties().getFinishDate()) : end;
        return new ImportedPlan(new PlanInput(written, deadline == null ? ifNoDeadline : deadline, PlanCalendar.CN, activities, null, null,
            day(project.getProjectProperties().getStatusDate()), null),
            tasks.stream().map(task -> new TheirDates(id(task), Objects.toString(task.getName(), id(task)), day(task.getStart()), day(task.getFinish()))).toList(), notes);
    }

    private boolean isActivity(Task task) {
        if (task.getID() != null && task.getID() == 0 || task.getName() == null && task.getDuration() == null) {
            return false;
        }
        if (task.getSummary()) {
            if (!task.getPredecessors().isEmpty()) {
                notes.add(ImportNote.of(null, "schedule.exchange.summary-link", Objects.toString(task.getName(), "")));
            }
            return false;
        }
        return true;
    }

    private String id(Task task) {
        var ours = ProjectWriting.isOurs(project) ? task.getWBS() : null;
        return ours == null || ours.isBlank() ? "T" + task.getUniqueID() : ours;
    }

    private ActivityInput activity(Task task) {
        var id = id(task);
        var days = task.getMilestone() ? 0 : workdays.of(id, task.getDuration());
        var limits = new Limits(id, task, days, notes);
        var kept = KeptWords.of(task.getNotes());
        var links = task.getPredecessors().stream().filter(relation -> !relation.getPredecessorTask().getSummary()).map(relation -> {
            var pred = relation.getPredecessorTask();
            var link = workdays.link(id, id(pred), days(pred), relation);
            return kept.soft().contains(link.pred()) ? new ActivityInput.LinkInput(link.pred(), link.type(), link.lag(), true) : link;
        }).toList();
        if (links.size() < task.getPredecessors().size()) {
            notes.add(ImportNote.of(id, "schedule.exchange.summary-link", Objects.toString(task.getName(), id)));
        }
        var began = day(task.getActualStart());
        var ended = day(task.getActualFinish());
        return new ActivityInput(id, task.getName(), days, kept.least() == null ? null : Math.min(days, kept.least()), limits.notBefore(), limits.notAfter(), links,
            began, ended, began == null || ended != null ? null : workdays.of(id, task.getRemainingDuration()),
            kept.suspensions().isEmpty() ? null : kept.suspensions(), calendar(id, task), limits.asap() ? true : null);
    }

    private static int days(Task pred) {
        return pred.getDuration() == null ? 0 : (int) Math.ceil(pred.getDuration().convertUnits(TimeUnit.DAYS, pred.getParentFile().getProjectProperties()).getDuration());
    }

    /// Seven worked days are the everyday calendar; of others only their name is kept, in a note.
    private @Nullable PlanCalendar calendar(String id, Task task) {
        var own = task.getCalendar() == null ? project.getDefaultCalendar() : task.getCalendar();
        var everyday = Workdays.isElapsed(task.getDuration())
            || own != null && Arrays.stream(DayOfWeek.values()).allMatch(own::isWorkingDay);
        if (own != null && !everyday && !ProjectWriting.isOurs(project) && namedCalendars.add(own)) {
            notes.add(ImportNote.of(task.getCalendar() == null ? null : id, "schedule.exchange.calendar", Objects.toString(own.getName(), "")));
        }
        return everyday ? PlanCalendar.EVERYDAY : null;
    }

    static @Nullable LocalDate day(@Nullable LocalDateTime at) {
        return at == null ? null : at.toLocalDate();
    }

    /// The constraint and the deadline of a task as limits of an activity.
    private record Limits(@Nullable LocalDate notBefore, @Nullable LocalDate notAfter, boolean asap) {

        Limits(String id, Task task, int days, List<ImportNote> notes) {
            this(before(id, task, notes), after(id, task, days, notes), task.getConstraintType() == ConstraintType.AS_SOON_AS_POSSIBLE && ProjectWriting.isOurs(task.getParentFile()));
        }

        private static @Nullable LocalDate before(String id, Task task, List<ImportNote> notes) {
            var day = day(task.getConstraintDate());
            return switch (task.getConstraintType()) {
                case START_NO_EARLIER_THAN -> day;
                case MUST_START_ON, START_ON -> noted(id, task, day, notes);
                case FINISH_NO_EARLIER_THAN -> {
                    noted(id, task, day, notes);
                    yield null;
                }
                case null, default -> null;
            };
        }

        private static @Nullable LocalDate after(String id, Task task, int days, List<ImportNote> notes) {
            var day = day(task.getConstraintDate());
            var limit = day(task.getDeadline());
            return switch (task.getConstraintType()) {
                case FINISH_NO_LATER_THAN -> day;
                case MUST_FINISH_ON, FINISH_ON -> days == 0 ? day : noted(id, task, day, notes);
                case START_NO_LATER_THAN -> {
                    noted(id, task, day, notes);
                    yield limit;
                }
                case null, default -> limit;
            };
        }

        private static @Nullable LocalDate noted(String id, Task task, @Nullable LocalDate day, List<ImportNote> notes) {
            notes.add(ImportNote.of(id, "schedule.exchange.constraint", id, String.valueOf(task.getConstraintType()), String.valueOf(day)));
            return day;
        }
    }
}
