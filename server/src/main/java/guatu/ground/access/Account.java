package guatu.ground.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// 账号: one person's way in. The hash is Argon2id.
record Account(UUID id, UUID personId, String login, String passwordHash, Instant passwordAt, boolean mustChange, AccountState state, Realm realm, int version) {

    /// True if the password was given by somebody else or is older than 90 days (STANDARDS 9.1).
    boolean passwordDue(Instant now) {
        return mustChange || now.isAfter(passwordAt.plus(Duration.ofDays(PasswordPolicy.OLDEST_DAYS)));
    }
}
