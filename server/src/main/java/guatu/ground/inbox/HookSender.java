package guatu.ground.inbox;

import guatu.ground.kernel.BadInput;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Sends one message, signed, within ten seconds; it follows no redirect.
@Component
class HookSender {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int IN_ALL_SECONDS = 10;
    private static final long MOST_BYTES = 65_536;
    private static final int KEPT = 300;

    private final HookAddress addresses;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();

    HookSender(HookAddress addresses) {
        this.addresses = addresses;
    }

    /// What became of one try: the status, if there was an answer, and its beginning or what went wrong.
    record Answer(@Nullable Integer status, String text) {

        boolean taken() {
            return status != null && status >= 200 && status < 300;
        }
    }

    Answer send(Hook hook, Delivery delivery, String secret, Instant now) {
        try {
            var future = client.sendAsync(request(addresses.allowed(hook.url()), delivery, secret, now), BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
            try {
                var answer = future.get(IN_ALL_SECONDS, TimeUnit.SECONDS);
                return new Answer(answer.statusCode(), cut(answer.body()));
            } finally {
                future.cancel(true);
            }
        } catch (BadInput no) {
            return new Answer(null, no.code());
        } catch (TimeoutException no) {
            return new Answer(null, "timeout after " + IN_ALL_SECONDS + " s");
        } catch (ExecutionException no) {
            return new Answer(null, cut(String.valueOf(no.getCause())));
        } catch (InterruptedException no) {
            Thread.currentThread().interrupt();
            return new Answer(null, "interrupted");
        }
    }

    private static HttpRequest request(URI url, Delivery delivery, String secret, Instant now) {
        var timestamp = String.valueOf(now.getEpochSecond());
        return HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(IN_ALL_SECONDS))
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Guatu")
            .header("Guatu-Event", delivery.event())
            .header("Guatu-Delivery", delivery.id().toString())
            .header("Guatu-Timestamp", timestamp)
            .header("Guatu-Signature", "sha256=" + signature(secret, timestamp, delivery.body()))
            .POST(BodyPublishers.ofString(delivery.body(), StandardCharsets.UTF_8)).build();
    }

    /// HMAC-SHA256 over timestamp, a full stop, and the body, in hexadecimal digits.
    static String signature(String secret, String timestamp, String body) {
        return HexFormat.of().formatHex(Seal.hmac(secret.getBytes(StandardCharsets.UTF_8), (timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
    }

    private static String cut(String text) {
        return text.length() <= KEPT ? text : text.substring(0, KEPT);
    }
}
