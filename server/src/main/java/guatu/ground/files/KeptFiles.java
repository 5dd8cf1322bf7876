package guatu.ground.files;

import guatu.ground.kernel.BusinessClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Which files the rows of a database speak of, over one connection of its owner, for a backup that wants to know whether all are there.
public final class KeptFiles {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy/MM").withZone(BusinessClock.ZONE);

    private KeptFiles() {
    }

    /// The path of each evidence file below the home, tenant by tenant.
    public static void each(Connection connection, Consumer<String> taker) throws SQLException {
        try (var statement = connection.createStatement(); var tenants = statement.executeQuery("select distinct id from ctl.tenant order by id")) {
            while (tenants.next()) {
                each(connection, tenants.getObject(1, UUID.class), taker);
            }
        }
    }

    private static void each(Connection connection, UUID tenant, Consumer<String> taker) {
        var template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        template.setFetchSize(5_000);
        new NamedParameterJdbcTemplate(template).query("select uploaded_at, served_sha256 from files.evidence where tenant_id = :tenant", Map.of("tenant", tenant),
            (RowCallbackHandler) row -> taker.accept("files/" + tenant + "/" + MONTH.format(row.getObject(1, OffsetDateTime.class)) + "/" + row.getString(2)));
    }
}
