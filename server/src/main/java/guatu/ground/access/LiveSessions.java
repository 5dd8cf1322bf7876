package guatu.ground.access;

import guatu.ground.kernel.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Who is signed in, remembered for three seconds so that a page's many calls cost one look-up. Revoking acts on this node at once,
/// on others within these seconds.
@Component
class LiveSessions {

    private static final Duration REMEMBERED = Duration.ofSeconds(3);
    private static final int MOST = 10_000;

    private final Sessions sessions;
    private final Accounts accounts;
    private final ActorOfAccount actors;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Map<String, LiveSession> known = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    LiveSessions(Sessions sessions, Accounts accounts, ActorOfAccount actors, TransactionTemplate transactions, Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.actors = actors;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// The session of a cookie, if it is still good.
    Optional<LiveSession> find(String token) {
        var hash = Secrets.hash(token);
        var key = Tenants.current().id() + HexFormat.of().formatHex(hash);
        var now = clock.instant();
        var live = known.get(key);
        if (live == null || !now.isBefore(live.readAt().plus(REMEMBERED))) {
            live = read(key, hash, now);
        }
        if (live == null || live.over(now)) {
            known.remove(key);
            return Optional.empty();
        }
        if (live.session().seenLongAgo(now)) {
            sessions.seen(hash, now);
            live = live.seen(now);
            known.replace(key, live);
        }
        return Optional.of(live);
    }

    /// Forgets everybody once the present transaction is through, because rights or sessions changed.
    void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forgetNow();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forgetNow();
            }
        });
    }

    private void forgetNow() {
        generation.incrementAndGet();
        known.clear();
    }

    private @Nullable LiveSession read(String key, byte[] hash, Instant now) {
        var before = generation.get();
        var found = transactions.execute(_ -> sessions.find(hash, Tenants.current().id()).flatMap(session -> live(session, now.truncatedTo(ChronoUnit.MILLIS))));
        if (found == null || found.isEmpty()) {
            return null;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, found.get());
        if (generation.get() != before) {
            known.remove(key);
        }
        return found.get();
    }

    private Optional<LiveSession> live(Session session, Instant now) {
        return accounts.find(session.accountId())
            .flatMap(account -> actors.find(account).map(actor -> new LiveSession(session, actor, account.passwordDue(now), now)));
    }
}
