package guatu.ground.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// SQL whose statements come with `:tenant` bound. Rows are seen inside a transaction only (row-level security).
@Component
public class TenantJdbc {

    private final JdbcClient client;
    private final NamedParameterJdbcTemplate template;

    public TenantJdbc(NamedParameterJdbcTemplate template) {
        this.template = template;
        this.client = JdbcClient.create(template);
    }

    /// A statement with the current tenant bound to `:tenant`.
    public StatementSpec sql(String sql) {
        return client.sql(sql).param("tenant", Tenants.current().id());
    }

    /// One statement for many rows, sent as a batch; `:tenant` is bound in each.
    public int[] batch(String sql, List<? extends Map<String, ?>> rows) {
        var tenant = Tenants.current().id();
        var sources = new SqlParameterSource[rows.size()];
        for (var i = 0; i < sources.length; i++) {
            var values = new HashMap<String, Object>(rows.get(i));
            values.put("tenant", tenant);
            sources[i] = new MapSqlParameterSource(values);
        }
        return sources.length == 0 ? new int[0] : template.batchUpdate(sql, sources);
    }
}
