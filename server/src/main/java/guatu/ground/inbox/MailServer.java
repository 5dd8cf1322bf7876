package guatu.ground.inbox;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// 邮件服务器: read from smtp://user:password@host:port (STARTTLS where offered) or smtps:// (TLS from the start).
record MailServer(String host, int port, @Nullable String user, @Nullable String password, boolean tls) {

    private static final int SMTP = 25;
    private static final int SMTPS = 465;

    /// Refuses an address it cannot read without repeating it: it may hold a password.
    static MailServer of(String url) {
        try {
            var uri = new URI(url.strip());
            var tls = "smtps".equals(uri.getScheme());
            if (uri.getHost() == null || !tls && !"smtp".equals(uri.getScheme())) {
                throw unreadable();
            }
            var who = uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
            return new MailServer(uri.getHost(), uri.getPort() > 0 ? uri.getPort() : tls ? SMTPS : SMTP, part(who, 0), part(who, 1), tls);
        } catch (URISyntaxException no) {
            throw unreadable();
        }
    }

    private static @Nullable String part(String[] who, int n) {
        return who.length <= n ? null : URLDecoder.decode(who[n].replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("GUATU_MAIL_URL 看不懂；请写成 smtp://用户:口令@主机:端口 或 smtps://…，口令里的特殊字符用 %XX");
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
