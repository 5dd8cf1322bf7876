package guatu.plan.schedule;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import guatu.plan.campaign.ItemState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// The suspensions of items that were asked for.
@Repository
class ItemSuspensionStore {

    private final TenantJdbc jdbc;

    ItemSuspensionStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// @throws org.springframework.dao.DuplicateKeyException if one is open for the item
    void add(ItemSuspension one) {
        jdbc.sql("""
                insert into schedule.item_suspension (tenant_id, id, item_id, reason, basis, until, state, requested_by, requested_name, requested_at)
                values (:tenant, :id, :item, :reason, :basis, :until, 'REQUESTED', :by, :name, :at)
                """)
            .param("id", one.id()).param("item", one.itemId()).param("reason", one.reason()).param("basis", one.basis()).param("until", one.until())
            .param("by", one.requestedBy()).param("name", one.requestedName()).param("at", one.requestedAt().atOffset(ZoneOffset.UTC)).update();
    }

    void save(ItemSuspension one) {
        jdbc.sql("""
                update schedule.item_suspension
                   set state = :state, decided_by = :by, decided_name = :name, decided_at = :at, note = :note, before_state = :before,
                       from_day = :from, to_day = :to, ended_name = :ended, ended_why = :why
                 where tenant_id = :tenant and id = :id
                """)
            .param("id", one.id()).param("state", one.state().name()).param("by", one.decidedBy()).param("name", one.decidedName())
            .param("at", one.decidedAt() == null ? null : one.decidedAt().atOffset(ZoneOffset.UTC)).param("note", one.note())
            .param("before", one.before() == null ? null : one.before().name()).param("from", one.from()).param("to", one.to())
            .param("ended", one.endedName()).param("why", one.endedWhy()).update();
    }

    ItemSuspension get(UUID id) {
        return jdbc.sql("select * from schedule.item_suspension where tenant_id = :tenant and id = :id for update").param("id", id)
            .query(ItemSuspensionStore::read).optional().orElseThrow(() -> new NotFound("事项暂停", id));
    }

    /// Newest first.
    List<ItemSuspension> of(UUID item) {
        return jdbc.sql("select * from schedule.item_suspension where tenant_id = :tenant and item_id = :item order by requested_at desc, id desc")
            .param("item", item).query(ItemSuspensionStore::read).list();
    }

    /// Approved days of these items, in the order of time.
    List<ItemSuspension.Span> spans(Collection<UUID> items) {
        return jdbc.sql("""
                select item_id, from_day, to_day from schedule.item_suspension
                 where tenant_id = :tenant and item_id = any(:items) and from_day < to_day
                 order by item_id, from_day, id
                """)
            .param("items", items.toArray(UUID[]::new))
            .query((row, _) -> new ItemSuspension.Span(row.getObject("item_id", UUID.class), row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class)))
            .list();
    }

    private static ItemSuspension read(ResultSet row, int number) throws SQLException {
        var decided = row.getObject("decided_at", OffsetDateTime.class);
        var before = row.getString("before_state");
        return new ItemSuspension(row.getObject("id", UUID.class), row.getObject("item_id", UUID.class), row.getString("reason"), row.getString("basis"),
            row.getObject("until", LocalDate.class), ItemSuspension.State.valueOf(row.getString("state")), row.getObject("requested_by", UUID.class),
            row.getString("requested_name"), row.getObject("requested_at", OffsetDateTime.class).toInstant(), row.getObject("decided_by", UUID.class),
            row.getString("decided_name"), decided == null ? null : decided.toInstant(), row.getString("note"), before == null ? null : ItemState.valueOf(before),
            row.getObject("from_day", LocalDate.class), row.getObject("to_day", LocalDate.class), row.getString("ended_name"), row.getString("ended_why"));
    }
}
