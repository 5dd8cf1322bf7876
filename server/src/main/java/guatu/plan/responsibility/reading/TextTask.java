package guatu.plan.responsibility.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A numbered task of a text while its lines are being gathered.
final class TextTask {

    final Draft draft;
    private final Map<Role, Integer> places = new EnumMap<>(Role.class);
    private String text = "";

    TextTask(@Nullable String no, List<String> groups, int line) {
        draft = new Draft("line " + line, role -> "line " + placeOf(role, line));
        draft.groups.addAll(groups);
        if (no != null) {
            draft.cells.put(Role.NO, Cell.text(no));
        }
    }

    private int placeOf(Role role, int line) {
        return places.getOrDefault(role, line);
    }

    boolean silent() {
        return text.isEmpty();
    }

    void say(String sentence) {
        text = text.isEmpty() ? sentence : text + "\n" + sentence;
    }

    void add(Role role, String value, int line) {
        places.putIfAbsent(role, line);
        draft.cells.merge(role, Cell.text(value), (before, more) -> Cell.text(before.text() + "\n" + more.text()));
    }

    /// The first sentence is the title, the rest its content.
    ReadItem item(ItemReader reader, boolean wantsLead) {
        var stop = firstStop();
        var title = text.substring(0, stop).replaceFirst("[。;\uFF1B:\uFF1A,\uFF0C]+$", "").strip();
        var rest = text.substring(stop).replaceFirst("^[。;\uFF1B:\uFF1A]", "").strip();
        if (!rest.isEmpty()) {
            draft.cells.merge(Role.CONTENT, Cell.text(rest), (given, more) -> Cell.text(more.text() + "\n" + given.text()));
        }
        return reader.read(draft, title, wantsLead);
    }

    private int firstStop() {
        for (var i = 0; i < text.length(); i++) {
            if ("。\n".indexOf(text.charAt(i)) >= 0 && i > 0) {
                return i;
            }
        }
        return text.length();
    }
}
