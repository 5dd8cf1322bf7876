package guatu.ground.inbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A mail server on this machine that takes every mail, or none.
final class MailBox implements AutoCloseable {

    record Received(String to, String raw) {
    }

    final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    volatile boolean full;
    volatile String login = "";
    private final ServerSocket server;

    MailBox() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException no) {
            throw new UncheckedIOException(no);
        }
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try (var socket = server.accept()) {
                    talk(socket);
                } catch (IOException over) {
                    // the next one, or closed
                }
            }
        });
    }

    int port() {
        return server.getLocalPort();
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var out = new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8);
        say(out, "220 box");
        var to = "";
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.toUpperCase();
            if (verb.startsWith("EHLO")) {
                say(out, "250-box\r\n250 AUTH PLAIN");
            } else if (verb.startsWith("AUTH")) {
                login = new String(java.util.Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1)), StandardCharsets.UTF_8).replace('\0', ':');
                say(out, "235 ok");
            } else if (verb.startsWith("RCPT")) {
                to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                say(out, full ? "452 full" : "250 ok");
            } else if (verb.equals("DATA")) {
                say(out, "354 go");
                var raw = new StringBuilder();
                for (var part = in.readLine(); !".".equals(part); part = in.readLine()) {
                    raw.append(part).append("\r\n");
                }
                received.add(new Received(to, raw.toString()));
                say(out, "250 ok");
            } else {
                say(out, verb.equals("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void say(OutputStreamWriter out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
