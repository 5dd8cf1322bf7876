package guatu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.TestDatabase;
import guatu.ground.kernel.database.Migrations;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The catalogue keeps the schema rules of SCALE: 1 to 5, 8, 12, 14, 19.
class SchemaRulesTests {

    private static final String BUSINESS = "n.nspname in ('" + String.join("','", Migrations.MODULES) + "')";

    @Test
    void everyBusinessTableHasTheTenantFirstInItsKey() throws SQLException {
        assertThat(names("""
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p') and %s
               and not exists (select from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
                                where k.conrelid = c.oid and k.contype = 'p' and a.attname = 'tenant_id' and a.attnotnull)
            """.formatted(BUSINESS))).isEmpty();
    }

    @Test
    void everyUniqueKeyHoldsTheTenant() throws SQLException {
        assertThat(names("""
            select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
             where i.indisunique and %s
               and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnum = any (i.indkey::int2[]))
            """.formatted(BUSINESS))).isEmpty();
    }

    @Test
    void everyForeignKeyIsCompositeStaysInItsModuleAndNeverSetsNull() throws SQLException {
        assertThat(names("""
            select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
              join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
             where k.contype = 'f' and %s
               and (k.confdeltype not in ('a', 'r', 'c') or n.nspname <> tn.nspname
                    or not exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum = k.conkey[1] and a.attname = 'tenant_id'))
            """.formatted(BUSINESS))).isEmpty();
    }

    @Test
    void referenceTablesAreFewAndKnown() throws SQLException {
        assertThat(names("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname = 'ctl' and c.relname not like 'history%'"))
            .containsExactlyInAnyOrder("tenant", "session", "setup", "scheduled_tasks");
    }

    @Test
    void everyConstraintHasANameOfOurOwn() throws SQLException {
        assertThat(names("""
            select k.conname from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
             where %s and k.contype in ('p', 'u', 'f') and k.conname ~ '(_pkey|_key|_fkey)$'
            """.formatted(BUSINESS))).isEmpty();
    }

    @Test
    void noTableHasATriggerOrASequence() throws SQLException {
        assertThat(names("select t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and " + BUSINESS)).isEmpty();
        assertThat(names("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and " + BUSINESS)).isEmpty();
    }

    @Test
    void everyBusinessTableStandsBehindTheTenantFence() throws SQLException {
        assertThat(names("""
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and %s and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))
            """.formatted(BUSINESS))).isEmpty();
    }

    @Test
    void theRuntimeRoleCannotChangeWhatIsAppendOnly() throws SQLException {
        var appendOnly = names("""
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and %s and not has_table_privilege('guatu_app', c.oid, 'UPDATE')
            """.formatted(BUSINESS));
        assertThat(appendOnly).contains("ledger.entry", "verification.verdict", "verification.measurement", "access.audit", "progress.report", "progress.lamp",
            "campaign.list_version", "schedule.baseline");
        try (var connection = TestDatabase.dataSource().getConnection()) {
            for (var table : appendOnly) {
                for (var verb : List.of("update " + table + " set tenant_id = tenant_id", "delete from " + table)) {
                    assertThatExceptionOfType(SQLException.class).isThrownBy(() -> {
                        try (var statement = connection.createStatement()) {
                            statement.execute(verb);
                        }
                    }).satisfies(no -> assertThat(no.getSQLState()).isEqualTo("42501"));
                }
            }
        }
    }

    private static List<String> names(String sql) throws SQLException {
        var owner = TestDatabase.address();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
             var rows = connection.createStatement().executeQuery(sql)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
