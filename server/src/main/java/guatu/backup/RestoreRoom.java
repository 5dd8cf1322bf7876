package guatu.backup;

import guatu.ground.kernel.database.EmbeddedPostgres;
import guatu.ground.kernel.database.HomeLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/// An empty home while it is filled: everything is made in a room beside and moved in when all of it is right; if not, the home is empty again.
final class RestoreRoom implements AutoCloseable {

    static final String NAME = "restoring";

    private static final Set<String> OF_THE_LOCK = Set.of("guatu.lock", "holder.txt");

    private final Path home;
    private final boolean madeHome;
    private final HomeLock lock;
    private boolean moved;

    private RestoreRoom(Path home, boolean madeHome, HomeLock lock) {
        this.home = home;
        this.madeHome = madeHome;
        this.lock = lock;
    }

    /// Locks the home; one that holds anything is refused. What a restore that was killed left behind is cleared away.
    static RestoreRoom in(Path home) throws IOException, InterruptedException {
        var made = !Files.exists(home);
        if (!made) {
            refuseFull(home);
        }
        var room = new RestoreRoom(home, made, HomeLock.take(home, "进程 " + ProcessHandle.current().pid() + "，正在恢复备份"));
        clear(home.resolve(NAME));
        Files.createDirectories(home.resolve(NAME));
        return room;
    }

    /// A restore that was killed may have left its database running.
    private static void clear(Path room) throws IOException, InterruptedException {
        if (EmbeddedPostgres.running(room.resolve("database")).isPresent()) {
            EmbeddedPostgres.at(room.resolve("database")).close();
        }
        deleteTree(room);
    }

    private static void refuseFull(Path home) throws IOException {
        var there = new TreeSet<String>();
        try (var names = Files.list(home)) {
            names.map(name -> name.getFileName().toString()).filter(name -> !OF_THE_LOCK.contains(name) && !name.equals(NAME)).forEach(there::add);
        }
        if (!there.isEmpty()) {
            if (Files.exists(home.resolve("guatu.lock"))) {
                HomeLock.take(home, "进程 " + ProcessHandle.current().pid()).close();
            }
            throw new NotPossible("数据目录 " + home + " 不是空的（有 " + String.join("、", there.stream().limit(5).toList())
                + "），不会覆盖它。请用 GUATU_HOME 指定一个空目录来恢复；确认要替换时，先把旧目录改名留底。");
        }
    }

    /// Where a part of the home is made.
    Path place(String path) {
        return home.resolve(NAME).resolve(path);
    }

    /// All is right: in with it, the database last.
    void moveIn() throws IOException {
        var room = home.resolve(NAME);
        try (var names = Files.list(room)) {
            for (var name : names.sorted(Comparator.comparing((Path one) -> one.getFileName().toString().equals("database"))).toList()) {
                Files.move(name, home.resolve(name.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.delete(room);
        moved = true;
    }

    @Override
    public void close() throws IOException {
        if (!moved) {
            deleteTree(home.resolve(NAME));
        }
        lock.close();
        for (var name : OF_THE_LOCK) {
            Files.deleteIfExists(home.resolve(name));
        }
        if (!moved && madeHome) {
            Files.deleteIfExists(home);
        }
    }

    static void deleteTree(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var all = Files.walk(tree)) {
                for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
