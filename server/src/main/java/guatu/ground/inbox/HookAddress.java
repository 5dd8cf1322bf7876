package guatu.ground.inbox;

import guatu.ground.kernel.BadInput;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which addresses a webhook may call: http and https, and no machine of the own network unless the installation allows it (GUATU_WEBHOOK_PRIVATE).
@Component
class HookAddress {

    private static final int LONGEST = 500;

    private final boolean privateToo;

    HookAddress(@Value("${guatu.webhook.private:false}") boolean privateToo) {
        this.privateToo = privateToo;
    }

    /// The address, if it may be called now. It is resolved here, and Java keeps what it resolved for the call that follows.
    URI allowed(String url) {
        var uri = parsed(url);
        try {
            if (!privateToo && Arrays.stream(InetAddress.getAllByName(uri.getHost())).anyMatch(HookAddress::own)) {
                throw new BadInput("url", "inbox.hook-private", uri.getHost());
            }
        } catch (UnknownHostException no) {
            throw new BadInput("url", "inbox.hook-unknown-host", uri.getHost());
        }
        return uri;
    }

    static URI parsed(String url) {
        try {
            var uri = new URI(url.strip());
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null && uri.getUserInfo() == null && url.length() <= LONGEST) {
                return uri;
            }
        } catch (URISyntaxException no) {
            throw new BadInput("url", "inbox.hook-no-address", url);
        }
        throw new BadInput("url", "inbox.hook-no-address", url);
    }

    /// True for an address that is not out in the open: loopback, link-local, private, shared, test nets, multicast, or one that wraps such an address.
    static boolean own(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress() || address.isMulticastAddress()) {
            return true;
        }
        var bytes = address.getAddress();
        return bytes.length == 4 ? own4(bytes[0] & 255, bytes[1] & 255, bytes[2] & 255) : own6(bytes);
    }

    private static boolean own4(int a, int b, int c) {
        return a == 0 || a >= 240 || a == 100 && b >= 64 && b < 128 || a == 192 && b == 0 && (c == 0 || c == 2)
            || a == 198 && (b == 18 || b == 19 || b == 51 && c == 100) || a == 203 && b == 0 && c == 113;
    }

    private static boolean own6(byte[] bytes) {
        var first = (bytes[0] & 255) << 8 | bytes[1] & 255;
        var second = (bytes[2] & 255) << 8 | bytes[3] & 255;
        var wraps = first == 0x2002 || first == 0x64 && second == 0xff9b || first == 0x2001 && second == 0 || first == 0;
        return (first & 0xfe00) == 0xfc00 || wraps || first == 0x2001 && second == 0xdb8;
    }
}
