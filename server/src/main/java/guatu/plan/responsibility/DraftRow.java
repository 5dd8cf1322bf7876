package guatu.plan.responsibility;

import guatu.plan.responsibility.reading.Finding;
import guatu.plan.responsibility.reading.ReadItem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of a draft: as read, with its findings, as earlier corrections and the clerk put it right, and whether it is set aside. `n` counts from 1.
record DraftRow(int n, ReadItem read, List<Finding> readFindings, boolean setAside, @Nullable Mend mended, @Nullable Mend recalled, int version) {

    /// The row as it would be accepted.
    ReadItem item() {
        var known = recalled == null ? read : recalled.apply(read);
        return mended == null ? known : mended.apply(known);
    }

    /// The findings that no mend has answered.
    List<Finding> findings() {
        return readFindings.stream().filter(finding -> !answers(mended, finding) && !answers(recalled, finding)).toList();
    }

    private static boolean answers(@Nullable Mend mend, Finding finding) {
        return mend != null && mend.answers().contains(finding.code());
    }

    List<String> unitNames() {
        var item = item();
        return Stream.concat(item.lead().stream(), item.assist().stream()).toList();
    }

    DraftRow mend(Mend later) {
        return new DraftRow(n, read, readFindings, setAside, mended == null ? later : mended.then(later), recalled, version);
    }

    DraftRow recalling(@Nullable Mend known) {
        return new DraftRow(n, read, readFindings, setAside, mended, known, version);
    }

    DraftRow aside(boolean aside) {
        return new DraftRow(n, read, readFindings, aside, mended, recalled, version);
    }
}
