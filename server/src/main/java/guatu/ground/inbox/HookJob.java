package guatu.ground.inbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Every fifteen seconds what waits in the outboxes is sent.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("guatu.jobs")
class HookJob {

    private static final int SECONDS = 15;

    @Bean
    RecurringTask<Void> webhooksAreSent(EachTenant each, HookDispatch dispatch) {
        return Tasks.recurring("inbox.webhooks", FixedDelay.ofSeconds(SECONDS)).execute((_, _) -> each.run("webhooks", dispatch::run));
    }
}
