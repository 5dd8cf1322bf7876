package guatu.plan.responsibility;

import guatu.plan.responsibility.reading.Finding;
import guatu.plan.responsibility.reading.ReadItem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of a draft: as read, with its findings, as mended, and whether it is set aside. `n` counts from 1.
record DraftRow(int n, ReadItem read, List<Finding> readFindings, boolean setAside, @Nullable Mend mended) {

    /// The row as it would be accepted.
    ReadItem item() {
        return mended == null ? read : mended.apply(read);
    }

    /// The findings that no mend has answered.
    List<Finding> findings() {
        return mended == null ? readFindings : readFindings.stream().filter(finding -> !mended.answers().contains(finding.code())).toList();
    }

    List<String> unitNames() {
        var item = item();
        return Stream.concat(item.lead().stream(), item.assist().stream()).toList();
    }

    DraftRow mend(Mend later) {
        return new DraftRow(n, read, readFindings, setAside, mended == null ? later : mended.then(later));
    }

    DraftRow aside(boolean aside) {
        return new DraftRow(n, read, readFindings, aside, mended);
    }
}
