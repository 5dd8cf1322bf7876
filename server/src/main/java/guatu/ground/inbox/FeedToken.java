package guatu.ground.inbox;

import guatu.ground.kernel.Tenants;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The token of a calendar link: its id and a signature, so that a guessed one is turned away without a look-up.
@Component
class FeedToken {

    private static final int ID = 16;
    private static final int SIGNATURE = 16;

    private final Seal seal;

    FeedToken(Seal seal) {
        this.seal = seal;
    }

    String of(UUID feed) {
        var bytes = ByteBuffer.allocate(ID + SIGNATURE).putLong(feed.getMostSignificantBits()).putLong(feed.getLeastSignificantBits()).put(signature(feed)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// The id in a token, if the signature is ours.
    Optional<UUID> read(String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException no) {
            return Optional.empty();
        }
        if (bytes.length != ID + SIGNATURE) {
            return Optional.empty();
        }
        var id = new UUID(ByteBuffer.wrap(bytes).getLong(), ByteBuffer.wrap(bytes).getLong(Long.BYTES));
        return MessageDigest.isEqual(signature(id), Arrays.copyOfRange(bytes, ID, bytes.length)) ? Optional.of(id) : Optional.empty();
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException no) {
            throw new IllegalStateException(no);
        }
    }

    private byte[] signature(UUID feed) {
        return Arrays.copyOf(seal.of("ics:" + Tenants.current().id() + ":" + feed), SIGNATURE);
    }
}
