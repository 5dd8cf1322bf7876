package guatu.ground.access;

import guatu.ground.kernel.BadInput;
import java.util.Locale;

/// Logins are lower case: 2 to 40 letters, digits, dots, hyphens or underscores (Chinese letters too).
final class Logins {

    private static final String ALLOWED = "[\\p{L}\\p{N}._-]{2,40}";

    private Logins() {
    }

    /// As it is looked up, whatever was typed.
    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    static String checked(String given) {
        var login = normal(given);
        if (!login.matches(ALLOWED)) {
            throw new BadInput("login", "access.login-form");
        }
        return login;
    }

    /// What the audit trail keeps of a login that does not exist: somebody may have typed a password there.
    static String veiled(String login) {
        return login.codePoints().limit(2).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append) + "***";
    }
}
