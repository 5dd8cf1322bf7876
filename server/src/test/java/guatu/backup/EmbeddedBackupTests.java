package guatu.backup;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.Installation;
import guatu.Settings;
import guatu.ground.access.Access;
import guatu.ground.access.NewAccount;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Command;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.TenantDirectory;
import guatu.ground.kernel.Tenants;
import guatu.ground.organization.NewPerson;
import guatu.ground.organization.NewUnit;
import guatu.ground.organization.Organization;
import guatu.ground.organization.UnitKind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An installation with its own database: backed up while it runs and while it is stopped, brought back elsewhere, signed in to there.
class EmbeddedBackupTests {

    private static final String PASSWORD = "mulan-Tide-72";

    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void goesOnElsewhereWithTheSamePeople() throws Exception {
        var old = environment("old");
        try (var running = Installation.open(Settings.of(old), List.of(), Map.of())) {
            account(running);
            assertThat(run(new BackupCommand(old), "running.guatu")).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(Command.RESULT);
            assertThat(run(new RestoreCommand(old), "running.guatu")).isEqualTo(Command.NO_RESULT);
            assertThat(said.toString(StandardCharsets.UTF_8)).contains("正被占用");
        }
        Files.writeString(directory.resolve("old/secret.key"), "hidden");
        assertThat(run(new BackupCommand(old), "stopped.guatu")).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(Command.RESULT);
        for (var backup : List.of("running", "stopped")) {
            var fresh = environment("from-" + backup);
            assertThat(run(new RestoreCommand(fresh), backup + ".guatu")).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(Command.RESULT);
        }
        assertThat(directory.resolve("from-stopped/secret.key")).hasContent("hidden");
        try (var restored = Installation.open(Settings.of(environment("from-running")), List.of(), Map.of())) {
            assertThat(signIn(restored, PASSWORD)).isEqualTo(200);
            assertThat(signIn(restored, "wrong-Password-1")).isEqualTo(422);
        }
    }

    private static void account(Installation running) {
        var context = running.application();
        var product = Actor.system("测试");
        Tenants.run(context.getBean(TenantDirectory.class).single(), () -> {
            var unit = context.getBean(Organization.class).create(product, NewUnit.of("督查室", UnitKind.DEPARTMENT)).id();
            var person = context.getBean(Organization.class).createPerson(product, NewPerson.of("何严", unit, "科长")).id();
            context.getBean(Access.class).createAccount(product, new NewAccount("heyan", person, PASSWORD, Set.of(Role.CLERK), Set.of(), false));
        });
    }

    private static int signIn(Installation installation, String password) throws Exception {
        var base = "http://127.0.0.1:" + installation.application().getEnvironment().getProperty("local.server.port");
        var cookies = new CookieManager();
        try (var browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            browser.send(HttpRequest.newBuilder(URI.create(base + "/api/session/hint")).build(), BodyHandlers.discarding());
            var token = cookies.getCookieStore().getCookies().stream().filter(one -> one.getName().equals("XSRF-TOKEN")).findFirst().orElseThrow().getValue();
            var request = HttpRequest.newBuilder(URI.create(base + "/api/session")).header("Content-Type", "application/json").header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString("{\"login\":\"heyan\",\"password\":\"" + password + "\"}")).build();
            return browser.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private Map<String, String> environment(String home) {
        return Map.of("GUATU_HOME", directory.resolve(home).toString(), "GUATU_PORT", "0");
    }

    private int run(Command command, String file) {
        said.reset();
        var to = new PrintStream(said, true, StandardCharsets.UTF_8);
        return command.run(List.of(directory.resolve(file).toString()), to, to);
    }
}
