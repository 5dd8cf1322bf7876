package guatu.ground.access;

import guatu.ground.kernel.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a password must be (STANDARDS 9.1): at least 10 characters, 3 of 4 classes, not the login, not a common one. Pure.
final class PasswordPolicy {

    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    static final int REMEMBERED = 5;
    static final int OLDEST_DAYS = 90;
    private static final int CLASSES = 3;
    private static final Set<String> COMMON = common();

    private PasswordPolicy() {
    }

    static void check(String field, String login, String password) {
        objection(login, password).ifPresent(code -> {
            throw new BadInput(field, code, SHORTEST, LONGEST);
        });
    }

    /// The code of what is wrong with it, if anything.
    static Optional<String> objection(String login, String password) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of("access.password-short");
        } else if (length > LONGEST) {
            return Optional.of("access.password-long");
        } else if (classes(password) < CLASSES) {
            return Optional.of("access.password-plain");
        } else if (login.length() >= 3 && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("access.password-login");
        }
        return COMMON.contains(bare(password)) ? Optional.of("access.password-common") : Optional.empty();
    }

    private static int classes(String password) {
        return IntStream.of(
            any(password, Character::isLowerCase), any(password, Character::isUpperCase), any(password, Character::isDigit),
            any(password, c -> !Character.isLowerCase(c) && !Character.isUpperCase(c) && !Character.isDigit(c))).sum();
    }

    private static int any(String password, IntPredicate of) {
        return password.codePoints().anyMatch(of) ? 1 : 0;
    }

    /// The word in it, without what is put before and behind, and with what stands for letters: P@ssw0rd2026! is password.
    private static String bare(String password) {
        return password.toLowerCase(Locale.ROOT).replaceAll("^[^a-z]+|[^a-z]+$", "").replace('@', 'a').replace('0', 'o').replace('$', 's')
            .replace('1', 'i').replace('3', 'e').replaceAll("[^a-z]", "");
    }

    private static Set<String> common() {
        try (var in = PasswordPolicy.class.getResourceAsStream("/access/common-passwords.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip).filter(line -> !line.isEmpty()).map(PasswordPolicy::bare)
                .collect(Collectors.toSet());
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }
}
