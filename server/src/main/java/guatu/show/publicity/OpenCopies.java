package guatu.show.publicity;

import guatu.ground.kernel.Tenants;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/// A copy in memory of what each tenant has released last: citizens read it, not the database (SCALE 6.8). Another node's release
/// is seen within 30 seconds; while the database is away the last copy stays up.
@Component
class OpenCopies {

    private static final Logger LOG = LoggerFactory.getLogger(OpenCopies.class);
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final PublicationStore store;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final Map<UUID, Held> held = new ConcurrentHashMap<>();

    OpenCopies(PublicationStore store, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /// What the present tenant has released last, if anything.
    Optional<Copy> latest() {
        var tenant = Tenants.current().id();
        var now = clock.instant();
        var kept = held.get(tenant);
        if (kept == null || !now.isBefore(kept.until())) {
            kept = renewed(kept, now);
            held.put(tenant, kept);
        }
        return Optional.ofNullable(kept.copy());
    }

    /// One released publication; what was never released or was taken down is not there.
    Optional<Copy> one(UUID publication) {
        var latest = latest();
        if (latest.isPresent() && latest.get().id().equals(publication)) {
            return latest;
        }
        return transaction.execute(_ -> {
            var found = store.get(publication);
            return found.state() == PublicationState.RELEASED ? Optional.of(copy(found)) : Optional.<Copy>empty();
        });
    }

    @TransactionalEventListener
    void on(PublicationDecided decided) {
        held.remove(decided.tenant());
    }

    private Held renewed(@Nullable Held kept, Instant now) {
        try {
            var copy = transaction.execute(_ -> store.latestReleased()
                .map(found -> kept != null && kept.copy() != null && kept.copy().id().equals(found.id()) ? kept.copy() : copy(found)).orElse(null));
            return new Held(copy, now.plus(FRESH));
        } catch (RuntimeException away) {
            if (kept == null) {
                throw away;
            }
            LOG.warn("the last released copy stays up while the database does not answer: {}", away.getMessage());
            return new Held(kept.copy(), now.plus(FRESH));
        }
    }

    private Copy copy(Publication found) {
        var plain = store.body(found.id()).getBytes(StandardCharsets.UTF_8);
        return new Copy(found.id(), found.sha256(), plain, Bytes.gzip(plain));
    }

    /// The bytes of a released snapshot, plain and packed.
    record Copy(UUID id, String sha256, byte[] plain, byte[] packed) {}

    private record Held(@Nullable Copy copy, Instant until) {}
}
