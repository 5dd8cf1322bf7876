package guatu.plan.responsibility.binding;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

@Repository
class AssistStore {

    private static final RowMapper<Assist> ROW = (row, _) -> new Assist(row.getObject("id", UUID.class), row.getObject("item_id", UUID.class),
        row.getObject("unit_id", UUID.class), row.getString("duty"), row.getObject("due", LocalDate.class), row.getObject("asked_on", LocalDate.class),
        row.getString("asked_by"), Assist.State.valueOf(row.getString("state")), row.getString("answer"), row.getObject("answered_on", LocalDate.class),
        row.getObject("done_on", LocalDate.class), Assist.Flag.valueOf(row.getString("flag")), row.getString("flag_reason"), row.getObject("flag_on", LocalDate.class),
        row.getString("flag_by"), row.getString("settled_by"), row.getString("settlement"), row.getInt("version"));

    /// What happened to an assisting duty, when, by whom, in which words.
    record Act(Instant at, String act, String by, String words) {}

    private final TenantJdbc jdbc;

    AssistStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<Assist> all() {
        return jdbc.sql("select * from responsibility.assist where tenant_id = :tenant order by due, id").query(ROW).list();
    }

    List<Assist> of(UUID item) {
        return jdbc.sql("select * from responsibility.assist where tenant_id = :tenant and item_id = :item order by due, id").param("item", item).query(ROW).list();
    }

    Optional<Assist> find(UUID item, UUID unit) {
        return jdbc.sql("select * from responsibility.assist where tenant_id = :tenant and item_id = :item and unit_id = :unit")
            .param("item", item).param("unit", unit).query(ROW).optional();
    }

    Assist get(UUID id) {
        return jdbc.sql("select * from responsibility.assist where tenant_id = :tenant and id = :id").param("id", id).query(ROW).optional()
            .orElseThrow(() -> new NotFound("配合责任", id));
    }

    void insert(Assist one) {
        jdbc.sql("""
                insert into responsibility.assist (tenant_id, id, item_id, unit_id, duty, due, asked_on, asked_by, state)
                values (:tenant, :id, :item, :unit, :duty, :due, :on, :by, 'ASKED')
                """)
            .param("id", one.id()).param("item", one.itemId()).param("unit", one.unitId()).param("duty", one.duty()).param("due", one.due())
            .param("on", one.askedOn()).param("by", one.askedBy()).update();
    }

    /// Whether the row still had the version before the one given.
    boolean update(Assist one) {
        return jdbc.sql("""
                update responsibility.assist
                   set duty = :duty, due = :due, asked_on = :asked, asked_by = :askedBy, state = :state, answer = :answer, answered_on = :answered, done_on = :done,
                       flag = :flag, flag_reason = :flagReason, flag_on = :flagOn, flag_by = :flagBy, settled_by = :settledBy, settlement = :settlement, version = :version
                 where tenant_id = :tenant and id = :id and version = :version - 1
                """)
            .param("id", one.id()).param("duty", one.duty()).param("due", one.due()).param("asked", one.askedOn()).param("askedBy", one.askedBy())
            .param("state", one.state().name()).param("answer", one.answer()).param("answered", one.answeredOn()).param("done", one.doneOn())
            .param("flag", one.flag().name()).param("flagReason", one.flagReason()).param("flagOn", one.flagOn()).param("flagBy", one.flagBy())
            .param("settledBy", one.settledBy()).param("settlement", one.settlement()).param("version", one.version()).update() == 1;
    }

    void keep(UUID assist, Instant at, String act, String by, String words) {
        jdbc.sql("""
                insert into responsibility.assist_act (tenant_id, id, assist_id, at, act, by_name, words)
                values (:tenant, :id, :assist, :at, :act, :by, :words)
                """)
            .param("id", Ids.next()).param("assist", assist).param("at", Timestamp.from(at)).param("act", act).param("by", by).param("words", words).update();
    }

    List<Act> acts(UUID assist) {
        return jdbc.sql("select at, act, by_name, words from responsibility.assist_act where tenant_id = :tenant and assist_id = :assist order by at, id")
            .param("assist", assist)
            .query((row, _) -> new Act(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getString(4))).list();
    }
}
