package guatu.ground.files;

import org.jspecify.annotations.Nullable;

/// Names of files are text that people read: never a path, never longer than 200 characters.
final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {
    }

    static String clean(@Nullable String given) {
        var name = given == null ? "" : given.replaceAll("\\p{Cntrl}", "").strip();
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
        if (last.isEmpty() || last.chars().allMatch(c -> c == '.')) {
            return "未命名";
        }
        return last.length() > LONGEST ? last.substring(0, LONGEST - 20) + "…" + last.substring(last.length() - 19) : last;
    }

    /// The name under which a browser may save it: with the ending of what it really is.
    static String served(String name, FileKind kind) {
        var dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + "." + (kind.photo() ? "jpg" : kind.extension());
    }
}
