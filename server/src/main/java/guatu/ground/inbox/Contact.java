package guatu.ground.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 提醒方式: where and how a person wants to be reminded. Instant reminders know everything up to `seenAt`.
record Contact(UUID id, @Nullable String email, boolean digest, boolean instant, Instant seenAt, int version) {

    static Contact none(UUID person, Instant now) {
        return new Contact(person, null, false, false, now, 0);
    }
}
