package guatu.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// Bare JDBC: sends what was recorded over one connection of its own, with the same transactions, and decodes every column of every row.
final class Replay implements AutoCloseable {

    private final Connection connection;
    private long decoded;

    Replay(String url) throws SQLException {
        connection = DriverManager.getConnection(url);
        try (var role = connection.createStatement()) {
            role.execute("set role guatu_app");
        }
        connection.setAutoCommit(false);
    }

    /// Runs the statements of one request; a transaction left open at the end is committed.
    void run(List<Recorder.Step> steps) throws SQLException {
        for (var step : steps) {
            if (step == Recorder.Step.COMMIT) {
                connection.commit();
            } else {
                send(step);
            }
        }
        connection.commit();
    }

    /// How many columns were decoded, so that nothing is left undone.
    long decoded() {
        return decoded;
    }

    private void send(Recorder.Step step) throws SQLException {
        try (var statement = connection.prepareStatement(step.sql())) {
            for (var row : step.rows()) {
                for (var setter : row.values()) {
                    setter.apply(statement);
                }
                if (step.batch()) {
                    statement.addBatch();
                }
            }
            if (step.batch()) {
                statement.executeBatch();
            } else if (statement.execute()) {
                decode(statement);
            }
        }
    }

    private void decode(PreparedStatement statement) throws SQLException {
        try (var rows = statement.getResultSet()) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (var column = 1; column <= columns; column++) {
                    if (rows.getObject(column) != null) {
                        decoded++;
                    }
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
