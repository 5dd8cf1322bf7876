package guatu.plan.responsibility;

import guatu.ground.kernel.Command;
import guatu.plan.responsibility.reading.Finding;
import guatu.plan.responsibility.reading.FindingCode;
import guatu.plan.responsibility.reading.ListJson;
import guatu.plan.responsibility.reading.Lists;
import guatu.plan.responsibility.reading.PublishedList;
import guatu.plan.responsibility.reading.ReadingChoice;
import guatu.plan.responsibility.reading.Unreadable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// `list FILE [--year Y] [--json]`: reads a published list and says what was understood.
public final class ListCommand implements Command {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final long MOST_BYTES = 50L * 1024 * 1024;

    /// The call as typed; wrong calls have none.
    private record Call(Path file, @Nullable Integer year, boolean json) {}

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String usage() {
        return "list FILE [--year Y] [--json]    读取已公布的清单(txt、docx、xlsx),列出事项、指标与疑点";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var call = call(arguments);
        if (call == null) {
            err.println("用法: guatu " + usage());
            return WRONG_CALL;
        }
        try {
            var list = Lists.read(bytes(call.file), String.valueOf(call.file.getFileName()), ReadingChoice.ofYear(call.year));
            print(list, call.json, out);
            return RESULT;
        } catch (Unreadable e) {
            out.println(call.json ? ListJson.write(json, e.findings()) : ListTable.findings(e.findings()));
            return NO_RESULT;
        }
    }

    private void print(PublishedList list, boolean asJson, PrintStream out) {
        out.println(asJson ? ListJson.write(json, list) : ListTable.of(list));
    }

    private static byte[] bytes(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Unreadable(List.of(new Finding(name, FindingCode.TOO_LARGE, List.of(String.valueOf(Files.size(file) / (1024 * 1024))))));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Unreadable(List.of(new Finding(name, FindingCode.FILE_UNKNOWN, List.of(file.toString()))));
        }
    }

    private static @Nullable Call call(List<String> arguments) {
        List<String> files = new ArrayList<>();
        Integer year = null;
        var asJson = false;
        for (var i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.equals("--json")) {
                asJson = true;
            } else if (argument.equals("--year") || argument.startsWith("--year=")) {
                var text = argument.startsWith("--year=") ? argument.substring(7) : i + 1 < arguments.size() ? arguments.get(++i) : "";
                year = text.matches("\\d{4}") ? Integer.valueOf(text) : null;
                if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
                    return null;
                }
            } else if (argument.startsWith("--")) {
                return null;
            } else {
                files.add(argument);
            }
        }
        try {
            return files.size() == 1 ? new Call(Path.of(files.getFirst()), year, asJson) : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
