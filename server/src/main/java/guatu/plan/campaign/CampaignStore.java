package guatu.plan.campaign;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

@Repository
class CampaignStore {

    private static final RowMapper<Campaign> CAMPAIGN = (row, n) -> new Campaign(row.getObject("id", UUID.class),
            row.getString("name"), row.getInt("year"), row.getObject("from_date", LocalDate.class),
            row.getObject("to_date", LocalDate.class), Cadence.valueOf(row.getString("cadence")),
            CampaignState.valueOf(row.getString("state")), row.getInt("list_version"), row.getInt("version"),
            CampaignType.valueOf(row.getString("type")), row.getObject("predecessor_id", UUID.class),
            FourFixes.valueOf(row.getString("four_fixes")), row.getString("reward_rule"));
    private static final RowMapper<Category> CATEGORY = (row, n) -> new Category(row.getObject("id", UUID.class),
            row.getObject("campaign_id", UUID.class), row.getString("name"), row.getInt("sort"));

    private final TenantJdbc jdbc;

    CampaignStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Campaign get(UUID id) {
        return jdbc.sql("select * from campaign.campaign where tenant_id = :tenant and id = :id")
            .param("id", id).query(CAMPAIGN).optional().orElseThrow(() -> new NotFound("行动", id));
    }

    /// The row, locked: list versions are counted under it.
    Campaign locked(UUID id) {
        return jdbc.sql("select * from campaign.campaign where tenant_id = :tenant and id = :id for update")
            .param("id", id).query(CAMPAIGN).optional().orElseThrow(() -> new NotFound("行动", id));
    }

    /// Newest year first, in a year the annual campaigns before sprints and zeroing ones.
    List<Campaign> all() {
        return jdbc.sql("select * from campaign.campaign where tenant_id = :tenant order by year desc, type, name, id")
            .query(CAMPAIGN).list();
    }

    void insert(Campaign c) {
        jdbc.sql("""
                insert into campaign.campaign (tenant_id, id, name, year, from_date, to_date, cadence, state, list_version, version,
                       type, predecessor_id, four_fixes, reward_rule)
                values (:tenant, :id, :name, :year, :from, :to, :cadence, :state, :listVersion, :version,
                       :type, :predecessor, :fourFixes, :rewardRule)
                """)
            .param("id", c.id()).param("name", c.name()).param("year", c.year()).param("from", c.from())
            .param("to", c.to()).param("cadence", c.cadence().name()).param("state", c.state().name())
            .param("listVersion", c.listVersion()).param("version", c.version()).param("type", c.type().name())
            .param("predecessor", c.predecessor()).param("fourFixes", c.fourFixes().name()).param("rewardRule", c.rewardRule())
            .update();
    }

    /// Whether the row still had the version before the one given.
    boolean update(Campaign c) {
        return jdbc.sql("""
                update campaign.campaign
                   set name = :name, year = :year, from_date = :from, to_date = :to, cadence = :cadence, state = :state,
                       list_version = :listVersion, version = :version, type = :type, predecessor_id = :predecessor,
                       four_fixes = :fourFixes, reward_rule = :rewardRule
                 where tenant_id = :tenant and id = :id and version = :version - 1
                """)
            .param("id", c.id()).param("name", c.name()).param("year", c.year()).param("from", c.from())
            .param("to", c.to()).param("cadence", c.cadence().name()).param("state", c.state().name())
            .param("listVersion", c.listVersion()).param("version", c.version()).param("type", c.type().name())
            .param("predecessor", c.predecessor()).param("fourFixes", c.fourFixes().name()).param("rewardRule", c.rewardRule())
            .update() == 1;
    }

    Category category(UUID campaign, String name) {
        jdbc.sql("""
                insert into campaign.category (tenant_id, id, campaign_id, name, sort)
                select :tenant, :id, :campaign, :name, coalesce(max(c.sort), 0) + 1
                  from campaign.category c where c.tenant_id = :tenant and c.campaign_id = :campaign
                    on conflict (tenant_id, campaign_id, name) do nothing
                """)
            .param("id", Ids.next()).param("campaign", campaign).param("name", name)
            .update();
        return jdbc.sql("select * from campaign.category where tenant_id = :tenant and campaign_id = :campaign and name = :name")
            .param("campaign", campaign).param("name", name).query(CATEGORY).single();
    }

    Category category(UUID id) {
        return jdbc.sql("select * from campaign.category where tenant_id = :tenant and id = :id")
            .param("id", id).query(CATEGORY).optional().orElseThrow(() -> new NotFound("类别", id));
    }

    void update(Category c) {
        jdbc.sql("update campaign.category set name = :name, sort = :sort where tenant_id = :tenant and id = :id")
            .param("id", c.id()).param("name", c.name()).param("sort", c.sort()).update();
    }

    /// Whether no item stood in it and it was taken away.
    boolean deleteCategory(UUID id) {
        return jdbc.sql("""
                delete from campaign.category c
                 where c.tenant_id = :tenant and c.id = :id
                   and not exists (select 1 from campaign.item i where i.tenant_id = :tenant and i.category_id = :id)
                """)
            .param("id", id).update() == 1;
    }

    /// The campaigns that go on with this one.
    List<Campaign> successors(UUID id) {
        return jdbc.sql("select * from campaign.campaign where tenant_id = :tenant and predecessor_id = :id order by year, name, id")
            .param("id", id).query(CAMPAIGN).list();
    }

    List<Category> categories(UUID campaign) {
        return jdbc.sql("select * from campaign.category where tenant_id = :tenant and campaign_id = :campaign order by sort, id")
            .param("campaign", campaign).query(CATEGORY).list();
    }

    Map<ItemState, Integer> countsByState(UUID campaign) {
        var counts = new EnumMap<ItemState, Integer>(ItemState.class);
        jdbc.sql("""
                select state, count(*) as n from campaign.item
                 where tenant_id = :tenant and campaign_id = :campaign group by state
                """)
            .param("campaign", campaign)
            .query(row -> {
                counts.put(ItemState.valueOf(row.getString("state")), row.getInt("n"));
            });
        return counts;
    }

    List<CategoryCount> countsByCategory(UUID campaign) {
        return jdbc.sql("""
                select c.id, c.name, count(i.id) as count
                  from campaign.category c
                  left join campaign.item i on i.tenant_id = :tenant and i.tenant_id = c.tenant_id and i.category_id = c.id
                       and i.state <> 'WITHDRAWN'
                 where c.tenant_id = :tenant and c.campaign_id = :campaign
                 group by c.id, c.name, c.sort
                 order by c.sort, c.id
                """)
            .param("campaign", campaign).query(CategoryCount.class).list();
    }

    /// A category and how many items that are not withdrawn stand in it.
    record CategoryCount(UUID id, String name, int count) {}
}
