package guatu.show.publicity;

import guatu.ground.kernel.DatabaseAway;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// The public door: answers every GET below `/api/open` and the downloads below `/open/data` from memory or a file, before sessions,
/// tenants and rights are looked at. What is no address of the site is not there; nothing is kept of what was asked.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class OpenDoor implements Filter {

    private static final String ROOT = "/api/open";
    private static final int LONGEST = 160;
    private static final String INDEX = "max-age=30, public";
    private static final String FOREVER = "max-age=31536000, public, immutable";
    private static final byte[] EMPTY = "{\"empty\":true}".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = "{\"type\":\"/problems/publicity.not-there\",\"title\":\"没有找到\",\"status\":404,\"code\":\"publicity.not-there\",\"detail\":\"公示里没有这个地址\"}"
        .getBytes(StandardCharsets.UTF_8);

    private final OpenHosts hosts;
    private final Sites sites;

    OpenDoor(OpenHosts hosts, Sites sites) {
        this.hosts = hosts;
        this.sites = sites;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answered, FilterChain chain) throws IOException, ServletException {
        var request = (HttpServletRequest) asked;
        var path = reads(request) ? pathOf(request.getRequestURI()) : null;
        if (path == null) {
            chain.doFilter(asked, answered);
        } else {
            answer(request, (HttpServletResponse) answered, path);
        }
    }

    private static boolean reads(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    /// What is asked of the site, or nothing where the address belongs to somebody else.
    private static @Nullable String pathOf(String uri) {
        if (uri.equals(ROOT) || uri.equals(ROOT + '/')) {
            return "";
        }
        if (uri.startsWith(ROOT + '/')) {
            return uri.length() > LONGEST ? "?" : uri.substring(ROOT.length() + 1);
        }
        return uri.equals("/open/feed.xml") || uri.startsWith("/open/data/") ? uri.length() > LONGEST ? "?" : uri.substring("/open/".length()) : null;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        try {
            var site = hosts.of(request.getServerName()).map(sites::of);
            var entry = site.map(one -> one.at(path));
            if (entry.isEmpty()) {
                without(response, path, site);
                return;
            }
            var body = sites.body(site.orElseThrow(), entry.get());
            if (body.isEmpty()) {
                DatabaseAway.answer(response);
                return;
            }
            send(request, response, entry.get(), body.get());
        } catch (DataAccessException away) {
            DatabaseAway.answer(response);
        }
    }

    private static void without(HttpServletResponse response, String path, Optional<Site> site) throws IOException {
        var before = path.isEmpty() && site.isPresent();
        response.setStatus(before ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
        response.setHeader("Cache-Control", INDEX);
        response.setContentType(before ? Site.Entry.JSON : "application/problem+json");
        response.setContentLength(before ? EMPTY.length : NOTHING.length);
        response.getOutputStream().write(before ? EMPTY : NOTHING);
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Site.Entry entry, OpenFiles.Body body) throws IOException {
        var tag = "W/\"" + entry.sha256() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", entry.forever() ? FOREVER : INDEX);
        response.setHeader("Vary", "Accept-Encoding");
        var known = request.getHeader("If-None-Match");
        if (known != null && known.contains(entry.sha256())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var accepts = request.getHeader("Accept-Encoding");
        var packed = accepts != null && accepts.contains("gzip");
        var bytes = packed ? body.packed() : body.plain();
        response.setContentType(entry.type());
        if (packed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(bytes);
        }
    }
}
