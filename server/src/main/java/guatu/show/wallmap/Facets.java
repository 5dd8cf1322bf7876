package guatu.show.wallmap;

import guatu.ground.kernel.TenantJdbc;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// What can be chosen in the filters of a campaign's map, each with its number of items.
@Repository
class Facets {

    private final TenantJdbc jdbc;

    Facets(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    Choices of(UUID campaign) {
        return new Choices(leads(campaign), places(campaign), leaders(campaign), categories(campaign));
    }

    private List<Choice> leads(UUID campaign) {
        return jdbc.sql("""
                select c.lead_unit as id, min(c.lead_name) as name, count(*) as count
                  from wallmap.card c
                 where c.tenant_id = :tenant and c.campaign_id = :campaign and c.state <> 'WITHDRAWN' and c.lead_unit is not null
                 group by c.lead_unit order by count desc, name, id
                """).param("campaign", campaign).query(Choice.class).list();
    }

    private List<Choice> places(UUID campaign) {
        return jdbc.sql("""
                select c.place_unit as id, min(c.place_name) as name, count(*) as count
                  from wallmap.card c
                 where c.tenant_id = :tenant and c.campaign_id = :campaign and c.state <> 'WITHDRAWN' and c.place_unit is not null
                 group by c.place_unit order by count desc, name, id
                """).param("campaign", campaign).query(Choice.class).list();
    }

    private List<Leader> leaders(UUID campaign) {
        return jdbc.sql("""
                select c.leader as name, count(*) as count
                  from wallmap.card c
                 where c.tenant_id = :tenant and c.campaign_id = :campaign and c.state <> 'WITHDRAWN' and c.leader is not null
                 group by c.leader order by count desc, name
                """).param("campaign", campaign).query(Leader.class).list();
    }

    private List<Choice> categories(UUID campaign) {
        return jdbc.sql("""
                select c.category_id as id, min(c.category_name) as name, count(*) as count
                  from wallmap.card c
                 where c.tenant_id = :tenant and c.campaign_id = :campaign and c.state <> 'WITHDRAWN' and c.category_id is not null
                 group by c.category_id order by count desc, name, id
                """).param("campaign", campaign).query(Choice.class).list();
    }

    /// A unit or category and its number of items.
    record Choice(UUID id, String name, int count) {}

    /// A leader by name and the number of items led.
    record Leader(String name, int count) {}

    /// All choices, the fullest first.
    record Choices(List<Choice> units, List<Choice> places, List<Leader> leaders, List<Choice> categories) {

        static final Choices NONE = new Choices(List.of(), List.of(), List.of(), List.of());
    }
}
