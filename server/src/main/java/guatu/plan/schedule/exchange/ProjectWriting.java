package guatu.plan.schedule.exchange;

import guatu.ground.calendar.WorkCalendar;
import guatu.plan.schedule.Link;
import guatu.plan.schedule.LinkType;
import guatu.plan.schedule.Plan;
import guatu.plan.schedule.PlanCalendar;
import guatu.plan.schedule.PlannedActivity;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.mpxj.ConstraintType;
import org.mpxj.DayType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/// A plan as a project of another program: the holidays as exceptions of its calendar, limits as constraints and deadlines.
final class ProjectWriting {

    private static final String AUTHOR = "guatu";
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final ProjectFile project = new ProjectFile();
    private final Plan plan;
    private final ProjectCalendar workdays;
    private final ProjectCalendar everyday;

    private ProjectWriting(Plan plan, WorkCalendar calendar) {
        this.plan = plan;
        workdays = project.addDefaultBaseCalendar();
        everyday = project.addDefaultBaseCalendar();
        workdays.setName("法定工作日");
        everyday.setName("每天");
        Arrays.stream(DayOfWeek.values()).filter(day -> !everyday.isWorkingDay(day)).forEach(day -> {
            everyday.setCalendarDayType(day, DayType.WORKING);
            everyday.addCalendarHours(day).addAll(workdays.getCalendarHours(DayOfWeek.MONDAY));
        });
        exceptions(calendar);
    }

    static ProjectFile of(Plan plan, String title, WorkCalendar calendar) {
        var writing = new ProjectWriting(plan, calendar);
        writing.fill(title);
        return writing.project;
    }

    static boolean isOurs(ProjectFile project) {
        return AUTHOR.equals(project.getProjectProperties().getAuthor());
    }

    private void exceptions(WorkCalendar calendar) {
        var first = plan.start().minusMonths(1);
        first.datesUntil(plan.deadline().plusYears(1)).filter(day -> calendar.isWorkday(day) != workdays.isWorkingDay(day.getDayOfWeek())).forEach(day -> {
            var exception = workdays.addCalendarException(day);
            if (calendar.isWorkday(day)) {
                exception.addAll(workdays.getCalendarHours(DayOfWeek.MONDAY));
            }
        });
    }

    private void fill(String title) {
        var main = plan.calendar() == PlanCalendar.EVERYDAY ? everyday : workdays;
        project.setDefaultCalendar(main);
        var properties = project.getProjectProperties();
        properties.setAuthor(AUTHOR);
        properties.setName(title);
        properties.setStartDate(morning(plan.start()));
        properties.setFinishDate(evening(plan.deadline()));
        properties.setStatusDate(plan.dataDate() == null ? null : morning(plan.dataDate()));
        var tasks = new HashMap<String, Task>();
        plan.activities().forEach(a -> tasks.put(a.code(), task(a)));
        plan.activities().forEach(a -> a.links().forEach(link -> tasks.get(a.code()).addPredecessor(new Relation.Builder()
            .predecessorTask(tasks.get(link.pred())).type(type(link.type())).lag(Duration.getInstance(link.lag(), TimeUnit.DAYS)))));
    }

    private Task task(PlannedActivity a) {
        var task = project.addTask();
        task.setName(a.name());
        task.setWBS(a.code());
        task.setDuration(Duration.getInstance(a.duration(), TimeUnit.DAYS));
        task.setMilestone(a.duration() == 0);
        task.setStart(morning(a.earlyStart() == null ? a.earlyFinish() : a.earlyStart()));
        task.setFinish(evening(a.earlyFinish()));
        task.setDeadline(a.notAfter() == null ? null : evening(a.notAfter()));
        if (a.notBefore() != null) {
            task.setConstraintType(ConstraintType.START_NO_EARLIER_THAN);
            task.setConstraintDate(morning(a.notBefore()));
        } else {
            task.setConstraintType(a.asap() != null && a.asap() ? ConstraintType.AS_SOON_AS_POSSIBLE : ConstraintType.AS_LATE_AS_POSSIBLE);
        }
        if (a.calendar() != null) {
            task.setCalendar(a.calendar() == PlanCalendar.EVERYDAY ? everyday : workdays);
        }
        actual(task, a);
        task.setNotes(new KeptWords(a.minDuration(), a.links().stream().filter(Link::soft).map(Link::pred).toList(),
            a.suspensions() == null ? List.of() : a.suspensions()).line());
        return task;
    }

    private static void actual(Task task, PlannedActivity a) {
        task.setActualStart(a.actualStart() == null ? null : morning(a.actualStart()));
        task.setActualFinish(a.actualFinish() == null ? null : evening(a.actualFinish()));
        task.setRemainingDuration(Duration.getInstance(a.remaining() == null ? a.duration() : a.remaining(), TimeUnit.DAYS));
    }

    private static RelationType type(LinkType type) {
        return switch (type) {
            case FS -> RelationType.FINISH_START;
            case SS -> RelationType.START_START;
            case FF -> RelationType.FINISH_FINISH;
            case SF -> RelationType.START_FINISH;
        };
    }

    private static LocalDateTime morning(LocalDate day) {
        return day.atTime(MORNING);
    }

    private static LocalDateTime evening(LocalDate day) {
        return day.atTime(EVENING);
    }
}
