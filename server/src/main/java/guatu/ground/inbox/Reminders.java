package guatu.ground.inbox;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// What was sent to whom, and what was held back.
@Repository
class Reminders {

    private final TenantJdbc jdbc;

    Reminders(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// Writes a reminder down; false if the slot was taken already.
    boolean add(UUID id, UUID person, LocalDate day, Reminder.Channel channel, Instant slot, Reminder.State state, List<String> titles, int pieces, Instant now) {
        return jdbc.sql("""
                insert into inbox.reminder (tenant_id, id, person_id, day, channel, slot, state, pieces, titles, at, attempts)
                values (:tenant, :id, :person, :day, :channel, :slot, :state, :pieces, :titles, :now, 1)
                on conflict (tenant_id, person_id, day, channel, slot) do nothing
                """)
            .param("id", id).param("person", person).param("day", day).param("channel", channel.name()).param("slot", Timestamp.from(slot))
            .param("state", state.name()).param("pieces", pieces).param("titles", String.join("\n", titles)).param("now", Timestamp.from(now)).update() == 1;
    }

    Optional<Reminder> digest(UUID person, LocalDate day) {
        return jdbc.sql("select * from inbox.reminder where tenant_id = :tenant and person_id = :person and day = :day and channel = 'DIGEST'")
            .param("person", person).param("day", day).query(Reminder.class).optional();
    }

    void state(UUID id, Reminder.State state, Instant now) {
        jdbc.sql("update inbox.reminder set state = :state, at = :now where tenant_id = :tenant and id = :id")
            .param("state", state.name()).param("now", Timestamp.from(now)).param("id", id).update();
    }

    void again(UUID id, Reminder.State state, Instant now) {
        jdbc.sql("update inbox.reminder set state = :state, at = :now, attempts = attempts + 1 where tenant_id = :tenant and id = :id")
            .param("state", state.name()).param("now", Timestamp.from(now)).param("id", id).update();
    }

    /// How many reached a person on a day.
    int sent(UUID person, LocalDate day) {
        return jdbc.sql("select count(*) from inbox.reminder where tenant_id = :tenant and person_id = :person and day = :day and state = 'SENT'")
            .param("person", person).param("day", day).query(Integer.class).single();
    }

    /// What was held back and stood in no digest yet, the oldest first.
    List<Reminder> held(UUID person) {
        return jdbc.sql("select * from inbox.reminder where tenant_id = :tenant and person_id = :person and state = 'HELD' and not carried order by at, id limit 50")
            .param("person", person).query(Reminder.class).list();
    }

    void carried(UUID person, Instant until) {
        jdbc.sql("update inbox.reminder set carried = true where tenant_id = :tenant and person_id = :person and state = 'HELD' and not carried and at <= :until")
            .param("person", person).param("until", Timestamp.from(until)).update();
    }

    static UUID id() {
        return Ids.next();
    }
}
