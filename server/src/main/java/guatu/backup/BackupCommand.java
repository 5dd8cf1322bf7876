package guatu.backup;

import guatu.Settings;
import guatu.ground.kernel.Command;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// `backup FILE`: the installation in one file, while the server runs or while it is stopped.
public final class BackupCommand implements Command {

    private final Map<String, String> environment;

    public BackupCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "backup FILE               备份：数据库与文件，运行中也可以；文件里有机密，请妥善保管";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("--")) {
            err.println("用法: guatu " + usage());
            return WRONG_CALL;
        }
        try {
            var settings = Settings.of(environment);
            var target = target(arguments.getFirst(), settings.home());
            try (var database = OpenDatabase.of(settings)) {
                var writer = new BackupWriter(settings.home(), database.address(), application(), Clock.systemUTC());
                report(writer.write(target), target, settings, out);
                missing(writer.missing(), out);
            }
            return RESULT;
        } catch (NotPossible | IllegalArgumentException no) {
            err.println(no.getMessage());
        } catch (IOException | SQLException | InterruptedException no) {
            err.println("备份没有做成：" + no.getMessage());
        }
        return NO_RESULT;
    }

    /// As the jar says it.
    static String application() {
        var version = BackupCommand.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }

    private static Path target(String name, Path home) throws NotPossible {
        try {
            var target = Path.of(name).toAbsolutePath().normalize();
            if (Files.exists(target)) {
                throw new NotPossible("已有 " + target + "，不覆盖。请换一个文件名。");
            }
            if (!Files.isDirectory(target.getParent())) {
                throw new NotPossible("没有目录 " + target.getParent() + "。请先建好它。");
            }
            if (target.startsWith(home)) {
                throw new NotPossible("备份文件不能放在数据目录 " + home + " 里：数据丢了它也丢了。请换一个地方，最好是另一台机器。");
            }
            return target;
        } catch (InvalidPathException no) {
            throw new NotPossible("不是文件名：" + name);
        }
    }

    private static void missing(List<String> missing, PrintStream out) {
        if (!missing.isEmpty()) {
            out.println("  注意：有 " + missing.size() + " 个佐证文件在备份之前就已不在磁盘上，备份里也没有。请从更早的备份找回：");
            missing.stream().limit(10).forEach(path -> out.println("    " + path));
        }
    }

    private static void report(Manifest done, Path target, Settings settings, PrintStream out) throws IOException {
        out.printf("备份好了：%s（%,d 字节，仅本用户可读）%n", target, Files.size(target));
        out.printf("  数据库 %d 张表、%,d 行；文件 %,d 个%n", done.tables().size(), done.tables().stream().mapToLong(Manifest.TablePart::rows).sum(), done.files().size());
        done.ledgers().forEach(head -> out.printf("  存证链头 第 %,d 条 %s%n", head.seq(), head.hash()));
        out.println("  不含：登录会话、初始化口令、任务锁、日志、缓存、上传到一半的文件" + (settings.databaseUrl() == null ? "、数据库程序" : ""));
        out.println("  文件里有账号和机密：请加密保存到另一台机器。恢复：GUATU_HOME=空目录 ./guatu restore " + target.getFileName());
    }
}
