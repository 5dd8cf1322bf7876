package guatu.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The embedded PostgreSQL of a product, for bad days: killed, kept from starting, or held at one table.
final class ProductDatabase {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private final Path home;

    ProductDatabase(Path home) {
        this.home = home;
    }

    /// Kills the server's first process as `kill -9` would; the others of it end by themselves.
    void kill() {
        ProcessHandle.of(Long.parseLong(said(0))).orElseThrow().destroyForcibly();
    }

    /// Kills it and keeps it from being started again, until the action is done.
    void without(Runnable action) {
        var starter = home.resolve("postgres-18.6/bin/pg_ctl");
        var aside = starter.resolveSibling("pg_ctl.aside");
        try {
            Files.move(starter, aside);
            try {
                kill();
                action.run();
            } finally {
                Files.move(aside, starter);
            }
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    /// From now on whoever wants to write to this table waits, in the middle of a transaction, until this is closed or its server is gone.
    Held held(String table) {
        try {
            var connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + said(3) + "/postgres", "guatu", Files.readString(home.resolve("password")).strip());
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("lock table " + table + " in exclusive mode");
            }
            return new Held(connection, table);
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        } catch (SQLException no) {
            throw new IllegalStateException(no);
        }
    }

    /// A line of the file in which the server says its process and its port.
    private String said(int line) {
        try {
            return Files.readAllLines(home.resolve("data/postmaster.pid")).get(line).strip();
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    /// A table that nobody can write to.
    record Held(Connection connection, String table) implements AutoCloseable {

        /// Waits until a transaction that has already written to all these tables stands before the held one.
        void awaitWriterOf(List<String> written) {
            var end = System.nanoTime() + PATIENCE;
            try {
                while (!stands(written)) {
                    if (System.nanoTime() > end) {
                        throw new AssertionError("nobody came to write to " + table);
                    }
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            } catch (InterruptedException no) {
                throw new IllegalStateException(no);
            }
        }

        private boolean stands(List<String> written) {
            try (var asked = connection.prepareStatement("""
                    select count(distinct done.relation) from pg_locks wants join pg_locks done on done.pid = wants.pid
                    where wants.relation = ?::regclass and not wants.granted and wants.pid <> pg_backend_pid()
                        and done.relation = any (?::regclass[]) and done.mode = 'RowExclusiveLock' and done.granted
                    """)) {
                asked.setString(1, table);
                asked.setArray(2, connection.createArrayOf("text", written.toArray()));
                try (var found = asked.executeQuery()) {
                    return found.next() && found.getInt(1) == written.size();
                }
            } catch (SQLException no) {
                throw new IllegalStateException(no);
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (SQLException gone) {
                // its server was killed: that was the test
            }
        }
    }
}
