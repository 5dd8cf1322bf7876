package guatu.plan.responsibility;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.organization.Organization;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what groups of units mean.
@Service
@Transactional
class UnitGroups {

    private final TenantJdbc jdbc;
    private final Organization organization;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    UnitGroups(TenantJdbc jdbc, Organization organization, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.clock = clock;
        this.events = events;
    }

    /// All groups by name, at most 500.
    @Transactional(readOnly = true)
    List<UnitGroup> all() {
        return jdbc.sql("select * from responsibility.unit_group where tenant_id = :tenant order by name, id limit 500").query(UnitGroups::row).list();
    }

    /// Says what a group means, under its name; a group of that name takes the new members.
    UUID define(Actor actor, String name, List<UUID> members) {
        checked(actor, members);
        var clean = name.strip();
        var id = jdbc.sql("""
                insert into responsibility.unit_group (tenant_id, id, name, members, changed_at, changed_by, version)
                values (:tenant, :id, :name, :members, :at, :by, 0)
                on conflict (tenant_id, name) do update
                   set members = excluded.members, changed_at = excluded.changed_at, changed_by = excluded.changed_by, version = unit_group.version + 1
                returning id
                """)
            .param("id", Ids.next()).param("name", clean).param("members", members.toArray(UUID[]::new)).param("at", Timestamp.from(clock.now()))
            .param("by", actor.name()).query(UUID.class).single();
        events.publishEvent(new Audited(actor, "unit-group.defined", clean, true, Map.of("members", members.size())));
        return id;
    }

    /// Changes the members of a group; its version says which state the change was made from.
    void change(Actor actor, UUID id, List<UUID> members, int version) {
        checked(actor, members);
        var group = all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(() -> new NotFound("单位组", id));
        var changed = jdbc.sql("""
                update responsibility.unit_group set members = :members, changed_at = :at, changed_by = :by, version = version + 1
                 where tenant_id = :tenant and id = :id and version = :version
                """)
            .param("members", members.toArray(UUID[]::new)).param("at", Timestamp.from(clock.now())).param("by", actor.name()).param("id", id)
            .param("version", version).update();
        if (changed == 0) {
            throw new Stale("unit-group.stale", group.name(), group.changedBy()).changes(group);
        }
        events.publishEvent(new Audited(actor, "unit-group.defined", group.name(), true, Map.of("members", members.size())));
    }

    private void checked(Actor actor, List<UUID> members) {
        actor.must(Role.CLERK);
        var units = organization.unitsById();
        if (members.isEmpty()) {
            throw new Refusal("unit-group.empty");
        }
        members.stream().filter(member -> !units.containsKey(member)).findFirst().ifPresent(member -> {
            throw new NotFound("单位", member);
        });
    }

    private static UnitGroup row(ResultSet row, int number) throws SQLException {
        return new UnitGroup(row.getObject("id", UUID.class), row.getString("name"), List.of((UUID[]) row.getArray("members").getArray()),
            row.getTimestamp("changed_at").toInstant(), row.getString("changed_by"), row.getInt("version"));
    }
}
