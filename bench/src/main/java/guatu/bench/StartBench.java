package guatu.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Start of the packed server to its first page, and the memory it takes: on an empty directory and on one that is there.
final class StartBench {

    static void main() throws Exception {
        var home = Files.createTempDirectory("guatu-start");
        System.out.println("\n### Start to first page, packed server as `./guatu serve` starts it, " + Runtime.getRuntime().availableProcessors() + " CPUs\n");
        System.out.println("| start | s to the first page | CPU s of the JVM | JVM RSS MB | PostgreSQL RSS MB |\n|---|---|---|---|---|");
        start("first, empty directory (initdb, migrations)", home);
        start("second, same directory", home);
        start("third, same directory", home);
    }

    private static void start(String what, Path home) throws Exception {
        var port = freePort();
        var root = Path.of(System.getProperty("guatu.root", ".")).toAbsolutePath();
        var builder = new ProcessBuilder(List.of(root.resolve("guatu").toString(), "serve")).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("GUATU_HOME", home.toString());
        builder.environment().put("GUATU_PORT", String.valueOf(port));
        var began = System.nanoTime();
        var process = builder.start();
        while (!answers(port)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        var cpu = process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
        var database = Long.parseLong(Files.readAllLines(home.resolve("database/data/postmaster.pid")).getFirst().strip());
        System.out.printf("| %s | %.1f | %.1f | %d | %d |%n", what, seconds, cpu, resident(process.pid()), ProcessHandle.of(database).stream()
            .flatMap(one -> java.util.stream.Stream.concat(java.util.stream.Stream.of(one), one.descendants())).mapToLong(one -> proportional(one.pid())).sum());
        process.destroy();
        process.waitFor();
    }

    private static boolean answers(int port) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/signin")).build(), HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException no) {
            throw new IllegalStateException(no);
        }
    }

    private static long resident(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream().filter(line -> line.startsWith("VmRSS")).findFirst()
            .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).orElse(0L);
    }

    private static long proportional(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream().filter(line -> line.startsWith("Pss:")).findFirst()
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).orElse(0L);
        } catch (IOException unreadable) {
            return 0;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
