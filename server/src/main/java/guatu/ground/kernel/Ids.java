package guatu.ground.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/// Ids of rows and commands: UUIDv7 (RFC 9562), ordered by time, made by the application.
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static long last;
    private static int counter;

    private Ids() {
    }

    /// A new id, greater than every id made before it in this process.
    public static UUID next() {
        long millis;
        int sequence;
        synchronized (Ids.class) {
            var now = System.currentTimeMillis();
            if (now > last) {
                last = now;
                counter = RANDOM.nextInt(0x800);
            } else if (++counter > 0xFFF) {
                last++;
                counter = 0;
            }
            millis = last;
            sequence = counter;
        }
        var high = millis << 16 | 0x7000L | sequence;
        var low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
