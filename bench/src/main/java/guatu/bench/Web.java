package guatu.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client signed in over one connection that is kept, as thin as HTTP/1.1 allows, so that the server's time is what is measured.
final class Web {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> cookies = new HashMap<>();
    private final InputStream in;
    private final OutputStream out;

    Web(String address, String login, String password) throws IOException {
        var socket = new Socket("127.0.0.1", Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
        get("/api/session/hint");
        post("/api/session", JSON.writeValueAsString(Map.of("login", login, "password", password)), UUID.randomUUID());
    }

    /// The body of a page; anything but 2xx is an error.
    String get(String path) throws IOException {
        return exchange("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n" + sent() + "\r\n", "");
    }

    JsonNode json(String path) throws IOException {
        return JSON.readTree(get(path));
    }

    String post(String path, String body, UUID command) throws IOException {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        return exchange("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nCommand-Id: " + command + "\r\nX-XSRF-TOKEN: "
            + cookies.get("XSRF-TOKEN") + "\r\nContent-Length: " + length + "\r\n" + sent() + "\r\n", body);
    }

    private String sent() {
        return cookies.isEmpty() ? "" : "Cookie: " + cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).collect(Collectors.joining("; ")) + "\r\n";
    }

    private synchronized String exchange(String head, String body) throws IOException {
        out.write((head + body).getBytes(StandardCharsets.UTF_8));
        out.flush();
        var status = line().split(" ")[1];
        var length = -1;
        var chunked = false;
        for (String header; !(header = line()).isEmpty(); ) {
            var name = header.substring(0, header.indexOf(':')).toLowerCase();
            var value = header.substring(header.indexOf(':') + 1).strip();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = true;
                case "set-cookie" -> cookies.put(value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1, (value + ";").indexOf(';')));
                default -> { }
            }
        }
        var answer = chunked ? chunks() : new String(in.readNBytes(Math.max(0, length)), StandardCharsets.UTF_8);
        if (!status.startsWith("2")) {
            throw new IOException(head.lines().findFirst().orElse("") + " answered " + status + ": " + answer);
        }
        return answer;
    }

    private String chunks() throws IOException {
        var all = new java.io.ByteArrayOutputStream(1 << 16);
        for (int size; (size = Integer.parseInt(line(), 16)) > 0; line()) {
            all.write(in.readNBytes(size));
        }
        line();
        return all.toString(StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        for (int c; (c = in.read()) != '\n'; ) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                text.append((char) c);
            }
        }
        return text.toString();
    }
}
