package guatu.backup;

import guatu.Settings;
import guatu.ground.kernel.Command;
import guatu.ground.kernel.database.EmbeddedPostgres;
import guatu.ground.kernel.database.HomeLock;
import guatu.ground.kernel.database.OwnServer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// `restore FILE`: a backup into an empty home and an empty database; checked before, and nothing half done after.
public final class RestoreCommand implements Command {

    private final Map<String, String> environment;

    public RestoreCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "restore FILE              恢复到空的 GUATU_HOME（与空库）；先核对整个文件，失败不留半截";
    }

    @Override
    public int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("--")) {
            err.println("用法: guatu " + usage());
            return WRONG_CALL;
        }
        try {
            restore(Path.of(arguments.getFirst()).toAbsolutePath().normalize(), Settings.of(environment), out);
            return RESULT;
        } catch (NotPossible | HomeLock.Held | IllegalArgumentException no) {
            err.println(no instanceof InvalidPathException ? "不是文件名：" + arguments.getFirst() : no.getMessage());
        } catch (NoSuchFileException no) {
            err.println("没有文件 " + arguments.getFirst() + "。");
        } catch (IOException | SQLException | InterruptedException no) {
            err.println("恢复没有做成，数据目录仍是空的：" + no.getMessage());
        }
        return NO_RESULT;
    }

    private static void restore(Path file, Settings settings, PrintStream out) throws IOException, SQLException, InterruptedException {
        try (var room = RestoreRoom.in(settings.home()); var backup = BackupReader.open(file)) {
            if (settings.databaseUrl() == null) {
                try (var postgres = EmbeddedPostgres.at(room.place("database"))) {
                    new Restoration(postgres.address(), backup).run();
                }
                files(backup, room);
                room.moveIn();
            } else {
                intoOwn(new Restoration(OwnServer.address(settings.databaseUrl()), backup), backup, room);
            }
            out.printf("恢复好了：%s 的备份（%s）%n", backup.manifest().madeAt(), backup.manifest().application());
            out.printf("  数据库 %d 张表、%,d 行；文件 %,d 个 → %s%n", backup.manifest().tables().size(), Restoration.rows(backup.manifest().tables()), backup.manifest().files().size(), settings.home());
            backup.manifest().ledgers().forEach(head -> out.printf("  存证链完好，链头 第 %,d 条 %s%n", head.seq(), head.hash()));
            out.println("  登录会话没有恢复：每个人用原来的密码重新登录。现在可以运行 ./guatu serve");
        }
    }

    private static void intoOwn(Restoration restoration, BackupReader backup, RestoreRoom room) throws IOException, SQLException {
        restoration.refuseFull();
        try {
            restoration.run();
            files(backup, room);
            room.moveIn();
        } catch (IOException | SQLException | RuntimeException no) {
            restoration.undo();
            throw no;
        }
    }

    private static void files(BackupReader backup, RestoreRoom room) throws IOException {
        for (var part : backup.manifest().files()) {
            var target = room.place(part.path());
            Files.createDirectories(target.getParent());
            Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var in = backup.part(part.name()); var to = Files.newOutputStream(target)) {
                in.transferTo(to);
            }
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(part.mode()));
        }
    }
}
