package guatu.bench;

import guatu.Installation;
import guatu.Settings;
import guatu.demo.Demo;
import guatu.demo.DemoClock;
import guatu.ground.access.Access;
import guatu.ground.access.NewAccount;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.ground.organization.Organization;
import guatu.ground.kernel.database.EmbeddedPostgres;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The server under eight clients with the demonstration city, beside the same statements and transactions over bare JDBC in the same run.
/// Bare writes run on a copy of the database made before the server wrote.
final class ServerBench {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> OWN = Map.of("柳湾区", "liuwan", "青岚县", "qinglan");
    private static final int READS = 4000;
    private static final int WRITES = 240;
    private static final int WARM = 8000;

    private final String address;
    private final String database;
    private final String copy;
    private final Web clerk;

    private ServerBench(String address, String database, String copy, Web clerk) {
        this.address = address;
        this.database = database;
        this.copy = copy;
        this.clerk = clerk;
    }

    static void main() throws Exception {
        var home = Path.of(System.getenv().getOrDefault("GUATU_HOME", "data"), "bench").toAbsolutePath();
        var port = freePort();
        Demo.open(new Settings(home, port, "127.0.0.1", null), List.of(), System.out).close();
        try (var postgres = EmbeddedPostgres.at(home.resolve("database"))) {
            var owner = postgres.address();
            var url = owner.url() + "&user=" + owner.user() + "&password=" + owner.password();
            var copy = url.replace("/postgres?", "/bare?");
            copyDatabase(url);
            try (var installation = Demo.open(new Settings(home, port, "127.0.0.1", url), List.of(Recorder.class), System.out)) {
                DemoClock.at(LocalDate.of(2026, 7, 14), LocalTime.of(10, 0));
                accounts(installation);
                var address = "http://127.0.0.1:" + port;
                new ServerBench(address, url, copy, new Web(address, "duban", Demo.password())).run();
            }
        }
        System.exit(0);
    }

    private void run() throws Exception {
        System.out.println("\n### Server, 8 clients, 1,755 items with half a year of reports, warmed up; client, server and database on the same "
            + Runtime.getRuntime().availableProcessors() + " CPUs\n");
        System.out.println("| request | server /s | p50 ms | p95 ms | bare JDBC /s | server of bare |\n|---|---|---|---|---|---|");
        var units = clerk.json("/api/units").valueStream().filter(unit -> unit.path("kind").asString().equals("COUNTY")).map(unit -> unit.path("id").asString()).toList();
        reads("item list, 100 rows, filtered", turn -> "/api/map?limit=100&lamp=YELLOW,RED,GREEN&unit=" + units.get(turn % units.size()), "\"rows\":[{\"itemId\"", units.size());
        reads("item list, 100 rows of 1,755", _ -> "/api/map?limit=100&sort=GAP", "\"total\":1755", 1);
        var items = clerk.json("/api/map?limit=500").path("rows").valueStream().map(row -> row.path("itemId").asString()).toList();
        reads("item page", turn -> "/api/item-page/" + items.get(turn % items.size()), "\"chain\":[", 40);
        reads("wall data", _ -> "/api/wall", "\"tiles\":[", 1);
        reads("map, all 1,755 rows", _ -> "/api/map/all", "\"rows\":[[", 1);
        submissions();
    }

    private interface Paths {
        String of(int turn);
    }

    private void reads(String what, Paths paths, String expected, int different) throws Exception {
        var pieces = what.contains("all") || what.contains("wall") ? READS / 8 : READS;
        Load.run(pieces < READS ? pieces : WARM, number -> reader(paths, expected));
        var server = Load.run(pieces, number -> reader(paths, expected));
        var recorded = new ArrayList<List<Recorder.Step>>();
        for (var turn = 0; turn < different; turn++) {
            var path = paths.of(turn);
            read(clerk, path, expected);
            recorded.add(Recorder.record(() -> read(clerk, path, expected)));
        }
        Load.run(pieces / 2, _ -> replayer(database, recorded));
        row(what, server, Load.run(pieces, _ -> replayer(database, recorded)));
    }

    private Load.Client reader(Paths paths, String expected) throws Exception {
        var web = new Web(address, "duban", Demo.password());
        return turn -> read(web, paths.of(turn), expected);
    }

    private static void read(Web web, String path, String expected) {
        try {
            var body = web.get(path);
            if (!body.contains(expected)) {
                throw new IllegalStateException(path + " lacks " + expected + ": " + body.substring(0, Math.min(300, body.length())));
            }
        } catch (java.io.IOException no) {
            throw new IllegalStateException(no);
        }
    }

    private static Load.Client replayer(String url, List<List<Recorder.Step>> recorded) throws Exception {
        var replay = new Replay(url);
        return turn -> replay.run(recorded.get(turn % recorded.size()));
    }

