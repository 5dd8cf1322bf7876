package guatu.watch.supervision;

import guatu.ground.kernel.Tenants;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// One issue at a time for a tenant in this process. The counter's row in the database alone makes numbers right; this keeps officers who wait
/// for it from each holding a connection, so that everybody else's pages go on.
@Component
class SlipGate {

    private final Map<UUID, ReentrantLock> gates = new ConcurrentHashMap<>();

    <T> T pass(Supplier<T> work) {
        var gate = gates.computeIfAbsent(Tenants.current().id(), _ -> new ReentrantLock(true));
        gate.lock();
        try {
            return work.get();
        } finally {
            gate.unlock();
        }
    }
}
