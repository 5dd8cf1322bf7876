package guatu.ground.inbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

/// A receiver of webhooks on this machine, that can be told how to answer.
final class Receiver implements AutoCloseable {

    record Heard(String body, String event, String delivery, String timestamp, String signature) {
    }

    final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
    volatile int answers = 200;
    private final HttpServer server;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        if (answers / 100 == 2) {
            heard.add(new Heard(body, headers.getFirst("Guatu-Event"), headers.getFirst("Guatu-Delivery"), headers.getFirst("Guatu-Timestamp"), headers.getFirst("Guatu-Signature")));
        }
        if (answers == 302) {
            exchange.getResponseHeaders().add("Location", url() + "/elsewhere");
        }
        var text = ("answer " + answers).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answers, text.length);
        try (var out = exchange.getResponseBody()) {
            out.write(text);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
