package guatu.ground.kernel.database;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server of the user's own (`GUATU_DB_URL`): after a power cut it may come up later than we do.
public final class OwnServer {

    private static final Logger LOG = LoggerFactory.getLogger(OwnServer.class);
    private static final String SCHEME = "jdbc:postgresql:";

    /// Refused, unreachable or cut off, shutting down, starting up, full: it may answer soon. A wrong password or name will not.
    private static final Set<String> MAY_COME = Set.of("08000", "08001", "08003", "08006", "53300", "57P01", "57P02", "57P03");

    private static final Map<String, String> USUAL = Map.of("ApplicationName", "guatu", "reWriteBatchedInserts", "true", "tcpKeepAlive", "true", "socketTimeout", "120");

    private OwnServer() {
    }

    /// Its address, with what the embedded server's connections also have wherever the user says nothing of it.
    public static Address address(String url) {
        if (!url.startsWith(SCHEME)) {
            throw new IllegalArgumentException("GUATU_DB_URL 须以 " + SCHEME + "// 开头，如 jdbc:postgresql://主机/库?user=…&password=…");
        }
        var whole = new StringBuilder(url).append(url.contains("?") ? "" : "?");
        USUAL.entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(one -> !url.contains(one.getKey() + "="))
            .forEach(one -> whole.append(whole.charAt(whole.length() - 1) == '?' ? "" : "&").append(one.getKey()).append('=').append(one.getValue()));
        return new Address(whole.toString(), "", "");
    }

    /// Waits until it answers; it is said once that we wait. Not longer than the limit, and not at all for what waiting does not mend.
    public static void await(Address address, Duration limit) throws IOException, InterruptedException, SQLException {
        await(() -> DriverManager.getConnection(address.url(), address.user(), address.password()).close(), shown(address.url()), limit, Duration.ofSeconds(2));
    }

    static void await(Attempt attempt, String server, Duration limit, Duration pause) throws IOException, InterruptedException, SQLException {
        var began = System.nanoTime();
        for (var waited = false; ; waited = true) {
            try {
                attempt.connect();
                if (waited) {
                    LOG.info("数据库服务器 {} 连上了，等了 {} 秒", server, (System.nanoTime() - began) / 1_000_000_000);
                }
                return;
            } catch (SQLException no) {
                if (!MAY_COME.contains(String.valueOf(no.getSQLState()))) {
                    throw no;
                }
                if (System.nanoTime() - began >= limit.toNanos()) {
                    throw new IOException("数据库服务器 " + server + " 等了 " + limit.toSeconds() + " 秒仍连不上（" + no.getMessage()
                        + "）。请看它是否在运行、GUATU_DB_URL 是否写对，再启动；要等得更久，设 GUATU_DB_WAIT（秒）。", no);
                }
                if (!waited) {
                    LOG.warn("数据库服务器 {} 还连不上（{}）：每 {} 秒再试，最多等 {} 秒", server, no.getMessage(), pause.toSeconds(), limit.toSeconds());
                }
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            }
        }
    }

    /// Host and database; the rest of the address holds a password.
    static String shown(String url) {
        var end = url.indexOf('?');
        var place = url.substring(SCHEME.length(), end < 0 ? url.length() : end).replaceFirst("^//", "");
        return place.substring(place.lastIndexOf('@') + 1);
    }

    /// One try to connect.
    interface Attempt {

        void connect() throws SQLException;
    }
}
