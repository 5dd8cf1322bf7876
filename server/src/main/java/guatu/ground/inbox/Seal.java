package guatu.ground.inbox;

import guatu.ground.kernel.TenantJdbc;
import guatu.ground.kernel.Tenants;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes and checks secrets by HMAC-SHA256 with a key of the tenant, read once and then kept: a guessed token costs no look-up.
@Component
class Seal {

    private static final String HMAC = "HmacSHA256";
    private static final UUID ONLY = new UUID(0, 1);
    private static final int BYTES = 32;

    private final TenantJdbc jdbc;
    private final TransactionTemplate transactions;
    private final SecureRandom random = new SecureRandom();
    private final Map<UUID, byte[]> keys = new ConcurrentHashMap<>();

    Seal(TenantJdbc jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /// The secret of something, always the same for the same words.
    byte[] of(String words) {
        return hmac(keys.computeIfAbsent(Tenants.current().id(), _ -> transactions.execute(_ -> key())), words.getBytes(StandardCharsets.UTF_8));
    }

    /// HMAC-SHA256.
    static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException no) {
            throw new IllegalStateException(no);
        }
    }

    private byte[] key() {
        var fresh = new byte[BYTES];
        random.nextBytes(fresh);
        jdbc.sql("insert into inbox.seal (tenant_id, id, key) values (:tenant, :id, :key) on conflict (tenant_id, id) do nothing").param("id", ONLY).param("key", fresh).update();
        return jdbc.sql("select key from inbox.seal where tenant_id = :tenant and id = :id").param("id", ONLY).query(byte[].class).single();
    }
}