    /// Half of the submissions are measured on the server, the other half recorded one by one and replayed on the copy.
    private void submissions() throws Exception {
        var submissions = prepare(2 * WRITES + 80);
        var writers = new HashMap<String, Web>();
        for (var submission : submissions) {
            if (!writers.containsKey(submission.login())) {
                writers.put(submission.login(), new Web(address, submission.login(), Demo.password()));
            }
        }
        Load.run(80, _ -> turn -> submissions.get(2 * WRITES + turn).send(writers));
        var server = Load.run(WRITES, _ -> turn -> submissions.get(turn).send(writers));
        var recorded = new ArrayList<List<Recorder.Step>>();
        for (var submission : submissions.subList(WRITES, 2 * WRITES)) {
            recorded.add(Recorder.record(() -> submission.send(writers)));
        }
        row("report submission", server, Load.run(WRITES, _ -> replayer(copy, recorded)));
    }

    private record Submission(String login, String item, String body) {

        void send(Map<String, Web> writers) {
            try {
                var answer = writers.get(login).post("/api/items/" + item + "/reports", body, UUID.randomUUID());
                if (!answer.contains("\"filedAt\"")) {
                    throw new IllegalStateException(answer);
                }
            } catch (java.io.IOException no) {
                throw new IllegalStateException(no);
            }
        }
    }

    private List<Submission> prepare(int count) throws Exception {
        var logins = new HashMap<String, String>();
        var order = new ArrayList<JsonNode>();
        clerk.json("/api/units").valueStream().forEach(unit -> logins.put(unit.path("id").asString(),
            OWN.getOrDefault(unit.path("name").asString(), "bench-" + unit.path("id").asString().substring(24))));
        String after = null;
        do {
            var page = clerk.json("/api/map?limit=500&state=RUNNING,ACCEPTED,HANDED_OVER" + (after == null ? "" : "&after=" + after));
            page.path("rows").valueStream().forEach(order::add);
            after = page.path("next").isString() ? page.path("next").asString() : null;
        } while (after != null);
        Collections.shuffle(order, new java.util.Random(7));
        var submissions = new ArrayList<Submission>();
        for (var row : order.subList(0, Math.min(count, order.size()))) {
            var item = row.path("itemId").asString();
            submissions.add(new Submission(logins.get(row.path("leadUnit").asString()), item, body(clerk.json("/api/items/" + item + "/report-form"))));
        }
        return submissions;
    }

    private static String body(JsonNode form) {
        var values = form.path("measures").valueStream().filter(measure -> measure.path("kind").asString().equals("INDICATOR"))
            .map(measure -> measure.path("last").isNumber() && measure.path("last").decimalValue().compareTo(measure.path("target").decimalValue()) >= 0
                ? Map.of("measure", measure.path("id").asString(), "same", true)
                : Map.of("measure", measure.path("id").asString(), "value", measure.path("last").isNumber()
                    ? measure.path("last").decimalValue().add(new java.math.BigDecimal("0.1")).min(measure.path("target").decimalValue()) : java.math.BigDecimal.ONE)).toList();
        return JSON.writeValueAsString(Map.of("version", form.path("version").asInt(), "window", Map.of("from", "2026-07-01", "to", "2026-07-15"), "values", values,
            "unchanged", false, "progress", "本期按计划推进，累计数如上。", "problem", "", "plan", "下期完成阶段验收。", "suggestion", "", "evidence", List.of(), "seconds", 95));
    }

    private static void accounts(Installation installation) {
        var beans = installation.application();
        Tenants.run(beans.getBean(TenantDirectory.class).single(), () -> {
            var organization = beans.getBean(Organization.class);
            var accounts = organization.units().stream().filter(unit -> !OWN.containsKey(unit.name()))
                .flatMap(unit -> organization.people(unit.id()).stream().filter(person -> person.post().equals("联络员")).limit(1)
                    .map(person -> new NewAccount("bench-" + unit.id().toString().substring(24), person.id(), Demo.password(), Set.of(Role.LIAISON), Set.of(unit.id()), false)))
                .toList();
            try {
                beans.getBean(Access.class).createAccounts(Actor.system("bench"), accounts);
            } catch (Refusal ofAnEarlierRun) {
                System.out.println("(accounts of an earlier run are there: " + ofAnEarlierRun.code() + ")");
            }
        });
    }

    private static void row(String what, Load server, Load bare) {
        System.out.printf("| %s | %.0f | %.1f | %.1f | %.0f | %.0f %% |%n", what, server.perSecond(), server.p50(), server.p95(), bare.perSecond(), 100 * server.perSecond() / bare.perSecond());
    }

    private static void copyDatabase(String url) throws Exception {
        try (var connection = DriverManager.getConnection(url.replace("/postgres?", "/template1?")); var statement = connection.createStatement()) {
            statement.execute("drop database if exists bare");
            statement.execute("create database bare template postgres");
        }
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
