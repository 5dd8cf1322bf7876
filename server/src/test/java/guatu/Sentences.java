package guatu;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every Chinese sentence that the product can say, by its code: the message files of the server and the words of the pages.
final class Sentences {

    private static final Path SERVER = Path.of("src", "main", "resources", "messages");
    private static final Path WEB = Path.of("..", "web", "src");

    private Sentences() {
    }

    /// Of one module of the server, in order of the codes.
    static Map<String, String> ofServer(String module) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(SERVER.resolve(module + ".properties"))) {
            properties.load(reader);
        }
        var all = new TreeMap<String, String>();
        properties.forEach((code, words) -> all.put((String) code, (String) words));
        return all;
    }

    static List<String> modules() throws IOException {
        try (var files = Files.list(SERVER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith("_en.properties")).map(name -> name.replace(".properties", "")).sorted().toList();
        }
    }

    /// What the pages say; placeholders stand as `{n}`.
    static List<String> ofPages() throws IOException {
        var all = new ArrayList<String>();
        try (var files = Files.walk(WEB)) {
            for (var file : files.filter(one -> one.getFileName().toString().equals("zh-CN.json")).sorted().toList()) {
                collect(new JsonMapper().readTree(Files.readString(file)), all);
            }
        }
        return all;
    }

    private static void collect(JsonNode node, List<String> all) {
        if (node.isString()) {
            all.add(node.stringValue());
        }
        node.forEach(child -> collect(child, all));
    }

    /// As people read it: what varies is an ellipsis.
    static String plain(String message) {
        var plain = new StringBuilder();
        var depth = 0;
        for (var i = 0; i < message.length(); i++) {
            var c = message.charAt(i);
            if (c == '\'' && message.startsWith("'{'", i) || c == '\'' && message.startsWith("'}'", i)) {
                plain.append(depth == 0 ? String.valueOf(message.charAt(i + 1)) : "");
                i += 2;
            } else if (c == '{') {
                plain.append(depth++ == 0 ? "…" : "");
            } else if (c == '}') {
                depth--;
            } else if (depth == 0) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /// Whether what the guide quotes is this message; an ellipsis on either side stands for anything, but more than half must be said outright.
    static boolean quotes(String quoted, String message) {
        var plain = plain(message).replaceAll("\\s", "");
        var close = quoted.replaceAll("\\s", "");
        return fits(close, plain) || close.contains("…") && fits(plain, close);
    }

    private static boolean fits(String words, String pattern) {
        return (pattern.replace("…", "").length() * 2 > words.length() || !pattern.contains("…")) && Pattern.matches("\\Q" + pattern.replace("…", "\\E.*\\Q") + "\\E", words);
    }
}
