package guatu.ground.access;

import guatu.ground.kernel.Refusal;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Argon2id, 32 MiB and four passes, some 150 ms each; two at a time, and nobody waits long for it.
@Component
class PasswordHashes {

    private static final int MEMORY_KIB = 32 * 1024;
    private static final int PASSES = 4;
    private static final int WAITING = 20;
    private static final int PATIENCE_SECONDS = 10;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, PASSES);
    private final Semaphore places = new Semaphore(2, true);
    private final String nobody = encoder.encode("nobody");

    String hash(String password) {
        return bounded(() -> encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return bounded(() -> encoder.matches(password, hash));
    }

    /// Takes as long as a real comparison, and is never equal.
    boolean matchesNobody(String password) {
        return bounded(() -> encoder.matches(password, nobody)) && false;
    }

    private <T> T bounded(Supplier<T> work) {
        try {
            if (places.getQueueLength() >= WAITING || !places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal("access.busy");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refusal("access.busy");
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
