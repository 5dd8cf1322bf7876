package guatu.bench;

import guatu.Settings;
import guatu.demo.Demo;
import guatu.demo.DemoClock;
import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.ground.kernel.database.EmbeddedPostgres;
import guatu.plan.campaign.Campaigns;
import guatu.show.bulletin.Bulletins;
import guatu.show.bulletin.Months;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/// 月末: freezing a month of the demonstration city (1,755 items) and its bulletin from draft to signature, beside the bare SQL that reads
/// the same rows as they stood at the month's end. Each line is the median over the second half of the year.
final class MonthBench {

    private static final List<String> OURS = List.of("issued", "bulletin", "decision", "dispute", "ranking", "snapshot", "period");
    private static final String LAMPS = """
        select l.item_id, l.data_date, l.lamp, l.deciding, l.ev, l.pv, l.evaluation -> 'reason' from campaign.item i cross join lateral (
               select * from progress.lamp where tenant_id = i.tenant_id and item_id = i.id and data_date <= ?::date order by data_date desc, id desc limit 1) l
        """;
    private static final String POINTS = """
        select distinct on (item_id, measure) item_id, measure, kind, value, done_on from progress.verified_point
         where on_date <= ?::date and at < ?::date + 1 order by item_id, measure, on_date desc, at desc, id desc
        """;
    private static final String STATES = """
        select distinct on (item_id) item_id, state from campaign.item_past where at < ?::date + 1 and state is not null order by item_id, at desc, id desc
        """;

    private interface Sql {
        int read() throws SQLException;
    }

    static void main() throws Exception {
        var home = Path.of(System.getenv().getOrDefault("GUATU_HOME", "data"), "bench").toAbsolutePath();
        try (var installation = Demo.open(new Settings(home, 0, "127.0.0.1", null), List.of(), System.out)) {
            var owner = EmbeddedPostgres.running(home.resolve("database")).orElseThrow();
            try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
                var context = installation.application();
                Tenants.run(context.getBean(TenantDirectory.class).single(), () -> measure(context, connection));
            }
        }
        System.exit(0);
    }

    private static void measure(ConfigurableApplicationContext beans, Connection connection) {
        var campaign = beans.getBean(Campaigns.class).all().getFirst();
        var clerk = new Actor(UUID.randomUUID(), "测试员", UUID.randomUUID(), EnumSet.of(Role.CLERK), Set.of());
        var leader = new Actor(UUID.randomUUID(), "领导", UUID.randomUUID(), EnumSet.of(Role.LEADER), Set.of());
        var months = beans.getBean(Months.class);
        var bulletins = beans.getBean(Bulletins.class);
        var calendar = beans.getBean(Calendars.class).current();
        var bare = new ArrayList<Double>();
        var freezes = new ArrayList<Double>();
        var papers = new ArrayList<Double>();
        var rows = 0;
        forget(connection, campaign.year());
        for (var n = 7; n <= 12; n++) {
            var month = YearMonth.of(campaign.year(), n);
            var day = calendar.add(month.atEndOfMonth(), 3);
            rows = time(bare, () -> read(connection, month));
            DemoClock.at(day, LocalTime.of(10, 0));
            var period = time(freezes, () -> months.freeze(clerk, campaign.id(), month));
            DemoClock.at(calendar.add(day, 3), LocalTime.of(10, 0));
            time(papers, () -> {
                var id = bulletins.draft(clerk, period);
                bulletins.submit(clerk, id, 0, true);
                bulletins.approve(leader, id, 1);
                return id;
            });
        }
        System.out.printf("%n### A month of %,d items, %s%n%n", beans.getBean(Campaigns.class).items(campaign.id()).size(), BusinessClock.ZONE);
        System.out.println("| what | median ms | slowest ms |\n|---|---|---|");
        line("bare SQL reading the same " + "%,d".formatted(rows) + " rows", bare);
        line("freeze: read, rank, hash, write, seal, duties", freezes);
        line("bulletin: draft, submit, approve with number, paper, seal", papers);
        forget(connection, campaign.year());
    }

    private static int read(Connection connection, YearMonth month) {
        var end = month.atEndOfMonth().toString();
        return count(() -> rows(connection, LAMPS, end)) + count(() -> rows(connection, POINTS, end, end)) + count(() -> rows(connection, STATES, end))
            + count(() -> rows(connection, "select * from campaign.item order by sort, id")) + count(() -> rows(connection, "select * from indicator.indicator order by item_id, sort"))
            + count(() -> rows(connection, "select * from organization.unit order by sort, id"));
    }

    /// Every column of every row is decoded.
    private static int rows(Connection connection, String sql, String... days) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < days.length; i++) {
                statement.setString(i + 1, days[i]);
            }
            var count = 0;
            try (var rows = statement.executeQuery()) {
                var columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (var c = 1; c <= columns; c++) {
                        rows.getObject(c);
                    }
                    count++;
                }
            }
            return count;
        }
    }

    private static int count(Sql sql) {
        try {
            return sql.read();
        } catch (SQLException no) {
            throw new IllegalStateException(no);
        }
    }

    /// Frozen months cannot be thawed by the product; the owner of a benchmark's own database may.
    private static void forget(Connection connection, int year) {
        count(() -> {
            try (var statement = connection.createStatement()) {
                for (var table : OURS) {
                    var key = table.equals("dispute") || table.equals("ranking") ? "period_id" : "id";
                    var which = switch (table) {
                        case "issued" -> "id in (select b.id from bulletin.bulletin b join bulletin.period p on p.id = b.period_id where p.year = " + year + " and p.month > 6)";
                        case "bulletin" -> "period_id in (select id from bulletin.period where year = " + year + " and month > 6)";
                        case "decision" -> "id in (select d.id from bulletin.dispute d join bulletin.period p on p.id = d.period_id where p.year = " + year + " and p.month > 6)";
                        default -> key + " in (select id from bulletin.period where year = " + year + " and month > 6)";
                    };
                    statement.executeUpdate("delete from bulletin." + table + " where " + which);
                }
            }
            return 0;
        });
    }

    private static <T> T time(List<Double> into, Supplier<T> work) {
        var began = System.nanoTime();
        var done = work.get();
        into.add((System.nanoTime() - began) / 1e6);
        return done;
    }

    private static void line(String what, List<Double> times) {
        var sorted = times.stream().sorted().toList();
        System.out.printf("| %s | %.0f | %.0f |%n", what, sorted.get(sorted.size() / 2), sorted.getLast());
    }
}
