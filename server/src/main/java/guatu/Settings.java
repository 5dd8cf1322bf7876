package guatu;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The settings of an installation, all from the environment.
///
/// @param databaseWait how long a start waits for the server of `databaseUrl`
public record Settings(Path home, int port, String bind, @Nullable String databaseUrl, Duration databaseWait) {

    private static final String TWO_MINUTES = "120";

    /// What `./guatu help` prints about them.
    public static final String HELP = """
        环境变量 Settings:
          GUATU_HOME    数据目录 data directory                        (./data；demo 用其下的 demo)
          GUATU_PORT    端口 port                                      (8080)
          GUATU_BIND    监听地址 address to bind                       (127.0.0.1)
          GUATU_DB_URL  已有的 PostgreSQL 服务器 a server of your own   (缺省用内置数据库 embedded by default)
                        jdbc:postgresql://主机/库?user=…&password=…
          GUATU_DB_WAIT 启动时最多等它几秒 seconds a start waits for it  (120)
          GUATU_FONTS   公文字体目录 directory of fonts for papers        (缺省用系统字体 the system's)
          GUATU_LEDGER_HASH  新存证的杂凑算法 hash of new ledger entries  (SHA-256；或 SM3)
          GUATU_PUBLIC_URL  群众和邮件打得开的地址 address for links and QR codes (http://127.0.0.1:端口)
          GUATU_MAIL_URL   邮件服务器 mail server   (缺省不发信) smtp://用户:口令@主机:端口 或 smtps://…
          GUATU_MAIL_FROM  发件人地址 sender
          GUATU_WEBHOOK_PRIVATE  true 时可向内网地址推送 webhooks may call the own network   (false)
        """;

    /// Reads them; a port that is no number is a wrong call.
    public static Settings of(Map<String, String> environment) {
        var port = environment.getOrDefault("GUATU_PORT", "8080");
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) > 65535) {
            throw new IllegalArgumentException("GUATU_PORT=" + port + " 不是端口号；请填 1 到 65535 之间的数。");
        }
        var wait = environment.getOrDefault("GUATU_DB_WAIT", TWO_MINUTES);
        if (!wait.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("GUATU_DB_WAIT=" + wait + " 不是秒数；请填 0 到 999999 之间的整数。");
        }
        var url = environment.get("GUATU_DB_URL");
        return new Settings(Path.of(environment.getOrDefault("GUATU_HOME", "data")).toAbsolutePath().normalize(), Integer.parseInt(port),
            environment.getOrDefault("GUATU_BIND", "127.0.0.1"), url == null || url.isBlank() ? null : url, Duration.ofSeconds(Long.parseLong(wait)));
    }

    /// Settings of a server that is here already, or of the embedded one.
    public Settings(Path home, int port, String bind, @Nullable String databaseUrl) {
        this(home, port, bind, databaseUrl, Duration.ZERO);
    }

    /// The same settings with the demonstration's own directory.
    public Settings demo() {
        return new Settings(home.resolve("demo"), port, bind, databaseUrl, databaseWait);
    }
}
