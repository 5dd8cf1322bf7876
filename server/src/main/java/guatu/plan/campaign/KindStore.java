package guatu.plan.campaign;

import guatu.ground.kernel.TenantJdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class KindStore {

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    KindStore(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Empty until this government's first edit: then those of the product hold.
    List<Kind> all() {
        return jdbc.sql("select * from campaign.kind where tenant_id = :tenant order by sort, id").query(this::read).list();
    }

    void insert(List<Kind> kinds) {
        jdbc.batch("""
                insert into campaign.kind (tenant_id, id, code, name, words, template, nodes, indicators, proposal, retired, sort, version)
                values (:tenant, :id, :code, :name, :words, :template, :nodes::jsonb, :indicators::jsonb, :proposal, :retired, :sort, :version)
                on conflict (tenant_id, code) do nothing
                """, kinds.stream().map(this::values).toList());
    }

    /// Whether the row still had the version before the one given.
    boolean update(Kind kind) {
        return jdbc.sql("""
                update campaign.kind
                   set name = :name, words = :words, template = :template, nodes = :nodes::jsonb, indicators = :indicators::jsonb,
                       proposal = :proposal, retired = :retired, sort = :sort, version = :version
                 where tenant_id = :tenant and code = :code and version = :version - 1
                """)
            .params(values(kind)).update() == 1;
    }

    private Map<String, @Nullable Object> values(Kind kind) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", kind.id());
        row.put("code", kind.code());
        row.put("name", kind.name());
        row.put("words", kind.words().toArray(String[]::new));
        row.put("template", kind.template());
        row.put("nodes", json.writeValueAsString(kind.nodes()));
        row.put("indicators", json.writeValueAsString(kind.indicators()));
        row.put("proposal", kind.proposal());
        row.put("retired", kind.retired());
        row.put("sort", kind.sort());
        row.put("version", kind.version());
        return row;
    }

    private Kind read(ResultSet row, int number) throws SQLException {
        return new Kind(row.getObject("id", UUID.class), row.getString("code"), row.getString("name"), List.of((String[]) row.getArray("words").getArray()),
            row.getString("template"), List.of(json.readValue(row.getString("nodes"), Kind.Node[].class)),
            List.of(json.readValue(row.getString("indicators"), Kind.Number[].class)), row.getBoolean("proposal"), row.getBoolean("retired"),
            row.getInt("sort"), row.getInt("version"));
    }
}
