package guatu.ground.kernel;

import java.sql.Timestamp;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Commands that were carried out: a second submission with the same id gets the first one's result (SCALE 23).
@Component
public class CommandLog {

    private final TenantJdbc jdbc;
    private final JsonMapper json;
    private final BusinessClock clock;

    CommandLog(TenantJdbc jdbc, JsonMapper json, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /// Runs the body once per command id, in the caller's transaction; the result is stored with it.
    @Transactional
    public <T> T once(UUID command, String kind, Supplier<T> body, Class<T> type) {
        var fresh = jdbc.sql("""
                insert into kernel.command (tenant_id, id, kind, at) values (:tenant, :id, :kind, :at)
                on conflict (tenant_id, id) do nothing
                """)
            .param("id", command).param("kind", kind).param("at", Timestamp.from(clock.now())).update();
        if (fresh == 0) {
            return stored(command, kind, type);
        }
        var result = body.get();
        jdbc.sql("update kernel.command set result = :result::jsonb where tenant_id = :tenant and id = :id")
            .param("id", command).param("result", json.writeValueAsString(result)).update();
        return result;
    }

    private <T> T stored(UUID command, String kind, Class<T> type) {
        var result = jdbc.sql("select result from kernel.command where tenant_id = :tenant and id = :id and kind = :kind")
            .param("id", command).param("kind", kind).query(String.class).optional()
            .orElseThrow(() -> new Refusal("kernel.command-of-another-kind", command));
        return json.readValue(result, type);
    }
}
