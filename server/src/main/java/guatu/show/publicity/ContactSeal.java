package guatu.show.publicity;

import guatu.ground.kernel.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/// Seals what senders leave to be reached by (AES-256-GCM, bound to tenant and clue), and makes receipt codes from the same secret. The
/// key lies in `GUATU_HOME/keys/clue.key`, readable by the owner only: whoever has the database alone opens nothing.
@Component
class ContactSeal {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int NONCE = 12;
    private static final int TAG = 128;
    private static final int CODE = 16;

    private final SecureRandom random = new SecureRandom();
    private final Path file;

    ContactSeal(Home home) {
        this.file = home.directory().resolve("keys").resolve("clue.key");
    }

    byte[] seal(UUID tenant, UUID clue, String contact) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, tenant, clue, contact.getBytes(StandardCharsets.UTF_8), 0);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    String open(UUID tenant, UUID clue, byte[] sealed) {
        return new String(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), tenant, clue, sealed, NONCE), StandardCharsets.UTF_8);
    }

    /// The receipt code of a clue: 16 letters and digits that cannot be guessed, the same each time.
    String code(UUID tenant, UUID clue) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            var bytes = mac.doFinal((tenant + " " + clue).getBytes(StandardCharsets.US_ASCII));
            var code = new StringBuilder();
            for (var i = 0; i < CODE; i++) {
                code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(Math.floorMod(bytes[i], LETTERS.length())));
            }
            return code.toString();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, UUID tenant, UUID clue, byte[] input, int from) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG, nonce));
            cipher.updateAAD((tenant + " " + clue).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("the sealed contact of clue " + clue + " does not open with this key", altered);
        }
    }

    private synchronized byte[] key() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                var fresh = new byte[32];
                random.nextBytes(fresh);
                Files.write(file, fresh);
            }
            return Files.readAllBytes(file);
        } catch (FileAlreadyExistsException other) {
            throw new IllegalStateException("the key is being made by another process; try again", other);
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }
}
