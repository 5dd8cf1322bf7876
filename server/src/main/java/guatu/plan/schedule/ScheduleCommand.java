package guatu.plan.schedule;

import com.fasterxml.jackson.annotation.JsonInclude;
import guatu.ground.kernel.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// `schedule FILE [--json]`: schedules a network file back from its deadline.
public class ScheduleCommand implements Command {

    private static final String JSON_FLAG = "--json";
    private static final JsonMapper JSON = JsonMapper.builder()
        .changeDefaultPropertyInclusion(absent -> absent.withValueInclusion(JsonInclude.Include.NON_NULL))
        .build();

    @Override
    public String name() {
        return "schedule";
    }

    @Override
    public String usage() {
        return "schedule FILE [--json]   从截止日期倒排工期：最早、目标、底线、时差、关键链";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        var files = arguments.stream().filter(argument -> !argument.startsWith("--")).toList();
        var flags = arguments.stream().filter(argument -> argument.startsWith("--")).toList();
        if (files.size() != 1 || !flags.stream().allMatch(JSON_FLAG::equals)) {
            err.println("用法：" + usage());
            return WRONG_CALL;
        }
        return run(files.getFirst(), !flags.isEmpty(), out, err);
    }

    private static int run(String file, boolean json, PrintStream out, PrintStream err) {
        try {
            var read = NetworkFile.read(bytes(file));
            var schedule = BackwardSchedule.from(read.network(), read.calendar());
            if (json) {
                out.println(JSON.writeValueAsString(schedule));
            } else {
                ScheduleTable.print(read.network(), schedule, out);
            }
            return RESULT;
        } catch (InvalidNetwork invalid) {
            if (json) {
                out.println(JSON.writeValueAsString(new Findings(invalid.findings().stream().map(PrintedFinding::of).toList())));
            } else {
                invalid.findings().forEach(finding -> err.println(finding.place() + "：" + finding.message()));
            }
            return NO_RESULT;
        }
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException unreadable) {
            throw new InvalidNetwork(List.of(NetworkFinding.at("file", "schedule.unreadable", file)));
        }
    }

    record Findings(List<PrintedFinding> findings) {}
}
