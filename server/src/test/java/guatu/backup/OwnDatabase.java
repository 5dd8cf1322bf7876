package guatu.backup;

import guatu.ground.kernel.TestDatabase;
import guatu.ground.kernel.database.Address;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// An empty database of its own on the test server, and what is in it.
record OwnDatabase(Address address) {

    static OwnDatabase empty() throws SQLException {
        var owner = TestDatabase.address();
        var name = "b" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = connect(owner); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new OwnDatabase(new Address(owner.url().replaceAll("/t[0-9a-f]+\\?", "/" + name + "?"), owner.user(), owner.password()));
    }

    /// As GUATU_DB_URL has it.
    static String url(Address address) {
        return address.url() + "&user=" + address.user() + "&password=" + URLEncoder.encode(address.password(), StandardCharsets.UTF_8);
    }

    String url() {
        return url(address);
    }

    static Connection connect(Address address) throws SQLException {
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    void execute(String... statements) throws SQLException {
        try (var connection = connect(address); var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        }
    }

    /// Every table that a backup holds, with the number and the hash of its rows.
    static Map<String, String> content(Address address) throws SQLException {
        var content = new TreeMap<String, String>();
        try (var connection = connect(address); var statement = connection.createStatement()) {
            for (var table : new Tables(connection).inOrder().keySet()) {
                try (var row = statement.executeQuery("select count(*), coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') from " + table + " t")) {
                    row.next();
                    content.put(table, row.getLong(1) + " " + row.getString(2));
                }
            }
        }
        return content;
    }
}
