package guatu.plan.responsibility;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Remembers the corrections of each office; another office's are not seen.
@Service
@Transactional
class Memories {

    private final TenantJdbc jdbc;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Memories(TenantJdbc jdbc, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /// What an office remembers, newest first, at most 2,000.
    @Transactional(readOnly = true)
    List<Memory> of(UUID office) {
        return jdbc.sql("select * from responsibility.memory where tenant_id = :tenant and unit_id = :office order by learned_at desc, id desc limit 2000")
            .param("office", office).query(Memories::row).list();
    }

    @Transactional(readOnly = true)
    List<Memory> of(Collection<UUID> ids) {
        return jdbc.sql("select * from responsibility.memory where tenant_id = :tenant and id = any(:ids) order by learned_at desc, id desc")
            .param("ids", ids.toArray(UUID[]::new)).query(Memories::row).list();
    }

    Recall recall(Actor actor, List<UUID> forgotten) {
        return new Recall(of(actor.unit()), forgotten);
    }

    /// The newer correction of the same words replaces the older one.
    void learn(Actor actor, String listName, List<Memory.Learned> lessons) {
        jdbc.batch("""
                insert into responsibility.memory (tenant_id, id, unit_id, kind, written, said, meant, list_name, learned_at, learned_by)
                values (:tenant, :id, :office, :kind, :written, :said, :meant, :list, :at, :by)
                on conflict (tenant_id, unit_id, kind, written) do update
                   set said = excluded.said, meant = excluded.meant, list_name = excluded.list_name, learned_at = excluded.learned_at, learned_by = excluded.learned_by
                """, lessons.stream().map(lesson -> Map.of("id", Ids.next(), "office", actor.unit(), "kind", lesson.kind().name(), "written", lesson.written(),
                    "said", lesson.said(), "meant", lesson.meant(), "list", listName, "at", Timestamp.from(clock.now()), "by", actor.name())).toList());
    }

    void forget(Actor actor, UUID id) {
        actor.must(Role.CLERK);
        var memory = jdbc.sql("select * from responsibility.memory where tenant_id = :tenant and id = :id and unit_id = :office")
            .param("id", id).param("office", actor.unit()).query(Memories::row).optional().orElseThrow(() -> new NotFound("更正", id));
        jdbc.sql("delete from responsibility.memory where tenant_id = :tenant and id = :id").param("id", id).update();
        events.publishEvent(new Audited(actor, "list.memory-forgotten", memory.said(), true, Map.of("kind", memory.kind().name())));
    }

    private static Memory row(ResultSet row, int number) throws SQLException {
        return new Memory(row.getObject("id", UUID.class), row.getObject("unit_id", UUID.class), Memory.Kind.valueOf(row.getString("kind")),
            row.getString("written"), row.getString("said"), row.getString("meant"), row.getString("list_name"), row.getTimestamp("learned_at").toInstant(),
            row.getString("learned_by"));
    }
}
