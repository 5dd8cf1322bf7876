package guatu.demo;

import guatu.ground.kernel.BusinessClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// The demonstration's day: it is moved while the city is filled and then stands at the data date, its hours going on.
@Configuration(proxyBeanMethods = false)
public class DemoClock {

    private static final Ticking TICKING = new Ticking();

    /// Sets the day and the hour from which the clock goes on.
    public static void at(LocalDate day, LocalTime time) {
        TICKING.start(day.atTime(time).atZone(BusinessClock.ZONE).toInstant());
    }

    @Bean
    @Primary
    BusinessClock demoBusinessClock() {
        return new BusinessClock(TICKING);
    }

    private static final class Ticking extends Clock {

        private volatile Duration behind = Duration.ZERO;
        private volatile Instant limit = Instant.MAX;

        void start(Instant business) {
            limit = LocalDate.ofInstant(business, BusinessClock.ZONE).plusDays(1).atStartOfDay(BusinessClock.ZONE).toInstant().minusSeconds(1);
            behind = Duration.between(business, Clock.systemUTC().instant());
        }

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
            var now = Clock.systemUTC().instant().minus(behind);
            return now.isAfter(limit) ? limit : now;
        }
    }
}
