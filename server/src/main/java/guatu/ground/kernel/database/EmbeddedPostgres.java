package guatu.ground.kernel.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of our own over a data directory that is kept. A dead server is started again.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "guatu";

    private final Path home;
    private final Path binaries;
    private final Path data;
    private final List<String> prefix;
    private final int port;
    private final boolean durable;
    private final Thread watch;
    private volatile boolean closing;

    private EmbeddedPostgres(Path home, boolean durable) throws IOException, InterruptedException {
        this.home = Files.createDirectories(home.toAbsolutePath().normalize());
        this.durable = durable;
        this.data = this.home.resolve("data");
        this.binaries = PostgresFiles.unpack(this.home.resolve("postgres-18.6"));
        this.prefix = asRoot() ? dropRoot() : List.of();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        clearLeftovers();
        this.port = freePort();
        start();
        this.watch = Thread.ofPlatform().daemon().name("postgres-watch").start(this::watch);
    }

    /// Starts the server of a directory; what it acknowledges survives a power cut.
    public static EmbeddedPostgres at(Path home) throws IOException, InterruptedException {
        return new EmbeddedPostgres(home, true);
    }

    /// Starts a server for tests, which does not wait for the disk.
    public static EmbeddedPostgres forTests(Path home) throws IOException, InterruptedException {
        return new EmbeddedPostgres(home, false);
    }

    /// Where it listens, and its owner's password.
    public Address address() throws IOException {
        return address(home, port);
    }

    /// Where the server of a directory listens that another process started; empty if none has.
    public static Optional<Address> running(Path home) throws IOException {
        try {
            var lines = Files.readAllLines(home.resolve("data").resolve("postmaster.pid"));
            return Optional.of(address(home, Integer.parseInt(lines.get(3).strip())));
        } catch (NoSuchFileException | NumberFormatException | IndexOutOfBoundsException none) {
            return Optional.empty();
        }
    }

    private static Address address(Path home, int port) throws IOException {
        return new Address("jdbc:postgresql://127.0.0.1:" + port + "/postgres?ApplicationName=guatu&reWriteBatchedInserts=true&socketTimeout=120",
            USER, Files.readString(home.resolve("password")).strip());
    }

    /// The process of the server, if it lives.
    public Optional<ProcessHandle> process() {
        try {
            var pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
            return ProcessHandle.of(pid).filter(this::isOurs);
        } catch (IOException | RuntimeException none) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closing = true;
        watch.interrupt();
        watch.join(Duration.ofSeconds(60));
        stop();
        LOG.info("PostgreSQL stopped");
    }

    private boolean isOurs(ProcessHandle process) {
        return process.isAlive() && process.info().command().map(command -> command.startsWith(binaries.toString())).orElse(false);
    }

    private static boolean asRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /// PostgreSQL refuses uid 0: enter a user namespace where we are nobody.
    private static List<String> dropRoot() throws IOException, InterruptedException {
        if (new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0) {
            return List.of("unshare", "-U");
        }
        throw new IOException("PostgreSQL 不能以 root 身份运行：请换一个用户启动，或用 GUATU_DB_URL 指定数据库服务器。");
    }

    /// Into a temporary name, then renamed: a start that was killed half-way leaves nothing that looks whole.
    private void initialise() throws IOException, InterruptedException {
        var password = home.resolve("password");
        var secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, HexFormat.of().formatHex(secret) + "\n");
        var fresh = home.resolve("data.new");
        PostgresFiles.deleteTree(fresh);
        run(Duration.ofSeconds(180), program("initdb"), "-D", fresh.toString(), "-U", USER, "-A", "scram-sha-256", "--pwfile", password.toString(),
            "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=zh-Hans-CN", "--no-instructions", durable ? "--data-checksums" : "--no-sync");
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    /// After a kill of the application its server still runs; after a power cut the pid file's number may be anyone's.
    private void clearLeftovers() throws IOException, InterruptedException {
        if (!Files.exists(data.resolve("postmaster.pid"))) {
            return;
        }
        if (process().isPresent()) {
            LOG.warn("a PostgreSQL of an earlier run is still up: stopping it");
            stop();
        } else {
            LOG.warn("removing a stale postmaster.pid");
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    private void start() throws IOException, InterruptedException {
        var began = System.nanoTime();
        var settings = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60 -c shared_buffers=256MB"
            + " -c max_wal_size=1GB -c timezone=Asia/Shanghai -c log_timezone=Asia/Shanghai -c lc_messages=C -c jit=off"
            + (durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");
        run(Duration.ofSeconds(600), program("pg_ctl"), "-D", data.toString(), "-l", home.resolve("postgres.log").toString(), "-w", "-t", "600", "-s", "-o", settings, "start");
        LOG.info("PostgreSQL up on port {} in {} ms", port, (System.nanoTime() - began) / 1_000_000);
    }

    private void stop() throws IOException, InterruptedException {
        if (process().isPresent()) {
            run(Duration.ofSeconds(120), program("pg_ctl"), "-D", data.toString(), "-m", "fast", "-w", "-t", "110", "-s", "stop");
        }
    }

    private void watch() {
        while (!closing) {
            try {
                TimeUnit.MILLISECONDS.sleep(500);
                if (!closing && process().isEmpty()) {
                    LOG.error("PostgreSQL is gone: starting it again");
                    clearLeftovers();
                    start();
                }
            } catch (InterruptedException end) {
                return;
            } catch (IOException | RuntimeException no) {
                LOG.error("PostgreSQL did not start again, trying once more: {}", no.getMessage());
            }
        }
    }

    private String program(String name) {
        return binaries.resolve(name).toString();
    }

    /// Output goes to a file: the server inherits it and would keep a pipe open.
    private void run(Duration limit, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        var output = Files.createTempFile(home, "run", ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C.UTF-8");
            var process = builder.start();
            if (!process.waitFor(limit)) {
                process.destroyForcibly();
                throw new IOException("no end of " + words[0] + " in " + limit);
            }
            if (process.exitValue() != 0) {
                throw new IOException(words[0] + " exited with " + process.exitValue() + ": " + Files.readString(output) + lastWords());
            }
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private String lastWords() throws IOException {
        var log = home.resolve("postgres.log");
        if (!Files.exists(log)) {
            return "";
        }
        var lines = Files.readAllLines(log);
        return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
