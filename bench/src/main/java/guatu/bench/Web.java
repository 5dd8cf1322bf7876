package guatu.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A browser's worth of HTTP: signed in, with its CSRF token.
final class Web {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String address;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1).build();

    Web(String address, String login, String password) throws IOException, InterruptedException {
        this.address = address;
        get("/api/session/hint");
        post("/api/session", JSON.writeValueAsString(java.util.Map.of("login", login, "password", password)), UUID.randomUUID());
    }

    /// The body of a page; anything but 200 is an error.
    String get(String path) throws IOException, InterruptedException {
        return checked(client.send(HttpRequest.newBuilder(URI.create(address + path)).GET().build(), HttpResponse.BodyHandlers.ofString()));
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        return JSON.readTree(get(path));
    }

    String post(String path, String body, UUID command) throws IOException, InterruptedException {
        var token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).findFirst().orElseThrow().getValue();
        return checked(client.send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/json").header("Command-Id", command.toString())
            .header("X-XSRF-TOKEN", token).POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static String checked(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.request().uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
