package guatu.e2e;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/// The product's HTTP door as one person uses it: cookies, the page's token and a command's id are taken care of.
final class Api {

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(30)).build();

    private Api(String address) {
        this.address = address;
    }

    static Api at(Product product) {
        return new Api(product.address());
    }

    static Api signedIn(Product product, String login, String password) {
        var api = at(product);
        api.get("/api/session/hint");
        api.post("/api/session", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password)).ok();
        return api;
    }

    /// Opens the page once: from then on the cookies of a visitor are there.
    Api visit() {
        get("/api/session/hint");
        return this;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /// A file, whole.
    byte[] bytes(String path) {
        try {
            var answer = client.send(request(path).GET().setHeader("Accept", "*/*").build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        } catch (InterruptedException no) {
            throw new IllegalStateException(no);
        }
    }

    Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID());
    }

    Answer post(String path, String json, UUID command) {
        return send(request(path).header("Command-Id", command.toString()).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer put(String path, String json) {
        return send(request(path).header("Command-Id", UUID.randomUUID().toString()).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    Answer upload(String path, String name, byte[] bytes) {
        var head = "--guatu\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(request(path).header("Command-Id", UUID.randomUUID().toString()).header("Content-Type", "multipart/form-data; boundary=guatu")
            .POST(BodyPublishers.concat(BodyPublishers.ofString(head), BodyPublishers.ofByteArray(bytes), BodyPublishers.ofString("\r\n--guatu--\r\n"))));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(120)).header("Accept", "application/json").header("Accept-Language", "zh-CN");
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).findFirst()
            .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        } catch (InterruptedException no) {
            throw new IllegalStateException(no);
        }
    }

    /// What came back.
    record Answer(int status, String body) {

        Answer ok() {
            if (status / 100 != 2) {
                throw new AssertionError(status + " " + body);
            }
            return this;
        }

        <T> T read(String path) {
            return JsonPath.read(body, path);
        }
    }
}
