package guatu.plan.responsibility.reading;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the reader was told: the year that replaces the list's own, and roles by table and column (0-based) that replace the guessed ones.
public record ReadingChoice(@Nullable Integer year, Map<String, Map<Integer, String>> roles) {

    public static final ReadingChoice NONE = new ReadingChoice(null, Map.of());

    Map<Integer, String> of(String table) {
        return roles.getOrDefault(table, Map.of());
    }

    public static ReadingChoice ofYear(@Nullable Integer year) {
        return new ReadingChoice(year, Map.of());
    }
}
