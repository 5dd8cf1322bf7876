package guatu.bench;

import guatu.Installation;
import guatu.Settings;
import guatu.demo.Demo;
import guatu.demo.DemoClock;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.ground.kernel.database.EmbeddedPostgres;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.plan.campaign.NewCampaign;
import guatu.plan.campaign.NewItem;
import guatu.run.progress.ProgressBoard;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// 文号 under 32 clients: each issues one slip at a time over HTTP, with number, paper, ledger entry, duties and history,
/// beside a bare counter and a bare insert in the same database. Every number is counted afterwards: no gap, no double.
final class NumbersBench {

    private static final int CLIENTS = 32;
    private static final int PIECES = Integer.getInteger("guatu.bench.slips", 2_000);
    private static final int WARM = PIECES / 5;
    private static final Actor SYSTEM = Actor.system("bench");

    static void main() throws Exception {
        var home = Path.of(System.getenv().getOrDefault("GUATU_HOME", "data"), "bench").toAbsolutePath();
        var port = freePort();
        Demo.open(new Settings(home, port, "127.0.0.1", null), List.of(), System.out).close();
        try (var postgres = EmbeddedPostgres.at(home.resolve("database"))) {
            var owner = postgres.address();
            var url = owner.url() + "&user=" + owner.user() + "&password=" + owner.password();
            try (var installation = Demo.open(new Settings(home, port, "127.0.0.1", url), List.of(), System.out)) {
                DemoClock.at(LocalDate.of(2026, 7, 14), LocalTime.of(10, 0));
                propose(installation);
                run("http://127.0.0.1:" + port, url);
            }
        }
        System.exit(0);
    }

    private static void run(String address, String url) throws Exception {
        var rows = new ArrayList<JsonNode>();
        new Web(address, "duban", Demo.password()).json("/api/slips/proposals").valueStream()
            .filter(row -> row.path("kind").asString().equals("PROBLEM")).limit(PIECES + WARM).forEach(rows::add);
        var pieces = rows.size() - WARM;
        Load.run(CLIENTS, WARM, _ -> issuer(address, rows, 0));
        var issued = Load.run(CLIENTS, pieces, _ -> issuer(address, rows, WARM));
        var bare = bare(url, pieces);
        System.out.println("\n### Numbers, " + CLIENTS + " clients, one slip each time, " + pieces + " slips; clients, server and database on the same "
            + Runtime.getRuntime().availableProcessors() + " CPUs\n");
        System.out.println("| what | per second | p50 ms | p95 ms |\n|---|---|---|---|");
        row("issue over HTTP: number, paper, ledger, duties, history", issued);
        row("bare JDBC: counter row and one insert", bare);
        counted(url);
    }

    /// Items that nobody works on: all of them are red, each with a proposal.
    private static void propose(Installation installation) {
        var beans = installation.application();
        Tenants.run(beans.getBean(TenantDirectory.class).single(), () -> {
            var campaigns = beans.getBean(Campaigns.class);
            var lead = beans.getBean(Organization.class).units().stream().filter(unit -> unit.kind() == UnitKind.COUNTY).findFirst().orElseThrow().id();
            var campaign = beans.getBean(TransactionTemplate.class).execute(_ -> {
                var opened = campaigns.open(SYSTEM, NewCampaign.ofYear("文号 " + UUID.randomUUID(), 2026)).id();
                var items = campaigns.addItems(SYSTEM, opened, IntStream.rangeClosed(1, PIECES + WARM)
                    .mapToObj(n -> NewItem.of("" + n, "沿江片区征迁 " + n).by(lead, List.of(), null).within(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 11, 30))).toList());
                campaigns.freezeList(SYSTEM, opened);
                campaigns.move(items.stream().map(Item::id).toList(), ItemState.HANDED_OVER);
                return opened;
            });
            beans.getBean(ProgressBoard.class).evaluate(campaign, LocalDate.of(2026, 7, 14));
        });
    }

    private static Load.Client issuer(String address, List<JsonNode> rows, int from) throws Exception {
        var web = new Web(address, "duban", Demo.password());
        return turn -> {
            var row = rows.get(from + turn);
            var answer = web.post("/api/slips/issue", "{\"slips\":[{\"id\":\"%s\",\"version\":%d}]}".formatted(row.path("id").asString(), row.path("version").asInt()),
                UUID.randomUUID());
            if (!answer.contains("\"ISSUED\"")) {
                throw new IOException(answer);
            }
        };
    }

    private static Load bare(String url, int pieces) throws Exception {
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute("drop table if exists bare_number, bare_slip");
            statement.execute("create table bare_number (id int primary key, n int not null)");
            statement.execute("create table bare_slip (id uuid primary key, n int not null unique, title text)");
        }
        return Load.run(CLIENTS, pieces, _ -> {
            var connection = DriverManager.getConnection(url);
            connection.setAutoCommit(false);
            return _ -> number(connection);
        });
    }

    private static void number(Connection connection) throws SQLException {
        int n;
        try (var next = connection.prepareStatement("insert into bare_number as b values (1, 1) on conflict (id) do update set n = b.n + 1 returning n");
             var rows = next.executeQuery()) {
            rows.next();
            n = rows.getInt(1);
        }
        try (var insert = connection.prepareStatement("insert into bare_slip values (?, ?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setInt(2, n);
            insert.setString(3, "沿江片区征迁");
            insert.executeUpdate();
        }
        connection.commit();
    }

    private static void counted(String url) throws SQLException {
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement(); var rows = statement.executeQuery("""
                select kind, count(*) as slips, count(distinct serial_no) as numbers, max(serial_no) as last from supervision.slip
                 where number is not null group by tenant_id, office_id, kind, year order by kind
                """)) {
            while (rows.next()) {
                System.out.printf("%n%s: %d slips, %d gaps, %d doubles%n", rows.getString("kind"), rows.getInt("slips"), rows.getInt("last") - rows.getInt("numbers"),
                    rows.getInt("slips") - rows.getInt("numbers"));
            }
        }
    }

    private static void row(String what, Load load) {
        System.out.printf("| %s | %.0f | %.1f | %.1f |%n", what, load.perSecond(), load.p50(), load.p95());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
