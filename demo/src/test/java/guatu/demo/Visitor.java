package guatu.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who signs in with an account of the demonstration and reads.
final class Visitor {

    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    private Visitor(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /// Nobody in particular.
    static Visitor citizen(int port) {
        return new Visitor(port);
    }

    static Visitor as(String login, int port) throws IOException, InterruptedException {
        var visitor = new Visitor(port);
        visitor.status("/api/session/hint");
        var request = HttpRequest.newBuilder(URI.create(visitor.address + "/api/session")).header("Content-Type", "application/json")
            .header("Command-Id", UUID.randomUUID().toString()).POST(HttpRequest.BodyPublishers.ofString("{\"login\":\"" + login + "\",\"password\":\"" + Demo.password() + "\"}"));
        visitor.cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN")).findFirst()
            .ifPresent(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        if (visitor.client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode() != 200) {
            throw new IllegalStateException(login + " cannot sign in");
        }
        return visitor;
    }

    int status(String path) throws IOException, InterruptedException {
        return client.send(get(path), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(client.send(get(path), HttpResponse.BodyHandlers.ofString()).body());
    }

    private HttpRequest get(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).build();
    }
}
