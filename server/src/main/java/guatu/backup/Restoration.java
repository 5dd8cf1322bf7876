package guatu.backup;

import guatu.ground.kernel.database.Address;
import guatu.ground.kernel.database.Migrations;
import guatu.ground.ledger.StoredChains;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Fills an empty database from a backup: the schema as it was then, all rows in one transaction with every constraint on, then the newest schema.
final class Restoration {

    private final Address database;
    private final BackupReader backup;

    Restoration(Address database, BackupReader backup) {
        this.database = database;
        this.backup = backup;
    }

    void run() throws IOException, SQLException {
        Migrations.run(database, backup.manifest().migrations());
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            load(connection);
            connection.commit();
        }
        Migrations.run(database);
        try (var connection = connect(); var statement = connection.createStatement()) {
            chains(connection);
            statement.execute("analyze");
        }
    }

    /// Nothing of ours is in it.
    void refuseFull() throws SQLException, IOException {
        try (var connection = connect()) {
            if (!new Tables(connection).none()) {
                throw new NotPossible("GUATU_DB_URL 的数据库里已有挂图的表，不会覆盖。请另建一个空库来恢复。");
            }
        }
    }

    /// Takes back what was made of an empty database.
    void undo() throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            for (var schema : Tables.schemas()) {
                statement.execute("drop schema if exists " + schema + " cascade");
            }
            statement.execute("drop function if exists public.app_distribute(regclass), public.app_append_only(regclass), public.app_reference(regclass)");
        }
    }

    private void load(Connection connection) throws SQLException, IOException {
        var tables = new Tables(connection);
        var here = tables.inOrder();
        var parts = new HashMap<String, Manifest.TablePart>();
        backup.manifest().tables().forEach(part -> parts.put(part.table(), part));
        if (!here.keySet().equals(parts.keySet()) || here.entrySet().stream().anyMatch(table -> !table.getValue().equals(parts.get(table.getKey()).columns()))) {
            throw new NotPossible("备份里的表与它自称的版本不符，不能恢复。没有恢复任何内容；请换一份备份。");
        }
        tables.empty(here.keySet());
        for (var table : here.keySet()) {
            var part = parts.get(table);
            try (var in = backup.part(part.name())) {
                var rows = tables.copyIn(table, part.columns(), in);
                if (rows != part.rows()) {
                    throw new NotPossible("表 " + table + " 恢复出 " + rows + " 行，备份时是 " + part.rows() + " 行。没有恢复任何内容；请换一份备份。");
                }
            }
        }
        heads(StoredChains.heads(connection));
    }

    private void heads(Map<?, StoredChains.ChainHead> stored) throws NotPossible {
        var same = stored.size() == backup.manifest().ledgers().size()
            && backup.manifest().ledgers().stream().allMatch(head -> new StoredChains.ChainHead(head.seq(), head.hash()).equals(stored.get(head.tenant())));
        if (!same) {
            throw new NotPossible("恢复出的存证链头与备份清单所记不同。没有恢复任何内容；请换一份备份。");
        }
    }

    private void chains(Connection connection) throws NotPossible {
        for (var head : backup.manifest().ledgers()) {
            var broken = StoredChains.firstBreak(connection, head.tenant());
            if (broken.isPresent()) {
                throw new NotPossible("恢复出的存证链在第 " + broken.getAsLong() + " 条断开：备份时它就已被改动。没有恢复任何内容；请换一份更早的备份。");
            }
        }
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        try (var statement = connection.createStatement()) {
            statement.execute("set row_security = off");
            statement.execute("set datestyle = 'ISO'");
        }
        return connection;
    }

    /// The rows there are now, table by table, for the report.
    static long rows(List<Manifest.TablePart> tables) {
        return tables.stream().mapToLong(Manifest.TablePart::rows).sum();
    }
}
