package guatu;

import guatu.backup.BackupCommand;
import guatu.backup.RestoreCommand;
import guatu.ground.kernel.Command;
import guatu.ground.kernel.database.HomeLock;
import guatu.ground.ledger.VerifyCommand;
import guatu.plan.responsibility.ListCommand;
import guatu.plan.schedule.ScheduleCommand;
import guatu.show.bulletin.FiguresCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/// Guatu 挂图: one jar, server and command line.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Guatu {

    private static final List<Command> COMMANDS = List.of(new ListCommand(), new ScheduleCommand(), new VerifyCommand(), new FiguresCommand(),
        new BackupCommand(System.getenv()), new RestoreCommand(System.getenv()));

    public static void main(String[] arguments) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        var words = List.of(arguments);
        var name = words.isEmpty() ? "help" : words.getFirst();
        var command = COMMANDS.stream().filter(one -> one.name().equals(name)).findFirst();
        if (command.isPresent()) {
            System.exit(command.get().run(words.subList(1, words.size()), out, err));
        } else if (name.equals("serve")) {
            serve(out, err);
        } else {
            help(name.equals("help") ? out : err);
            System.exit(name.equals("help") ? Command.RESULT : Command.WRONG_CALL);
        }
    }

    private static void help(PrintStream out) {
        out.println("挂图 Guatu");
        out.println();
        out.println("  ./guatu demo              造一座示范市并运行 run with the demonstration city");
        out.println("  ./guatu serve             运行 run");
        out.println("  ./guatu test              全部测试 the whole suite");
        out.println("  ./guatu check             快速检查 fast checks");
        out.println("  ./guatu bench [NAME]      测速 benchmarks");
        COMMANDS.forEach(command -> out.println("  ./guatu " + command.usage()));
        out.println("  ./guatu help              本页 this page");
        out.println();
        out.print(Settings.HELP);
    }

    private static void serve(PrintStream out, PrintStream err) throws InterruptedException {
        try {
            var installation = Installation.open(Settings.of(System.getenv()), List.of(), Map.of("guatu.jobs", true));
            closeAtEnd(installation);
            out.println("挂图已运行：http://" + Settings.of(System.getenv()).bind() + ":" + Settings.of(System.getenv()).port() + "  （Ctrl+C 停止）");
            new CountDownLatch(1).await();
        } catch (HomeLock.Held | IllegalArgumentException no) {
            err.println(no.getMessage());
            System.exit(Command.NO_RESULT);
        } catch (IOException | SQLException | RuntimeException no) {
            err.println("没能启动：" + rootOf(no).getMessage());
            System.exit(Command.NO_RESULT);
        }
    }

    /// Closes an installation when the process is asked to end.
    public static void closeAtEnd(Installation installation) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            try {
                installation.close();
            } catch (IOException | InterruptedException no) {
                System.err.println(Arrays.toString(no.getStackTrace()));
            }
        }));
    }

    private static Throwable rootOf(Throwable no) {
        return no.getCause() == null ? no : rootOf(no.getCause());
    }
}
