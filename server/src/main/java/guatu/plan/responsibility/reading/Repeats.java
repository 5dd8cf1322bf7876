package guatu.plan.responsibility.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds numbers and titles of a table that come twice.
final class Repeats {

    private final Findings findings;
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    Repeats(Findings findings) {
        this.findings = findings;
    }

    /// Where a table counts from 1 again (a department's own tasks), its numbers begin anew.
    void number(List<String> groups, String no, String place) {
        if (no.equals("1") && numbers.size() > 1) {
            numbers.clear();
        }
        var before = numbers.putIfAbsent(groups + no, place);
        if (before != null) {
            findings.add(place, FindingCode.NO_DUPLICATE, no, before);
        }
    }

    /// `row` is where the item stands, `place` where its title does.
    void title(ReadItem item, String row, String place) {
        var twice = titles.putIfAbsent(item.groups() + item.title(), row);
        if (twice != null) {
            findings.add(place, FindingCode.TITLE_DUPLICATE, ItemReader.shortened(item.title()), twice);
        }
    }
}
