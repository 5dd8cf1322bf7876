package guatu.bench;

import guatu.plan.schedule.Activity;
import guatu.plan.schedule.Link;
import guatu.plan.schedule.Network;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;

/// One network in the shape that each competitor takes: n activities of 1 to 20 workdays, two random earlier predecessors each, seed 20260302.
record GeneratedNetwork(BarePass bare, Network network) {

    static final LocalDate START = LocalDate.of(2026, 3, 2);
    static final LocalDate DEADLINE = LocalDate.of(2046, 3, 2);

    static GeneratedNetwork of(int n) {
        var random = new Random(20260302);
        var duration = random.ints(n, 1, 21).toArray();
        var first = new int[n];
        var second = new int[n];
        var activities = new ArrayList<Activity>(n);
        for (var j = 0; j < n; j++) {
            first[j] = j < 1 ? -1 : random.nextInt(j);
            second[j] = j < 2 ? -1 : (first[j] + 1 + random.nextInt(j - 1)) % j;
            activities.add(second[j] >= 0 ? Activity.of("a" + j, duration[j], Link.after("a" + first[j]), Link.after("a" + second[j]))
                : first[j] >= 0 ? Activity.of("a" + j, duration[j], Link.after("a" + first[j])) : Activity.of("a" + j, duration[j]));
        }
        return new GeneratedNetwork(new BarePass(duration, first, second), new Network(START, DEADLINE, activities));
    }

    /// The same in the exchange format of the command line.
    byte[] json() {
        var text = new StringBuilder("{\"start\":\"" + START + "\",\"deadline\":\"" + DEADLINE + "\",\"calendar\":\"cn\",\"activities\":[");
        for (var j = 0; j < bare.duration().length; j++) {
            text.append(j == 0 ? "" : ",").append("{\"id\":\"a").append(j).append("\",\"duration\":").append(bare.duration()[j]).append(",\"links\":[");
            var links = network.activities().get(j).links();
            for (var k = 0; k < links.size(); k++) {
                text.append(k == 0 ? "" : ",").append("{\"pred\":\"").append(links.get(k).pred()).append("\"}");
            }
            text.append("]}");
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }
}
