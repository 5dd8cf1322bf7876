package guatu.show.publicity;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ClueStore {

    private final TenantJdbc jdbc;

    ClueStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// 联系方式 was asked for, agreed to or opened.
    record ContactAct(String kind, UUID by, String name, Instant at, @Nullable String reason) {}

    void add(Clue clue, String codeSha256, byte @Nullable [] contact) {
        jdbc.sql("""
                insert into publicity.clue (tenant_id, id, code_sha256, kind, item_id, unit_id, subject, body, contact, state, received_at, decide_due, answer_due)
                values (:tenant, :id, :code, :kind, :item, :unit, :subject, :body, :contact, :state, :at, :decide, :answer)
                """)
            .param("id", clue.id()).param("code", codeSha256).param("kind", clue.kind().name()).param("item", clue.itemId()).param("unit", clue.unitId())
            .param("subject", clue.subject()).param("body", clue.body()).param("contact", contact).param("state", clue.state().name())
            .param("at", clue.receivedAt().atOffset(ZoneOffset.UTC)).param("decide", clue.decideDue()).param("answer", clue.answerDue()).update();
    }

    Clue get(UUID id) {
        return jdbc.sql("select * from publicity.clue where tenant_id = :tenant and id = :id").param("id", id).query(ClueStore::read).optional()
            .orElseThrow(() -> new NotFound("线索", id));
    }

    Optional<Clue> byCode(String codeSha256) {
        return jdbc.sql("select * from publicity.clue where tenant_id = :tenant and code_sha256 = :code").param("code", codeSha256).query(ClueStore::read).optional();
    }

    /// What waits first, by its deadline; then what is done, the newest first.
    List<Clue> all() {
        return jdbc.sql("""
                select * from publicity.clue where tenant_id = :tenant
                 order by state in ('REFUSED', 'ANSWERED'), case when state in ('RECEIVED', 'ACCEPTED') then answer_due end, received_at desc, id limit 500
                """).query(ClueStore::read).list();
    }

    void save(Clue clue) {
        var rows = jdbc.sql("""
                update publicity.clue set state = :state, decided_at = :decided, decided_name = :decidedName, reason = :reason, answer = :answer,
                       answered_at = :answered, answered_name = :answeredName, version = version + 1
                 where tenant_id = :tenant and id = :id and version = :version
                """)
            .param("state", clue.state().name()).param("decided", utc(clue.decidedAt())).param("decidedName", clue.decidedName()).param("reason", clue.reason())
            .param("answer", clue.answer()).param("answered", utc(clue.answeredAt())).param("answeredName", clue.answeredName()).param("id", clue.id())
            .param("version", clue.version()).update();
        if (rows != 1) {
            throw new Stale("publicity.stale", clue.subject() == null ? "线索" : clue.subject());
        }
    }

    byte @Nullable [] contact(UUID id) {
        return jdbc.sql("select contact from publicity.clue where tenant_id = :tenant and id = :id").param("id", id).query((row, _) -> row.getBytes(1)).single();
    }

    void keep(UUID clue, ContactAct act) {
        jdbc.sql("""
                insert into publicity.contact_act (tenant_id, id, clue_id, kind, by_id, by_name, at, reason) values (:tenant, :id, :clue, :kind, :by, :name, :at, :reason)
                """)
            .param("id", Ids.next()).param("clue", clue).param("kind", act.kind()).param("by", act.by()).param("name", act.name()).param("at", utc(act.at()))
            .param("reason", act.reason()).update();
    }

    List<ContactAct> contactActs(UUID clue) {
        return jdbc.sql("select kind, by_id, by_name, at, reason from publicity.contact_act where tenant_id = :tenant and clue_id = :clue order by at, id")
            .param("clue", clue).query((row, _) -> new ContactAct(row.getString("kind"), row.getObject("by_id", UUID.class), row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("reason"))).list();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Clue read(ResultSet row, int n) throws SQLException {
        return new Clue(row.getObject("id", UUID.class), Clue.Kind.valueOf(row.getString("kind")), row.getObject("item_id", UUID.class), row.getObject("unit_id", UUID.class),
            row.getString("subject"), row.getString("body"), row.getBytes("contact") != null, Clue.State.valueOf(row.getString("state")),
            row.getObject("received_at", OffsetDateTime.class).toInstant(), row.getObject("decide_due", LocalDate.class), row.getObject("answer_due", LocalDate.class),
            instant(row, "decided_at"), row.getString("decided_name"), row.getString("reason"), row.getString("answer"), instant(row, "answered_at"),
            row.getString("answered_name"), row.getInt("version"));
    }
}
