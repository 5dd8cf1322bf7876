package guatu.plan.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What must hold before a network can be scheduled (RULES R2.1); collects everything that does not.
final class NetworkCheck {

    /// So that no sum of workdays leaves the range of an int.
    private static final long LONGEST_TOGETHER = 1_000_000_000;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final Network network;
    private final Links links;
    private final int[] order;
    private final List<NetworkFinding> findings = new ArrayList<>();

    private NetworkCheck(Network network, Links links, int[] order) {
        this.network = network;
        this.links = links;
        this.order = order;
    }

    /// @param order as far as the links allow one
    static List<NetworkFinding> of(Network network, Links links, int[] order) {
        var check = new NetworkCheck(network, links, order);
        check.date("start", network.start());
        check.date("deadline", network.deadline());
        check.deadline();
        check.ids();
        check.activities();
        check.cycle();
        check.findings.addAll(CourseCheck.of(network));
        return check.findings;
    }

    /// Only what is said of one activity whose predecessors are known.
    static List<NetworkFinding> ofOne(Network network, int j) {
        var check = new NetworkCheck(network, new Links(new int[1], new int[0]), new int[0]);
        check.activity(j, null);
        check.together(network.activities().stream().mapToLong(NetworkCheck::length).sum());
        return check.findings;
    }

    private void date(String place, @Nullable LocalDate date) {
        if (date != null && (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)) {
            add(place, "schedule.date-range", date, FIRST_YEAR, LAST_YEAR);
        }
    }

    private void deadline() {
        if (network.deadline().isBefore(network.start())) {
            add("deadline", "schedule.deadline-before-start", network.deadline(), network.start());
        }
    }

    private void ids() {
        var seen = new HashMap<String, Integer>();
        for (var j = 0; j < network.activities().size(); j++) {
            var before = seen.putIfAbsent(network.activities().get(j).id(), j);
            if (before != null) {
                add(place(j) + ".id", "schedule.duplicate-id", network.activities().get(j).id(), place(before));
            }
        }
    }

    private void activities() {
        var together = 0L;
        for (var j = 0; j < links.size(); j++) {
            activity(j, links);
            together += length(network.activities().get(j));
        }
        together(together);
    }

    private void activity(int j, @Nullable Links known) {
        var activity = network.activities().get(j);
        durations(activity, place(j));
        date(place(j) + ".notBefore", activity.notBefore());
        date(place(j) + ".notAfter", activity.notAfter());
        for (var k = 0; k < activity.links().size(); k++) {
            link(activity, activity.links().get(k), known == null || known.pred()[known.first()[j] + k] != Links.UNKNOWN, place(j) + ".links[" + k + "]");
        }
    }

    private static long length(Activity activity) {
        var length = (long) activity.duration();
        for (var link : activity.links()) {
            length += Math.abs((long) link.lag());
        }
        return length;
    }

    private void together(long together) {
        if (together > LONGEST_TOGETHER) {
            add("activities", "schedule.too-long", together);
        }
    }

    private void durations(Activity activity, String place) {
        if (activity.duration() < 0 || activity.duration() > Activity.LONGEST) {
            add(place + ".duration", "schedule.duration-range", activity.id(), activity.duration(), Activity.LONGEST);
        } else if (activity.minDuration() < 0 || activity.minDuration() > activity.duration()) {
            add(place + ".minDuration", "schedule.min-duration-range", activity.id(), activity.minDuration(), activity.duration());
        }
    }

    private void link(Activity activity, Link link, boolean known, String place) {
        if (link.pred().equals(activity.id())) {
            add(place + ".pred", "schedule.self-link", activity.id());
        } else if (!known) {
            add(place + ".pred", "schedule.unknown-pred", activity.id(), link.pred());
        }
        if (Math.abs((long) link.lag()) > Link.WIDEST_LAG) {
            add(place + ".lag", "schedule.lag-range", activity.id(), link.pred(), link.lag(), Link.WIDEST_LAG);
        }
    }

    private void cycle() {
        var cycle = Cycle.in(links, order).stream().map(j -> network.activities().get(j).id()).toList();
        if (!cycle.isEmpty()) {
            var around = Brief.chain(cycle) + " → " + cycle.getFirst();
            findings.add(new NetworkFinding("activities", "schedule.cycle", List.of(around), cycle));
        }
    }

    private void add(String place, String code, Object... arguments) {
        findings.add(NetworkFinding.at(place, code, arguments));
    }

    private static String place(int j) {
        return "activities[" + j + "]";
    }
}
