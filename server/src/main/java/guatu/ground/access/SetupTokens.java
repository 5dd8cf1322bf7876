package guatu.ground.access;

import guatu.ground.kernel.ControlJdbc;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.stereotype.Repository;

/// Tokens of the first start: the newest is good once.
@Repository
class SetupTokens {

    private final ControlJdbc jdbc;

    SetupTokens(ControlJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void renew(byte[] hash, Instant now) {
        jdbc.sql("delete from ctl.setup where burnt_at is null").update();
        jdbc.sql("insert into ctl.setup (token_hash, made_at) values (:hash, :now)").param("hash", hash).param("now", Timestamp.from(now)).update();
    }

    boolean good(byte[] hash) {
        return jdbc.sql("select count(*) from ctl.setup where token_hash = :hash and burnt_at is null").param("hash", hash).query(Integer.class).single() == 1;
    }

    boolean burn(byte[] hash, Instant now) {
        return jdbc.sql("update ctl.setup set burnt_at = :now where token_hash = :hash and burnt_at is null").param("hash", hash)
            .param("now", Timestamp.from(now)).update() == 1;
    }
}
