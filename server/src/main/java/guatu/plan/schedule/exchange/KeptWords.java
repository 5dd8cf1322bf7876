package guatu.plan.schedule.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the other program has no field for, kept in the notes of its task: the shortest duration and the soft predecessors.
record KeptWords(@Nullable Integer least, List<String> soft) {

    private static final Pattern LINE = Pattern.compile("\\[guatu min=(\\d{1,5}) soft=([^]]*)]");

    static KeptWords of(@Nullable String notes) {
        var found = LINE.matcher(notes == null ? "" : notes);
        return found.find() ? new KeptWords(Integer.valueOf(found.group(1)), found.group(2).isEmpty() ? List.of() : Arrays.asList(found.group(2).split(",")))
            : new KeptWords(null, List.of());
    }

    String line() {
        return "[guatu min=" + least + " soft=" + String.join(",", soft) + "]";
    }
}
