package guatu.ground.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// The world of whole-application tests: the shared database, a clock that can be set, a tenant for each class.
@TestConfiguration(proxyBeanMethods = false)
public class TestWorld {

    private static Tenant current = new Tenant(UUID.randomUUID());
    private static Instant now = Instant.parse("2026-06-30T02:00:00Z");

    /// Sets the business clock, for the present test class.
    public static void at(String instant) {
        now = Instant.parse(instant);
    }

    @Bean
    @Primary
    DataSource testDataSource() {
        return TestDatabase.dataSource();
    }

    @Bean
    @Primary
    BusinessClock testClock() {
        return new BusinessClock(new Clock() {
            @Override
            public ZoneId getZone() {
                return BusinessClock.ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    @Bean
    @Primary
    TenantDirectory testDirectory(ControlJdbc jdbc) {
        return new TenantDirectory(jdbc) {
            @Override
            public Tenant of(String host) {
                return current;
            }

            @Override
            public Optional<Tenant> known(String host) {
                return Optional.of(current);
            }
        };
    }

    /// Makes a tenant for each test class and binds it to the thread of each test.
    static class TenantOfClass implements TestExecutionListener, Ordered {

        @Override
        public int getOrder() {
            return 1000;
        }

        @Override
        public void beforeTestClass(TestContext context) {
            current = new Tenant(UUID.randomUUID());
            now = Instant.parse("2026-06-30T02:00:00Z");
        }

        @Override
        public void prepareTestInstance(TestContext context) {
            context.getApplicationContext().getBean(ControlJdbc.class)
                .sql("insert into ctl.tenant (id, host, name) values (:id, :host, '测试市') on conflict do nothing")
                .param("id", current.id()).param("host", current.id().toString()).update();
            Binding.bind(current);
        }

        @Override
        public void afterTestClass(TestContext context) {
            Binding.release();
        }
    }

    /// Holds the tenant on the test's thread.
    private static final class Binding {

        static void bind(Tenant tenant) {
            release();
            Tenants.hold(tenant);
        }

        static void release() {
            Tenants.letGo();
        }
    }
}
