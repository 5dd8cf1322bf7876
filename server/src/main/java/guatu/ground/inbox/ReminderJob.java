package guatu.ground.inbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import guatu.ground.kernel.BusinessClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Every five minutes, so that the digest goes out at 08:00 and again where it failed.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("guatu.jobs")
class ReminderJob {

    @Bean
    RecurringTask<Void> peopleAreReminded(EachTenant each, Reminding reminding) {
        return Tasks.recurring("inbox.reminders", Schedules.cron("0 */5 * * * *", BusinessClock.ZONE)).execute((_, _) -> each.run("reminders", reminding::run));
    }
}
