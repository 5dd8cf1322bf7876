package guatu.plan.campaign;

import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ItemPasts {

    private static final TypeReference<Map<String, ItemPast.Change>> CHANGES = new TypeReference<>() {};

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    ItemPasts(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(List<ItemPast> pasts) {
        jdbc.batch("""
                insert into campaign.item_past (tenant_id, id, item_id, at, by_name, kind, state, reason, changes)
                values (:tenant, :id, :item, :at, :by, :kind, :state, :reason, :changes::jsonb)
                """, pasts.stream().map(this::values).toList());
    }

    /// Oldest first.
    List<ItemPast> of(UUID item) {
        return jdbc.sql("select * from campaign.item_past where tenant_id = :tenant and item_id = :item order by at, id")
            .param("item", item)
            .query(this::read)
            .list();
    }

    /// The state that each item of a campaign was in just before an instant; items that came later are absent.
    Map<UUID, ItemState> statesBefore(UUID campaign, Instant end) {
        return jdbc.sql("""
                select distinct on (p.item_id) p.item_id, p.state from campaign.item_past p
                  join campaign.item i on i.tenant_id = :tenant and i.id = p.item_id
                 where p.tenant_id = :tenant and i.campaign_id = :campaign and p.at < :end and p.state is not null
                 order by p.item_id, p.at desc, p.id desc
                """)
            .param("campaign", campaign).param("end", end.atOffset(ZoneOffset.UTC))
            .query((row, _) -> Map.entry(row.getObject("item_id", UUID.class), ItemState.valueOf(row.getString("state"))))
            .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// How often each item's lead unit was changed after its hand-over; items where it never was are absent.
    Map<UUID, Integer> leadChanges(UUID campaign) {
        return jdbc.sql("""
                select p.item_id, count(*) as times from campaign.item_past p
                  join campaign.item i on i.tenant_id = :tenant and i.id = p.item_id
                 where p.tenant_id = :tenant and i.campaign_id = :campaign and p.kind = 'REWORDED' and jsonb_exists(p.changes, 'leadUnit')
                   and exists (select 1 from campaign.item_past h
                                where h.tenant_id = :tenant and h.item_id = p.item_id and h.state = 'HANDED_OVER' and (h.at, h.id) < (p.at, p.id))
                 group by p.item_id
                """)
            .param("campaign", campaign)
            .query((row, _) -> Map.entry(row.getObject("item_id", UUID.class), row.getInt("times")))
            .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// When each item of a campaign was registered, cleared, opened again or (withdrawn ones) never counted, in the order of time.
    List<BurnDown.Turn> turns(UUID campaign) {
        return jdbc.sql("""
                select p.item_id, p.at, p.state from campaign.item_past p
                  join campaign.item i on i.tenant_id = :tenant and i.id = p.item_id
                 where p.tenant_id = :tenant and i.campaign_id = :campaign and i.state <> 'WITHDRAWN'
                   and (p.kind = 'ADDED' or p.state is not null)
                 order by p.at, p.id
                """)
            .param("campaign", campaign)
            .query((row, _) -> new BurnDown.Turn(row.getObject("item_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).atZoneSameInstant(BusinessClock.ZONE).toLocalDate(),
                !"DONE_VERIFIED".equals(row.getString("state"))))
            .list();
    }

    private Map<String, @Nullable Object> values(ItemPast past) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", past.id());
        row.put("item", past.itemId());
        row.put("at", past.at().atOffset(ZoneOffset.UTC));
        row.put("by", past.byName());
        row.put("kind", past.kind().name());
        row.put("state", past.state() == null ? null : past.state().name());
        row.put("reason", past.reason());
        row.put("changes", json.writeValueAsString(past.changes()));
        return row;
    }

    private ItemPast read(ResultSet row, int number) throws SQLException {
        var state = row.getString("state");
        return new ItemPast(row.getObject("id", UUID.class), row.getObject("item_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("by_name"),
                ItemPast.Kind.valueOf(row.getString("kind")), state == null ? null : ItemState.valueOf(state),
                row.getString("reason"), json.readValue(row.getString("changes"), CHANGES));
    }
}
