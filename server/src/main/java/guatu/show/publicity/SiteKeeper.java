package guatu.show.publicity;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Looks every 30 seconds whether another node has released something; at the start it opens the sites that lie on the disk.
@Component
class SiteKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(SiteKeeper.class);
    private static final int SECONDS = 30;

    private final Sites sites;
    private final OpenHosts hosts;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("open-sites").factory());

    SiteKeeper(Sites sites, OpenHosts hosts) {
        this.sites = sites;
        this.hosts = hosts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        timer.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        timer.shutdownNow();
    }

    private void look() {
        try {
            hosts.renew();
            hosts.of("*").ifPresent(sites::of);
        } catch (RuntimeException away) {
            LOG.warn("the public sites stay as they are: {}", away.getMessage());
        }
        sites.renewAll();
    }
}
