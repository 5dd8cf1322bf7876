package guatu.show.wallmap;

import guatu.ground.kernel.Han;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.Item;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Writes what the list says of items onto their cards.
@Repository
class CardWriter {

    private final TenantJdbc jdbc;

    CardWriter(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void put(List<Item> items, Map<UUID, Unit> units, Map<UUID, String> categories, Instant at) {
        jdbc.batch("""
                insert into wallmap.card (tenant_id, item_id, campaign_id, no, sort, title, category_id, category_name, lead_unit,
                       lead_name, place_unit, place_name, assist_units, assist_names, leader, first_responsible,
                       direct_responsible, state, start, due, due_rank, search, updated_at)
                values (:tenant, :item, :campaign, :no, :sort, :title, :category, :categoryName, :lead,
                       :leadName, :place, :placeName, :assist, :assistNames, :leader, :first,
                       :direct, :state, :start, :due, coalesce(:due::date, date '9999-12-31'), :search, :at)
                    on conflict (tenant_id, item_id) do update
                   set no = excluded.no, sort = excluded.sort, title = excluded.title, category_id = excluded.category_id,
                       category_name = excluded.category_name, lead_unit = excluded.lead_unit, lead_name = excluded.lead_name,
                       place_unit = excluded.place_unit, place_name = excluded.place_name, assist_units = excluded.assist_units,
                       assist_names = excluded.assist_names, leader = excluded.leader,
                       first_responsible = excluded.first_responsible, direct_responsible = excluded.direct_responsible,
                       state = excluded.state, start = excluded.start, due = excluded.due,
                       due_rank = coalesce(card.red_line, excluded.due, date '9999-12-31'), search = excluded.search,
                       updated_at = excluded.updated_at
                """, items.stream().map(item -> values(item, units, categories, at)).toList());
    }

    private static Map<String, @Nullable Object> values(Item item, Map<UUID, Unit> units, Map<UUID, String> categories, Instant at) {
        var category = item.categoryId() == null ? null : categories.get(item.categoryId());
        var lead = label(item.leadUnit(), units);
        var place = label(item.placeUnit(), units);
        var assist = item.assistUnits().stream().map(unit -> label(unit, units)).filter(Objects::nonNull).collect(Collectors.joining("、"));
        var row = new HashMap<String, @Nullable Object>();
        row.put("item", item.id());
        row.put("campaign", item.campaignId());
        row.put("no", item.no());
        row.put("sort", item.sort());
        row.put("title", item.title());
        row.put("category", item.categoryId());
        row.put("categoryName", category);
        row.put("lead", item.leadUnit());
        row.put("leadName", lead);
        row.put("place", item.placeUnit());
        row.put("placeName", place);
        row.put("assist", item.assistUnits().toArray(UUID[]::new));
        row.put("assistNames", assist.isEmpty() ? null : assist);
        row.put("leader", item.leader());
        row.put("first", item.firstResponsible());
        row.put("direct", item.directResponsible());
        row.put("state", item.state().name());
        row.put("start", item.start());
        row.put("due", item.due());
        row.put("search", search(Stream.of(item.no(), item.title(), category, lead, place, assist, item.leader(),
            item.firstResponsible(), item.directResponsible())));
        row.put("at", at.atOffset(ZoneOffset.UTC));
        return row;
    }

    private static @Nullable String label(@Nullable UUID unit, Map<UUID, Unit> units) {
        var found = unit == null ? null : units.get(unit);
        return found == null ? null : found.label();
    }

    private static String search(Stream<@Nullable String> words) {
        return words.filter(Objects::nonNull).map(Han::folded).collect(Collectors.joining(" "));
    }
}
