package guatu.plan.indicator;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/// Targets and what counts towards them.
@Repository
class TargetStore {

    private final TenantJdbc jdbc;

    TargetStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    List<Target> of(UUID campaign) {
        return jdbc.sql("select * from indicator.target where tenant_id = :tenant and campaign_id = :campaign order by sort, id")
            .param("campaign", campaign).query((row, _) -> target(row)).list();
    }

    Optional<Target> find(UUID id) {
        return jdbc.sql("select * from indicator.target where tenant_id = :tenant and id = :id").param("id", id).query((row, _) -> target(row)).optional();
    }

    /// Adds targets, or puts them in the place of those of the same id, one version later.
    void save(Collection<Target> targets) {
        jdbc.batch("""
                insert into indicator.target (tenant_id, id, campaign_id, parent_id, name, relation, value, unit, scope_unit, remainder, remainder_reason,
                    source, document_id, sort, version)
                values (:tenant, :id, :campaign, :parent, :name, :relation, :value, :unit, :scope, :remainder, :reason, :source, :document, :sort, :version)
                on conflict (tenant_id, id) do update
                   set parent_id = excluded.parent_id, name = excluded.name, relation = excluded.relation, value = excluded.value, unit = excluded.unit,
                       scope_unit = excluded.scope_unit, remainder = excluded.remainder, remainder_reason = excluded.remainder_reason,
                       source = excluded.source, document_id = excluded.document_id, version = target.version + 1
                """, targets.stream().map(TargetStore::values).toList());
    }

    void issue(Collection<UUID> targets, Instant at, String by) {
        jdbc.sql("""
                update indicator.target set issued_at = :at, issued_by = :by, version = version + 1
                 where tenant_id = :tenant and id = any(:ids) and issued_at is null
                """)
            .param("at", Timestamp.from(at)).param("by", by).param("ids", targets.toArray(UUID[]::new)).update();
    }

    void delete(Collection<UUID> targets) {
        var ids = targets.toArray(UUID[]::new);
        jdbc.sql("delete from indicator.contribution where tenant_id = :tenant and target_id = any(:ids)").param("ids", ids).update();
        jdbc.sql("delete from indicator.target where tenant_id = :tenant and id = any(:ids)").param("ids", ids).update();
    }

    List<Contribution> contributions(UUID campaign) {
        return jdbc.sql("""
                select c.id, c.target_id, c.indicator_id, c.weight, i.item_id, i.name, i.value, i.unit
                  from indicator.contribution c
                  join indicator.indicator i on i.tenant_id = :tenant and i.id = c.indicator_id
                  join indicator.target t on t.tenant_id = :tenant and t.id = c.target_id
                 where c.tenant_id = :tenant and t.campaign_id = :campaign
                 order by i.item_id, i.sort, c.id
                """)
            .param("campaign", campaign).query((row, _) -> contribution(row)).list();
    }

    void saveContributions(List<Contribution> contributions) {
        jdbc.batch("""
                insert into indicator.contribution (tenant_id, id, target_id, indicator_id, weight) values (:tenant, :id, :target, :indicator, :weight)
                on conflict (tenant_id, target_id, indicator_id) do update set weight = excluded.weight
                """, contributions.stream().map(one -> Map.of("id", one.id(), "target", one.target(), "indicator", one.indicator(), "weight", one.weight())).toList());
    }

    /// Indicators as contributions of nothing yet, locked against others who share them; an unknown one is 404.
    List<Contribution> locked(Collection<UUID> indicators) {
        var found = jdbc.sql("""
                select i.id, i.id as target_id, i.id as indicator_id, 1 as weight, i.item_id, i.name, i.value, i.unit
                  from indicator.indicator i where i.tenant_id = :tenant and i.id = any(:indicators) order by i.id for update
                """)
            .param("indicators", indicators.toArray(UUID[]::new)).query((row, _) -> contribution(row)).list();
        if (found.size() != indicators.size()) {
            throw new NotFound("指标", indicators);
        }
        return found;
    }

    /// The shares of indicators by target; those without one are absent.
    Map<UUID, Map<UUID, BigDecimal>> weights(Collection<UUID> indicators) {
        var weights = new HashMap<UUID, Map<UUID, BigDecimal>>();
        jdbc.sql("select indicator_id, target_id, weight from indicator.contribution where tenant_id = :tenant and indicator_id = any(:indicators) order by id")
            .param("indicators", indicators.toArray(UUID[]::new))
            .query((row, _) -> weights.computeIfAbsent(row.getObject("indicator_id", UUID.class), _ -> new HashMap<>())
                .put(row.getObject("target_id", UUID.class), Numbers.plain(row.getBigDecimal("weight")))).list();
        return weights;
    }

    void deleteContribution(UUID target, UUID indicator) {
        jdbc.sql("delete from indicator.contribution where tenant_id = :tenant and target_id = :target and indicator_id = :indicator")
            .param("target", target).param("indicator", indicator).update();
    }

    private static Map<String, @Nullable Object> values(Target target) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", target.id());
        row.put("campaign", target.campaignId());
        row.put("parent", target.parentId());
        row.put("name", target.name());
        row.put("relation", target.relation().name());
        row.put("value", target.value());
        row.put("unit", target.unit());
        row.put("scope", target.scopeUnit());
        row.put("remainder", target.remainder());
        row.put("reason", target.remainderReason());
        row.put("source", target.source());
        row.put("document", target.documentId());
        row.put("sort", target.sort());
        row.put("version", target.version());
        return row;
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(row.getObject("id", UUID.class), row.getObject("campaign_id", UUID.class), row.getObject("parent_id", UUID.class),
            row.getString("name"), Relation.valueOf(row.getString("relation")), Numbers.plain(row.getBigDecimal("value")), row.getString("unit"),
            row.getObject("scope_unit", UUID.class), Numbers.plain(row.getBigDecimal("remainder")), row.getString("remainder_reason"),
            row.getString("source"), row.getObject("document_id", UUID.class), row.getTimestamp("issued_at") != null, row.getInt("sort"), row.getInt("version"));
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        return new Contribution(row.getObject("id", UUID.class), row.getObject("target_id", UUID.class), row.getObject("indicator_id", UUID.class),
            row.getObject("item_id", UUID.class), row.getString("name"), Numbers.plain(row.getBigDecimal("weight")), Numbers.plain(row.getBigDecimal("value")),
            row.getString("unit"));
    }
}
