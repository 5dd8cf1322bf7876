package guatu.plan.campaign;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

@Repository
class ItemTaskStore {

    private static final RowMapper<Task> TASK = (row, n) -> new Task(row.getObject("id", UUID.class), row.getObject("item_id", UUID.class),
            row.getString("title"), row.getObject("unit_id", UUID.class), row.getObject("person_id", UUID.class),
            row.getObject("due", LocalDate.class), row.getObject("done_on", LocalDate.class), row.getString("done_by"),
            row.getInt("sort"), row.getInt("version"));

    private final TenantJdbc jdbc;

    ItemTaskStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Task get(UUID id) {
        return jdbc.sql("select * from campaign.task where tenant_id = :tenant and id = :id")
            .param("id", id).query(TASK).optional().orElseThrow(() -> new NotFound("任务", id));
    }

    List<Task> of(UUID item) {
        return jdbc.sql("select * from campaign.task where tenant_id = :tenant and item_id = :item order by sort, id")
            .param("item", item).query(TASK).list();
    }

    /// A person's open tasks and those done since a day, by due date.
    List<Task> ofPerson(UUID person, LocalDate doneSince) {
        return jdbc.sql("""
                select * from campaign.task
                 where tenant_id = :tenant and person_id = :person and (done_on is null or done_on >= :since)
                 order by due, id
                """)
            .param("person", person).param("since", doneSince).query(TASK).list();
    }

    /// How many tasks each item of a campaign has and how many are done; items without any are absent.
    Map<UUID, Count> counts(UUID campaign) {
        return jdbc.sql("""
                select t.item_id, count(*) as n, count(t.done_on) as done from campaign.task t
                  join campaign.item i on i.tenant_id = :tenant and i.id = t.item_id
                 where t.tenant_id = :tenant and i.campaign_id = :campaign group by t.item_id
                """)
            .param("campaign", campaign)
            .query((row, n) -> Map.entry(row.getObject("item_id", UUID.class), new Count(row.getInt("n"), row.getInt("done"))))
            .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// ItemTasks of an item.
    record Count(int all, int done) {}

    void insert(List<Task> tasks) {
        jdbc.batch("""
                insert into campaign.task (tenant_id, id, item_id, title, unit_id, person_id, due, done_on, done_by, sort, version)
                values (:tenant, :id, :item, :title, :unit, :person, :due, :doneOn, :doneBy, :sort, :version)
                """, tasks.stream().map(ItemTaskStore::values).toList());
    }

    /// Whether the row still had the version before the one given.
    boolean update(Task task) {
        return jdbc.sql("""
                update campaign.task
                   set title = :title, unit_id = :unit, person_id = :person, due = :due, done_on = :doneOn, done_by = :doneBy,
                       sort = :sort, version = :version
                 where tenant_id = :tenant and id = :id and version = :version - 1
                """)
            .params(values(task)).update() == 1;
    }

    void pass(List<UUID> ids, UUID from, UUID to, UUID unit) {
        jdbc.batch("""
                update campaign.task set person_id = :to, unit_id = :unit, version = version + 1
                 where tenant_id = :tenant and id = :id and person_id = :from and done_on is null
                """, ids.stream().map(id -> Map.of("id", id, "from", from, "to", to, "unit", unit)).toList());
    }

    /// Numbers tasks anew in this order, from 1.
    void order(List<UUID> ids) {
        jdbc.batch("update campaign.task set sort = :sort where tenant_id = :tenant and id = :id",
            IntStream.range(0, ids.size()).mapToObj(at -> Map.of("id", ids.get(at), "sort", at + 1)).toList());
    }

    void delete(UUID id) {
        jdbc.sql("delete from campaign.task where tenant_id = :tenant and id = :id").param("id", id).update();
    }

    private static Map<String, @Nullable Object> values(Task task) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", task.id());
        row.put("item", task.itemId());
        row.put("title", task.title());
        row.put("unit", task.unitId());
        row.put("person", task.personId());
        row.put("due", task.due());
        row.put("doneOn", task.doneOn());
        row.put("doneBy", task.doneBy());
        row.put("sort", task.sort());
        row.put("version", task.version());
        return row;
    }
}
