package guatu.bench;

import guatu.Settings;
import guatu.demo.Demo;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The public pages under wrk beside the same bytes from nginx, on the same machine in the same run; then hostile requests, a million
/// unless `-Dguatu.hostile=N` says otherwise: what counts is that no answer is 5xx and that the heap stays where it was.
final class OpenBench {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern BAD = Pattern.compile("fivehundreds=(\\d+) requests=(\\d+)");
    private static final int SECONDS = Integer.getInteger("guatu.seconds", 10);
    private static final long HOSTILE = Long.getLong("guatu.hostile", 1_000_000);
    private static final String SCRIPT = """
        local n, bad = 0, 0
        local paths = { "/api/open/items/%s", "/api/open/%s", "/api/open/units/%s/x", "/open/data/%s.csv", "/open/%s", "/api/open?q=%s" }
        math.randomseed(os.time())
        request = function()
          n = n + 1
          local word = string.format("%08x-%04x-7000-8000-%012x", math.random(0, 2147483647), math.random(0, 65535), math.random(0, 2147483647))
          if n % 11 == 0 then word = string.rep("a", math.random(1, 3000)) end
          local headers = { ["Range"] = "bytes=9999999-1,-", ["Host"] = "h" .. n .. ".example", ["Cookie"] = "guatu_session=" .. word, ["If-None-Match"] = word }
          return wrk.format("GET", string.format(paths[n % #paths + 1], word), headers)
        end
        local threads = {}
        setup = function(thread) table.insert(threads, thread) end
        response = function(status) total = (total or 0) + 1; if status >= 500 then five = (five or 0) + 1 end end
        done = function()
          local five, all = 0, 0
          for _, thread in ipairs(threads) do five = five + (thread:get("five") or 0); all = all + (thread:get("total") or 0) end
          io.write(string.format("fivehundreds=%d requests=%d\\n", five, all))
        end
        """;

    private OpenBench() {
    }

    static void main() throws Exception {
        var home = Path.of(System.getenv().getOrDefault("GUATU_HOME", "data"), "bench").toAbsolutePath();
        var port = freePort();
        try (var installation = Demo.open(new Settings(home, port, "127.0.0.1", null), List.of(), System.out)) {
            var open = Files.createTempDirectory("guatu-open");
            var nginxPort = freePort();
            var nginx = nginx(port, open, nginxPort);
            try {
                System.out.println("\n### Public site, wrk with 2 threads and 32 connections, " + SECONDS + " s each; client and servers on the same "
                    + Runtime.getRuntime().availableProcessors() + " CPUs\n\n| answer | Guatu /s | nginx /s | of nginx |\n|---|---|---|---|");
                compare("snapshot of 1,755 items, packed", port, "/api/open", nginxPort, "/home.json");
                compare("index", port, "/api/open/index", nginxPort, "/index.json");
                compare("page shell", port, "/open", nginxPort, "/shell.html");
                hostile(open, port);
            } finally {
                nginx.destroy();
                nginx.waitFor();
            }
        }
        System.exit(0);
    }

    private static void compare(String what, int port, String path, int nginxPort, String file) throws Exception {
        rate(port, path, 3);
        var ours = rate(port, path, SECONDS);
        var theirs = rate(nginxPort, file, SECONDS);
        System.out.printf("| %s | %,.0f | %,.0f | %.2f |%n", what, ours, theirs, ours / theirs);
    }

    private static double rate(int port, String path, int seconds) throws Exception {
        var told = run("wrk", "-t2", "-c32", "-d" + seconds + "s", "-H", "Accept-Encoding: gzip", "http://127.0.0.1:" + port + path);
        if (told.contains("Non-2xx")) {
            throw new IllegalStateException(path + " was not answered with 200: " + told);
        }
        return Double.parseDouble(matched(RATE, told).group(1));
    }

    private static void hostile(Path open, int port) throws Exception {
        var script = Files.writeString(open.resolve("hostile.lua"), SCRIPT);
        var before = heap();
        long asked = 0;
        long bad = 0;
        var began = System.nanoTime();
        while (asked < HOSTILE) {
            var found = matched(BAD, run("wrk", "-t2", "-c64", "-d" + SECONDS + "s", "-s", script.toString(), "http://127.0.0.1:" + port));
            bad += Long.parseLong(found.group(1));
            asked += Long.parseLong(found.group(2));
        }
        System.out.printf("%n| hostile requests | /s | answers 5xx | heap before MB | heap after MB |%n|---|---|---|---|---|%n| %,d | %,.0f | %d | %d | %d |%n", asked,
            asked / ((System.nanoTime() - began) / 1e9), bad, before, heap());
    }

    private static long heap() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    /// nginx with the same bytes as files, packed beforehand as ours are.
    private static Process nginx(int source, Path open, int port) throws Exception {
        var address = "http://127.0.0.1:" + source;
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(open.resolve("www"));
        for (var copy : List.of(List.of("/api/open", "home.json"), List.of("/api/open/index", "index.json"), List.of("/open", "shell.html"))) {
            var target = open.resolve("www").resolve(copy.getLast());
            run("curl", "-s", "-o", target.toString(), address + copy.getFirst());
            run("gzip", "-k", target.toString());
        }
        var config = Files.writeString(open.resolve("nginx.conf"), """
            worker_processes 2; daemon off; pid %1$s/pid; error_log %1$s/error.log;
            events { worker_connections 1024; }
            http { access_log off; gzip_static on; types { application/json json; text/html html; } client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2;
              fastcgi_temp_path %1$s/t3; uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5; server { listen 127.0.0.1:%2$d; root %1$s/www; } }
            """.formatted(open, port));
        var process = new ProcessBuilder("nginx", "-c", config.toString(), "-e", open.resolve("error.log").toString()).redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Thread.sleep(500);
        if (!process.isAlive()) {
            throw new IllegalStateException("nginx ended: " + Files.readString(open.resolve("error.log")));
        }
        return process;
    }

    private static Matcher matched(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException(text);
        }
        return found;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return text;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
