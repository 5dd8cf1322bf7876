package guatu.ground.kernel;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Runs the recurring tasks of all modules, each once among all nodes; what was missed while nothing ran is made up at the next start.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("guatu.jobs")
class Jobs {

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(DataSource database, List<RecurringTask<?>> tasks) {
        return Scheduler.create(database).tableName("ctl.scheduled_tasks").threads(1).startTasks(tasks).build();
    }
}
