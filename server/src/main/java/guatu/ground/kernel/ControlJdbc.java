package guatu.ground.kernel;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// SQL over schema `ctl` (sessions, tenants, jobs), which belongs to no tenant (SCALE 6.3).
@Component
public class ControlJdbc {

    private final JdbcClient client;

    public ControlJdbc(NamedParameterJdbcTemplate template) {
        this.client = JdbcClient.create(template);
    }

    /// A statement over schema `ctl`.
    public StatementSpec sql(String sql) {
        return client.sql(sql);
    }
}
