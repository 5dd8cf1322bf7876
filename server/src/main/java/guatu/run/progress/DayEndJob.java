package guatu.run.progress;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import guatu.ground.kernel.BusinessClock;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs the day's end at 23:50 in Asia/Shanghai, once among all nodes; a day's end missed while nothing ran is made up at the next start.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("guatu.jobs")
class DayEndJob {

    private static final LocalTime HOUR = LocalTime.of(23, 50);

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler dayEnds(DataSource database, DayEnd dayEnd) {
        return Scheduler.create(database).tableName("ctl.scheduled_tasks").threads(1).startTasks(task(dayEnd)).build();
    }

    static RecurringTask<Void> task(DayEnd dayEnd) {
        return Tasks.recurring("progress.day-end", Schedules.daily(BusinessClock.ZONE, HOUR)).execute((_, _) -> dayEnd.run());
    }
}
