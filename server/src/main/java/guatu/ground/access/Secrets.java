package guatu.ground.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// Random secrets of 256 bits, of which only the SHA-256 is kept, and passwords for one use.
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int GROUP = 5;

    private Secrets() {
    }

    static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Three groups that can be read aloud, about 87 bits: `aB3xK-…-…`. It satisfies the policy.
    static String oneTimePassword() {
        String password;
        do {
            password = group() + "-" + group() + "-" + group();
        } while (PasswordPolicy.objection("", password).isPresent());
        return password;
    }

    private static String group() {
        var text = new StringBuilder();
        RANDOM.ints(GROUP, 0, READABLE.length()).forEach(i -> text.append(READABLE.charAt(i)));
        return text.toString();
    }
}
