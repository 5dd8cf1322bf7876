package guatu.ground.inbox;

import guatu.ground.kernel.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Sends what waits in the outbox, per hook in order; a message that is not taken holds up those behind it until its next try. No transaction is open while it sends.
@Component
class HookDispatch {

    private static final int MOST = 500;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final long BUDGET_NANOS = Duration.ofSeconds(30).toNanos();

    private final Hooks hooks;
    private final Deliveries deliveries;
    private final HookSender sender;
    private final HookSecrets secrets;
    private final TransactionTemplate transactions;
    private final BusinessClock clock;

    HookDispatch(Hooks hooks, Deliveries deliveries, HookSender sender, HookSecrets secrets, TransactionTemplate transactions, BusinessClock clock) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.sender = sender;
        this.secrets = secrets;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Sends for the tenant of this thread; how many messages were taken.
    int run() {
        var listening = transactions.execute(_ -> {
            var active = hooks.all().stream().filter(Hook::active).toList();
            if (!active.isEmpty()) {
                deliveries.forget(clock.now().minus(KEPT));
            }
            return active;
        });
        return (listening == null ? List.<Hook>of() : listening).stream().mapToInt(this::drain).sum();
    }

    private int drain(Hook hook) {
        var until = System.nanoTime() + BUDGET_NANOS;
        var taken = 0;
        while (taken < MOST && System.nanoTime() < until) {
            var next = next(hook);
            if (next.isEmpty() || !send(hook, next.get())) {
                break;
            }
            taken++;
        }
        return taken;
    }

    private Optional<Delivery> next(Hook hook) {
        var now = clock.now();
        var head = transactions.execute(_ -> deliveries.head(hook.id()));
        return head == null ? Optional.empty() : head.filter(one -> !one.nextAt().isAfter(now));
    }

    /// True if it is out of the way of the next: taken, or given up.
    private boolean send(Hook hook, Delivery delivery) {
        var now = clock.now();
        var answer = sender.send(hook, delivery, secrets.of(hook.id()), now);
        var retry = answer.taken() ? Optional.<Instant>empty() : Retry.after(delivery.attempts() + 1, now, delivery.since());
        var state = answer.taken() ? Delivery.State.SENT : retry.isPresent() ? Delivery.State.PENDING : Delivery.State.GIVEN_UP;
        transactions.executeWithoutResult(_ -> deliveries.tried(delivery, state, now, retry.orElse(now), answer));
        return answer.taken() || state == Delivery.State.GIVEN_UP;
    }
}
