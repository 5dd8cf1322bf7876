package guatu.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Objects;
import org.mpxj.ActivityType;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/// The same network as an MPXJ project, Monday to Friday.
final class Mpxj {

    private Mpxj() {}

    static ProjectFile project(BarePass network) {
        var project = new ProjectFile();
        project.setDefaultCalendar(project.addDefaultBaseCalendar());
        project.getProjectProperties().setStartDate(start());
        var tasks = new ArrayList<Task>();
        for (var j = 0; j < network.duration().length; j++) {
            var task = project.addTask();
            task.setName("a" + j);
            task.setDuration(Duration.getInstance(network.duration()[j], TimeUnit.DAYS));
            task.setActivityType(ActivityType.TASK_DEPENDENT);
            task.setActualDuration(Duration.getInstance(0, TimeUnit.DAYS));
            task.setRemainingDuration(Duration.getInstance(network.duration()[j], TimeUnit.DAYS));
            link(task, network.firstPred()[j], tasks);
            link(task, network.secondPred()[j], tasks);
            tasks.add(task);
        }
        return project;
    }

    private static void link(Task task, int pred, ArrayList<Task> tasks) {
        if (pred >= 0) {
            task.addPredecessor(new Relation.Builder().predecessorTask(tasks.get(pred)).type(RelationType.FINISH_START));
        }
    }

    static LocalDateTime start() {
        return LocalDateTime.of(GeneratedNetwork.START, LocalTime.of(8, 0));
    }

    static LocalDate earliestFinish(ProjectFile project) {
        return project.getTasks().stream().map(Task::getEarlyFinish).filter(Objects::nonNull).max(LocalDateTime::compareTo).orElseThrow().toLocalDate();
    }
}
