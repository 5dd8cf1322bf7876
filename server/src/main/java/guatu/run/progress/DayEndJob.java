package guatu.run.progress;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import guatu.ground.kernel.BusinessClock;
import java.time.LocalTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The day ends at 23:50 in Asia/Shanghai.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("guatu.jobs")
class DayEndJob {

    private static final LocalTime HOUR = LocalTime.of(23, 50);

    @Bean
    RecurringTask<Void> dayEnds(DayEnd dayEnd) {
        return task(dayEnd);
    }

    static RecurringTask<Void> task(DayEnd dayEnd) {
        return Tasks.recurring("progress.day-end", Schedules.daily(BusinessClock.ZONE, HOUR)).execute((_, _) -> dayEnd.run());
    }
}
