package guatu.plan.schedule;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A long row of names as people can read it: its beginning, how many are left out, its end.
final class Brief {

    private static final int MOST = 12;
    private static final int FIRST = 6;
    private static final int LAST = 3;

    private Brief() {}

    static String chain(List<String> names) {
        return names.size() <= MOST ? String.join(" → ", names)
            : Stream.of(names.subList(0, FIRST), List.of("…（" + (names.size() - FIRST - LAST) + "）…"), names.subList(names.size() - LAST, names.size()))
                .flatMap(List::stream).collect(Collectors.joining(" → "));
    }

    /// Ascending years with those in a row as one span.
    static String years(List<Integer> years) {
        var text = new StringBuilder();
        for (var i = 0; i < years.size(); ) {
            var from = i;
            while (i + 1 < years.size() && years.get(i + 1) == years.get(i) + 1) {
                i++;
            }
            text.append(text.isEmpty() ? "" : "、").append(years.get(from)).append(i == from ? "" : (i == from + 1 ? "、" : "—") + years.get(i));
            i++;
        }
        return text.toString();
    }
}
