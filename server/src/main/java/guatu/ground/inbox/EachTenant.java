package guatu.ground.inbox;

import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Does a job for one tenant after the other; what fails for one does not hold up the others.
@Component
class EachTenant {

    private static final Logger LOG = LoggerFactory.getLogger(EachTenant.class);

    private final TenantDirectory tenants;

    EachTenant(TenantDirectory tenants) {
        this.tenants = tenants;
    }

    /// The job answers how much it did.
    void run(String job, IntSupplier work) {
        tenants.all().forEach(tenant -> Tenants.run(tenant, () -> {
            try {
                var done = work.getAsInt();
                if (done > 0) {
                    LOG.info("inbox {}: {}", job, done);
                }
            } catch (RuntimeException no) {
                LOG.error("inbox {} failed for tenant {}", job, tenant.id(), no);
            }
        }));
    }
}
