package guatu.ground.inbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import guatu.ground.kernel.BusinessClock;
import java.time.LocalTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// At the turn of the day, 00:10 in Asia/Shanghai.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("guatu.jobs")
class EscalationJob {

    private static final LocalTime HOUR = LocalTime.of(0, 10);

    @Bean
    RecurringTask<Void> dutiesEscalate(EachTenant each, Inbox inbox) {
        return Tasks.recurring("inbox.escalation", Schedules.daily(BusinessClock.ZONE, HOUR)).execute((_, _) -> each.run("escalation", inbox::escalate));
    }
}
