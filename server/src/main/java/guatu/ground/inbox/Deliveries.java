package guatu.ground.inbox;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// The outbox of webhooks: per hook in order.
@Repository
class Deliveries {

    private final TenantJdbc jdbc;

    Deliveries(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Delivery> fresh) {
        jdbc.batch("""
                insert into inbox.delivery (tenant_id, id, hook_id, event, kind, duty_id, happened_at, body, state, since, next_at)
                values (:tenant, :id, :hook, :event, :kind, :duty, :at, :body, 'PENDING', :at, :at)
                on conflict (tenant_id, hook_id, duty_id, event, happened_at) do nothing
                """, fresh.stream().map(Deliveries::row).toList());
    }

    /// The next message of a hook, due or not: nothing overtakes it.
    Optional<Delivery> head(UUID hook) {
        return jdbc.sql("select * from inbox.delivery where tenant_id = :tenant and hook_id = :hook and state = 'PENDING' order by id limit 1")
            .param("hook", hook).query(Delivery.class).optional();
    }

    Delivery get(UUID hook, UUID id) {
        return jdbc.sql("select * from inbox.delivery where tenant_id = :tenant and hook_id = :hook and id = :id").param("hook", hook).param("id", id)
            .query(Delivery.class).optional().orElseThrow(() -> new NotFound("delivery", id));
    }

    /// The newest first, before a given one.
    List<Delivery> of(UUID hook, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                select * from inbox.delivery where tenant_id = :tenant and hook_id = :hook and id < :before order by id desc limit :limit
                """).param("hook", hook).param("before", before == null ? new UUID(-1, -1) : before).param("limit", limit).query(Delivery.class).list();
    }

    /// Writes down how a try ended; one that was replayed or removed meanwhile is left alone.
    void tried(Delivery delivery, Delivery.State state, Instant now, Instant next, HookSender.Answer answer) {
        jdbc.sql("""
                update inbox.delivery
                   set state = :state, attempts = attempts + 1, next_at = :next, tried_at = :now, status = :status, answer = :answer
                 where tenant_id = :tenant and id = :id and state = 'PENDING'
                """)
            .param("state", state.name()).param("next", Timestamp.from(next)).param("now", Timestamp.from(now)).param("status", answer.status())
            .param("answer", answer.text().replace("\u0000", "")).param("id", delivery.id()).update();
    }

    void replay(UUID hook, UUID id, Instant now) {
        jdbc.sql("update inbox.delivery set state = 'PENDING', attempts = 0, since = :now, next_at = :now where tenant_id = :tenant and hook_id = :hook and id = :id")
            .param("now", Timestamp.from(now)).param("hook", hook).param("id", id).update();
    }

    /// Sends all again that happened from a moment on; how many.
    int replayFrom(UUID hook, Instant from, Instant now) {
        return jdbc.sql("update inbox.delivery set state = 'PENDING', attempts = 0, since = :now, next_at = :now where tenant_id = :tenant and hook_id = :hook and happened_at >= :from")
            .param("now", Timestamp.from(now)).param("hook", hook).param("from", Timestamp.from(from)).update();
    }

    Counts counts(UUID hook) {
        return jdbc.sql("""
                select count(*) filter (where state = 'PENDING') as waiting, count(*) filter (where state = 'GIVEN_UP') as given_up
                  from inbox.delivery where tenant_id = :tenant and hook_id = :hook and state <> 'SENT'
                """).param("hook", hook).query(Counts.class).single();
    }

    /// Forgets what was taken long ago.
    void forget(Instant before) {
        jdbc.sql("delete from inbox.delivery where tenant_id = :tenant and state = 'SENT' and tried_at < :before").param("before", Timestamp.from(before)).update();
    }

    record Counts(int waiting, int givenUp) {
    }

    private static Map<String, Object> row(Delivery delivery) {
        var row = new HashMap<String, Object>();
        row.put("id", delivery.id());
        row.put("hook", delivery.hookId());
        row.put("event", delivery.event());
        row.put("kind", delivery.kind());
        row.put("duty", delivery.dutyId());
        row.put("at", Timestamp.from(delivery.happenedAt()));
        row.put("body", delivery.body());
        return row;
    }
}
