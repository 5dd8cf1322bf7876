package guatu.plan.campaign;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class ItemStore {

    private final TenantJdbc jdbc;

    ItemStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Item get(UUID id) {
        return jdbc.sql("select * from campaign.item where tenant_id = :tenant and id = :id")
            .param("id", id)
            .query(ItemRow::read)
            .optional()
            .orElseThrow(() -> new NotFound("事项", id));
    }

    List<Item> of(UUID campaign) {
        return jdbc.sql("select * from campaign.item where tenant_id = :tenant and campaign_id = :campaign order by sort, id")
            .param("campaign", campaign)
            .query(ItemRow::read)
            .list();
    }

    List<Item> all(Collection<UUID> ids) {
        return jdbc.sql("select * from campaign.item where tenant_id = :tenant and id = any(:ids) order by sort, id")
            .param("ids", ids.toArray(UUID[]::new))
            .query(ItemRow::read)
            .list();
    }

    /// The items that go on with this one.
    List<Item> carriedFrom(UUID item) {
        return jdbc.sql("select * from campaign.item where tenant_id = :tenant and carried_from = :item order by id")
            .param("item", item)
            .query(ItemRow::read)
            .list();
    }

    /// The rows to be changed, locked in one order so that two changes wait instead of failing.
    List<Item> locked(Collection<UUID> ids) {
        return jdbc.sql("select * from campaign.item where tenant_id = :tenant and id = any(:ids) order by id for update")
            .param("ids", ids.toArray(UUID[]::new))
            .query(ItemRow::read)
            .list();
    }

    int lastSort(UUID campaign) {
        return jdbc.sql("select coalesce(max(sort), 0) from campaign.item where tenant_id = :tenant and campaign_id = :campaign")
            .param("campaign", campaign)
            .query(Integer.class)
            .single();
    }

    void insert(List<Item> items) {
        jdbc.batch("""
                insert into campaign.item (tenant_id, id, campaign_id, no, sort, title, category_id, groups, kind, place_unit,
                       lead_unit, assist_units, leader, first_responsible, direct_responsible, start, due, problem, goal,
                       content, investment_total, investment_year, investment_unit, source_ref, state, version)
                values (:tenant, :id, :campaign, :no, :sort, :title, :category, :groups, :kind, :place,
                       :lead, :assist, :leader, :first, :direct, :start, :due, :problem, :goal,
                       :content, :total, :year, :unit, :source, :state, :version)
                """, items.stream().map(ItemStore::values).toList());
    }

    void update(List<Item> items) {
        jdbc.batch("""
                update campaign.item
                   set no = :no, title = :title, category_id = :category, groups = :groups, kind = :kind,
                       place_unit = :place, lead_unit = :lead, assist_units = :assist, leader = :leader,
                       first_responsible = :first, direct_responsible = :direct, start = :start, due = :due,
                       problem = :problem, goal = :goal, content = :content, investment_total = :total,
                       investment_year = :year, investment_unit = :unit, source_ref = :source, version = :version
                 where tenant_id = :tenant and id = :id
                """, items.stream().map(ItemStore::values).toList());
    }

    void mark(List<Item> items) {
        jdbc.batch("""
                update campaign.item
                   set action_id = :action, task_type = :type, difficulty = :difficulty, reward_rule = :rewardRule,
                       carried_from = :carriedFrom, version = :version
                 where tenant_id = :tenant and id = :id
                """, items.stream().map(ItemStore::marks).toList());
    }

    private static Map<String, @Nullable Object> marks(Item item) {
        var marks = item.filed();
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", item.id());
        row.put("action", marks.actionId());
        row.put("type", marks.type() == null ? null : marks.type().name());
        row.put("difficulty", marks.difficulty() == null ? null : marks.difficulty().name());
        row.put("rewardRule", marks.rewardRule());
        row.put("carriedFrom", marks.carriedFrom());
        row.put("version", item.version());
        return row;
    }

    void move(Collection<UUID> ids, ItemState to) {
        jdbc.sql("""
                update campaign.item set state = :state, version = version + 1
                 where tenant_id = :tenant and id = any(:ids)
                """)
            .param("state", to.name())
            .param("ids", ids.toArray(UUID[]::new))
            .update();
    }

    private static Map<String, @Nullable Object> values(Item item) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", item.id());
        row.put("campaign", item.campaignId());
        row.put("no", item.no());
        row.put("sort", item.sort());
        row.put("title", item.title());
        row.put("category", item.categoryId());
        row.put("groups", item.groups().toArray(String[]::new));
        row.put("kind", item.kind());
        row.put("place", item.placeUnit());
        row.put("lead", item.leadUnit());
        row.put("assist", item.assistUnits().toArray(UUID[]::new));
        row.put("leader", item.leader());
        row.put("first", item.firstResponsible());
        row.put("direct", item.directResponsible());
        row.put("start", item.start());
        row.put("due", item.due());
        row.put("problem", item.problem());
        row.put("goal", item.goal());
        row.put("content", item.content());
        row.put("total", item.investmentTotal());
        row.put("year", item.investmentYear());
        row.put("unit", item.investmentUnit());
        row.put("source", item.sourceRef());
        row.put("state", item.state().name());
        row.put("version", item.version());
        return row;
    }
}
