package guatu.ground.inbox;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where people reach this installation (GUATU_PUBLIC_URL): for links in mail, calendars and webhooks.
@Component
class PublicAddress {

    private final String base;

    PublicAddress(@Value("${guatu.public-url:}") String base, @Value("${server.port:8080}") int port) {
        this.base = base.isBlank() ? "http://127.0.0.1:" + port : base.strip().replaceAll("/+$", "");
    }

    /// The address of a page.
    String of(String path) {
        return base + path;
    }
}
