package guatu.ground.ledger;

import guatu.ground.kernel.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// `verify EXPORT [--head HEX] [--json]`: checks an export of the ledger without a server, a database or a network.
public final class VerifyCommand implements Command {

    /// The call as typed.
    private record Call(Path file, @Nullable String head, boolean json) {
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public String usage() {
        return "verify EXPORT [--head HEX] [--json]  离线核验存证导出：改动、缺失、增添、调换";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var call = call(arguments);
        if (call == null) {
            err.println("用法: guatu " + usage());
            return WRONG_CALL;
        }
        try (var in = Files.newInputStream(call.file)) {
            var found = ExportVerifier.verify(in, call.head);
            out.println(call.json ? JsonMapper.shared().writeValueAsString(asJson(found)) : asText(found));
            return found.whole() ? RESULT : NO_RESULT;
        } catch (IOException no) {
            var message = "读不了 " + call.file + "：" + (Files.isDirectory(call.file) ? "这是一个目录" : Files.exists(call.file) ? no.getMessage() : "没有这个文件") + "。";
            out.println(call.json ? JsonMapper.shared().writeValueAsString(Map.of("whole", false,
                "findings", List.of(Map.of("code", "unreadable-file", "message", message)))) : message);
            return NO_RESULT;
        }
    }

    private static Map<String, Object> asJson(Verification found) {
        var json = new LinkedHashMap<String, Object>();
        json.put("whole", found.whole());
        var header = found.header();
        if (header != null) {
            json.put("tenant", header.tenant());
            json.put("firstSeq", header.firstSeq());
            json.put("lastSeq", header.lastSeq());
            json.put("entries", found.entries());
            json.put("head", header.head());
        }
        found.anchor().ifPresent(seq -> json.put("headFoundAt", seq));
        json.put("flaws", found.flaws().count());
        json.put("findings", found.flaws().named().stream().map(VerifyCommand::asJson).toList());
        json.put("unseen", found.unseen());
        return json;
    }

    private static Map<String, Object> asJson(Flaw flaw) {
        var json = new LinkedHashMap<String, Object>();
        json.put("code", flaw.wrong().code());
        if (flaw.seq() > 0) {
            json.put("seq", flaw.seq());
        }
        if (flaw.line() > 0) {
            json.put("line", flaw.line());
        }
        json.put("message", flaw.message());
        return json;
    }

    private static String asText(Verification found) {
        var text = new StringBuilder();
        var header = found.header();
        if (header != null) {
            text.append("第 ").append(header.firstSeq()).append(" 条至第 ").append(header.lastSeq()).append(" 条，读到 ").append(found.entries()).append(" 条。\n");
        }
        if (found.whole()) {
            text.append("链完好：没有改动、缺失、增添或调换。\n");
            found.anchor().ifPresent(seq -> text.append("给出的链头是第 ").append(seq).append(" 条：到它为止与印出时一样。\n"));
        } else {
            text.append("链不完好，发现 ").append(found.flaws().count()).append(" 处：\n");
            found.flaws().named().forEach(flaw -> text.append("  ").append(flaw.line() > 0 ? "行 " + flaw.line() + "  " : "").append(flaw.message()).append('\n'));
            var more = found.flaws().count() - found.flaws().named().size();
            text.append(more > 0 ? "  还有 " + more + " 处，没有一一列出。\n" : "");
        }
        text.append(found.unseen().isEmpty() ? "" : "看不出的：\n");
        found.unseen().forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString().stripTrailing();
    }

    private static @Nullable Call call(List<String> arguments) {
        Path file = null;
        String head = null;
        var json = false;
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.equals("--json")) {
                json = true;
            } else if (argument.equals("--head") || argument.startsWith("--head=")) {
                var given = argument.startsWith("--head=") ? argument.substring(7) : i + 1 < arguments.size() ? arguments.get(++i) : "";
                head = given.strip().toLowerCase(Locale.ROOT);
                if (!ExportLine.isHash(head)) {
                    return null;
                }
            } else if (argument.startsWith("--") || file != null) {
                return null;
            } else {
                try {
                    file = Path.of(argument);
                } catch (InvalidPathException no) {
                    return null;
                }
            }
        }
        return file == null ? null : new Call(file, head, json);
    }
}
