package guatu.ground.ledger;

import guatu.ground.kernel.Tenant;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.kernel.Tenants;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// The chains of all tenants over one connection of the database's owner, for backup and restore.
public final class StoredChains {

    private static final int PAGE = 10_000;

    private StoredChains() {
    }

    /// The newest link of a tenant's chain.
    public record ChainHead(long seq, String hash) {
    }

    /// The heads of the chains there are.
    public static Map<UUID, ChainHead> heads(Connection connection) throws SQLException {
        var heads = new LinkedHashMap<UUID, ChainHead>();
        var entries = entries(connection);
        try (var statement = connection.createStatement(); var tenants = statement.executeQuery("select id from ctl.tenant order by id")) {
            while (tenants.next()) {
                var tenant = tenants.getObject(1, UUID.class);
                Tenants.as(new Tenant(tenant), entries::head).ifPresent(head -> heads.put(tenant, new ChainHead(head.seq(), head.hash())));
            }
        }
        return heads;
    }

    /// The number of the first link up to the head that was altered or lost, if any.
    public static OptionalLong firstBreak(Connection connection, UUID tenant) {
        var entries = entries(connection);
        return Tenants.as(new Tenant(tenant), () -> {
            var head = Head.NONE;
            for (var links = entries.after(0, PAGE); !links.isEmpty(); links = entries.after(head.seq(), PAGE)) {
                var broken = Chain.firstBreak(head, links);
                if (broken.isPresent()) {
                    return broken;
                }
                head = new Head(links.getLast().seq(), links.getLast().hash());
            }
            return head.equals(entries.head().orElse(Head.NONE)) ? OptionalLong.empty() : OptionalLong.of(head.seq() + 1);
        });
    }

    private static Entries entries(Connection connection) {
        return new Entries(new TenantJdbc(new NamedParameterJdbcTemplate(new SingleConnectionDataSource(connection, true))));
    }
}
