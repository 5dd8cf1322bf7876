package guatu.ground.organization;

import guatu.ground.kernel.BadInput;
import org.jspecify.annotations.Nullable;

/// What a name may look like: any text of 1 to 200 characters, without control characters; script in it stays text.
final class Names {

    private static final int LONGEST = 200;

    private Names() {
    }

    static String required(String field, @Nullable String text) {
        var clean = clean(text);
        if (clean.isEmpty()) {
            throw new BadInput(field, "organization.name-empty");
        }
        return bounded(field, clean);
    }

    static @Nullable String optional(String field, @Nullable String text) {
        var clean = clean(text);
        return clean.isEmpty() ? null : bounded(field, clean);
    }

    private static String bounded(String field, String clean) {
        if (clean.length() > LONGEST) {
            throw new BadInput(field, "organization.name-too-long", LONGEST, clean.length());
        }
        return clean;
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
