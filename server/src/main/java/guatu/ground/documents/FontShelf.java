package guatu.ground.documents;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds faces: in the directory that GUATU_FONTS names, else in the system's. Files are known by slot (`body.ttf`) or by name.
final class FontShelf {

    private static final List<String> SYSTEM = List.of("/usr/share/fonts", "/usr/local/share/fonts", "C:\\Windows\\Fonts", "/System/Library/Fonts", "/Library/Fonts");
    private static final int DEEP = 6;
    private static final Map<Slot, List<String>> WANTED = Map.of(
        Slot.TITLE, List.of("方正小标宋", "fzxbsjw", "fzxbs"), Slot.BODY, List.of("仿宋_gb2312", "仿宋", "simfang", "fangsong"),
        Slot.KAI, List.of("楷体_gb2312", "楷体", "simkai", "kaiti"), Slot.HEI, List.of("黑体", "simhei"), Slot.SONG, List.of("宋体", "simsun"));
    private static final Map<Slot, List<String>> OPEN = Map.of(
        Slot.TITLE, List.of("simsun", "gbsn00lp", "uming"), Slot.BODY, List.of("gbsn00lp", "simsun", "uming"),
        Slot.KAI, List.of("gkai00mp", "ukai"), Slot.HEI, List.of("wqy-zenhei", "wqy-microhei", "droidsansfallback"), Slot.SONG, List.of("gbsn00lp", "uming"));
    private static final List<String> LAST = List.of("gbsn00lp", "simsun", "wqy-zenhei", "wqy-microhei", "gkai00mp", "uming", "ukai", "simhei", "droidsansfallback", "dejavusans");

    private final Map<String, Path> files = new TreeMap<>();
    private final Map<Path, Face> loaded = new HashMap<>();
    private final boolean own;

    private FontShelf(List<Path> directories, boolean own) {
        this.own = own;
        directories.forEach(this::list);
    }

    /// @param directory what GUATU_FONTS names; absent or blank: the system's directories
    static FontBook open(@Nullable String directory) {
        if (directory == null || directory.isBlank()) {
            return new FontShelf(SYSTEM.stream().map(Path::of).toList(), false).book();
        }
        return new FontShelf(List.of(Path.of(directory)), true).book();
    }

    private void list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> found = Files.walk(directory, DEEP, FileVisitOption.FOLLOW_LINKS)) {
            found.filter(Files::isRegularFile).forEach(file -> {
                var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (name.endsWith(".ttf") || name.endsWith(".ttc") || name.endsWith(".otf")) {
                    files.putIfAbsent(name.substring(0, name.length() - 4), file);
                }
            });
        } catch (IOException | RuntimeException unreadable) {
            // a directory that cannot be read holds no fonts
        }
    }

    private FontBook book() {
        var chosen = new EnumMap<Slot, Face>(Slot.class);
        var taken = new ArrayList<Rendered.Substitution>();
        var last = LAST.stream().map(this::named).filter(Objects::nonNull).toList();
        for (var slot : Slot.values()) {
            var wanted = first(Stream.concat(own ? Stream.of(slot.name().toLowerCase(Locale.ROOT)) : Stream.of(), WANTED.get(slot).stream()).toList());
            var face = wanted != null ? wanted : first(OPEN.get(slot));
            face = face != null ? face : last.isEmpty() ? any() : last.getFirst();
            if (face != null) {
                chosen.put(slot, face);
                if (wanted == null) {
                    taken.add(new Rendered.Substitution(slot.wanted(), face.name()));
                }
            }
        }
        return new FontBook(chosen, all(last), taken);
    }

    private static Collection<Face> all(List<Face> last) {
        var all = new LinkedHashMap<String, Face>();
        last.forEach(face -> all.putIfAbsent(face.name(), face));
        return all.values();
    }

    private @Nullable Face first(List<String> names) {
        return names.stream().map(this::named).filter(Objects::nonNull).filter(face -> face.has('的')).findFirst().orElse(null);
    }

    /// In a directory of one's own, any face with Chinese will do.
    private @Nullable Face any() {
        return own ? files.keySet().stream().map(this::named).filter(Objects::nonNull).filter(face -> face.has('的')).findFirst().orElse(null) : null;
    }

    /// A file of that very name, or one that begins with it.
    private @Nullable Face named(String name) {
        var file = files.containsKey(name) ? files.get(name)
            : files.entrySet().stream().filter(entry -> entry.getKey().startsWith(name) && name.length() > 3).map(Map.Entry::getValue).findFirst().orElse(null);
        return file == null ? null : loaded.computeIfAbsent(file, Face::load);
    }
}
