package guatu.plan.responsibility.binding;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// At the turn of the day, 00:05 in Asia/Shanghai: deeds whose day has come take effect.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("guatu.jobs")
class DeedJob {

    private static final Logger LOG = LoggerFactory.getLogger(DeedJob.class);
    private static final LocalTime HOUR = LocalTime.of(0, 5);

    @Bean
    RecurringTask<Void> deedsTakeEffect(TenantDirectory tenants, Deeds deeds) {
        return Tasks.recurring("responsibility.deeds", Schedules.daily(BusinessClock.ZONE, HOUR)).execute((_, _) -> tenants.all().forEach(tenant -> Tenants.run(tenant, () -> {
            try {
                deeds.applyRipe();
            } catch (RuntimeException no) {
                LOG.error("deeds of tenant {} did not take effect", tenant.id(), no);
            }
        })));
    }
}
