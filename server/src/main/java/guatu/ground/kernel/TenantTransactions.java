package guatu.ground.kernel;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/// Transactions that tell PostgreSQL their tenant, so that row-level security lets its rows through (SCALE 19).
class TenantTransactions extends JdbcTransactionManager {

    TenantTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var tenant = Tenants.bound();
        if (tenant.isPresent()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set local app.tenant = '" + tenant.get().id() + "'");
            }
        }
    }

    /// All that runs before the commit is done: now the last acts, then the commit and nothing between.
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        LastAct.performAll();
        super.doCommit(status);
    }
}
