package guatu.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The packed product as people run it, in a data directory of its own.
public final class Product implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> DEMO = List.of("-cp", classes(), "guatu.demo.Demo");

    private final Path home;
    private final int port;
    private List<String> words;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private Process process;

    private Product(Path home, List<String> words) throws IOException {
        this.home = home;
        this.words = words;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        this.process = launch();
    }

    /// `./guatu serve` in a fresh directory.
    public static Product fresh() {
        return started(List.of("-jar", ROOT.resolve("server/target/app/guatu-app.jar").toString(), "serve"), Duration.ofMinutes(2));
    }

    /// `./guatu demo` on a copy of the city, which is filled once in a run.
    public static Product demo() {
        return started(DEMO, FilledCity.copy(), Duration.ofMinutes(3));
    }

    /// The filled city opened by `serve` on a later business day.
    public static Product demoOn(String day) {
        return started(rehearsal(day), FilledCity.copy().resolve("demo"), Duration.ofMinutes(3));
    }

    /// `./guatu demo` in this empty directory, until it is filled; then it ends.
    static void fill(Path home) {
        started(DEMO, home, Duration.ofMinutes(12)).stop();
    }

    /// `serve` in a fresh directory, on a business day of 2026 before the demonstration's data date.
    public static Product on(String day) {
        return started(rehearsal(day), Duration.ofMinutes(3));
    }

    /// Ends the server as an operator would and starts it again on a later business day.
    public void startAgainOn(String day) {
        stop();
        words = rehearsal(day);
        start();
    }

    private static List<String> rehearsal(String day) {
        return List.of("-cp", classes(), "guatu.demo.Rehearsal", day);
    }

    private static String classes() {
        return ROOT.resolve("server/target/app/guatu-app.jar") + ":" + ROOT.resolve("demo/target/guatu-demo-0.1.0.jar");
    }

    private static Product started(List<String> words, Duration limit) {
        try {
            return started(words, Files.createTempDirectory("guatu-e2e"), limit);
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    private static Product started(List<String> words, Path home, Duration limit) {
        try {
            var product = new Product(home, words);
            product.awaitReady(limit);
            return product;
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    /// The address of the start page, without a slash at the end.
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /// The data directory.
    public Path home() {
        return home;
    }

    /// The first match of a pattern in what the product printed.
    public String printed(String pattern) {
        var all = String.join("\n", output);
        var found = Pattern.compile(pattern).matcher(all);
        if (!found.find()) {
            throw new AssertionError("not printed: " + pattern + "\n" + all);
        }
        return found.group(found.groupCount());
    }

    /// Ends the server at once, as a power cut would, and starts it again on the same directory.
    public void killAndStartAgain() {
        kill();
        start();
    }

    /// Ends the server at once, as a power cut would.
    public void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException no) {
            throw new IllegalStateException(no);
        }
    }

    /// Starts the server on the directory it had.
    public void start() {
        try {
            output.clear();
            process = launch();
            awaitReady(Duration.ofMinutes(3));
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }

    private void stop() {
        try {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException no) {
            throw new IllegalStateException(no);
        }
    }

    /// A second process on the same directory: what it said and how it ended.
    public Ended second() {
        return ended(words);
    }

    /// `./guatu` with these words, on the same directory.
    public Ended command(String... said) {
        var all = new ArrayList<>(List.of("-jar", ROOT.resolve("server/target/app/guatu-app.jar").toString()));
        all.addAll(List.of(said));
        return ended(all);
    }

    private Ended ended(List<String> call) {
        try {
            var second = builder(call).start();
            var said = new String(second.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new Ended(second.waitFor(), said);
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        } catch (InterruptedException no) {
            throw new IllegalStateException(no);
        }
    }

    /// How a process ended.
    public record Ended(int code, String said) {
    }

    /// The embedded PostgreSQL.
    ProductDatabase database() {
        return new ProductDatabase(home.resolve(words.equals(DEMO) ? "demo/database" : "database"));
    }

    private ProcessBuilder builder(List<String> call) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED", "-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(call);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("GUATU_HOME", home.toString());
        builder.environment().put("GUATU_PORT", String.valueOf(port));
        builder.environment().remove("GUATU_DB_URL");
        return builder;
    }

    private Process launch() throws IOException {
        var started = builder(words).start();
        Thread.ofPlatform().daemon().start(() -> {
            try (var lines = started.inputReader(java.nio.charset.StandardCharsets.UTF_8)) {
                lines.lines().forEach(output::add);
            } catch (IOException | UncheckedIOException ended) {
                output.add("(end of output)");
            }
        });
        return started;
    }

    private void awaitReady(Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        while (output.stream().noneMatch(line -> line.contains("挂图已运行"))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("the product did not start:\n" + String.join("\n", output));
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException no) {
                throw new IllegalStateException(no);
            }
        }
    }

    @Override
    public void close() {
        try {
            stop();
            try (var files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
    }
}
