package guatu.ground.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.kernel.TestDatabase;
import java.sql.DriverManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MigrationsTests {

    @Test
    void runAsAnOwnerWhoIsNoSuperuserAndASecondTimeChangeNothing() throws Exception {
        var owner = TestDatabase.address();
        var name = "own" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password()); var statement = connection.createStatement()) {
            statement.execute("create role " + name + " login createrole password 'a b'");
            statement.execute("grant guatu_app to " + name + " with admin true, set false, inherit false");
            statement.execute("create database " + name + " owner " + name);
        }
        var address = new Address(owner.url().replaceAll("/t[0-9a-f]+\\?", "/" + name + "?"), name, "a b");
        Migrations.run(address);
        Migrations.run(address);
        try (var connection = DriverManager.getConnection(address.url(), name, "a b"); var statement = connection.createStatement()) {
            statement.execute("set role guatu_app");
            try (var rows = statement.executeQuery("select count(*) from ctl.tenant")) {
                rows.next();
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }
}
