package guatu.plan.schedule.exchange;

import guatu.plan.schedule.Suspension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the other program has no field for, kept in the notes of its task: the shortest duration, the soft predecessors and suspended spans.
record KeptWords(@Nullable Integer least, List<String> soft, List<Suspension> suspensions) {

    private static final Pattern LINE = Pattern.compile("\\[guatu min=(\\d{1,5}) soft=([^]]*)]");
    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s*至\\s*(\\d{4}-\\d{2}-\\d{2})\\s*([^；;\\]\\n]*)");
    private static final Pattern STOPS = Pattern.compile("\\[中止 ([^]]*)]");

    static KeptWords of(@Nullable String notes) {
        var text = notes == null ? "" : notes;
        var stops = STOPS.matcher(text);
        var spans = stops.find() ? spans(stops.group(1)) : List.<Suspension>of();
        var found = LINE.matcher(text);
        return found.find() ? new KeptWords(Integer.valueOf(found.group(1)), found.group(2).isEmpty() ? List.of() : Arrays.asList(found.group(2).split(",")), spans)
            : new KeptWords(null, List.of(), spans);
    }

    String line() {
        return "[guatu min=" + least + " soft=" + String.join(",", soft) + "]" + (suspensions.isEmpty() ? "" : "\n[中止 " + text(suspensions) + "]");
    }

    /// Suspended spans as people write them: `2026-05-11至2026-05-15 汛期；…`.
    static String text(@Nullable List<Suspension> spans) {
        return spans == null ? "" : spans.stream().map(one -> one.from() + "至" + one.to() + (one.reason() == null ? "" : " " + plain(one.reason())))
            .collect(Collectors.joining("；"));
    }

    private static String plain(String reason) {
        return reason.replaceAll("[；;\\]\\n]", "，").strip();
    }

    /// @throws java.time.DateTimeException for a day that the calendar does not have
    static List<Suspension> spans(String text) {
        var spans = new ArrayList<Suspension>();
        var found = SPAN.matcher(text);
        while (found.find()) {
            spans.add(new Suspension(LocalDate.parse(found.group(1)), LocalDate.parse(found.group(2)), found.group(3).isBlank() ? null : found.group(3).strip()));
        }
        return spans;
    }
}
