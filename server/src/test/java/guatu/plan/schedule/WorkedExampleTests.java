package guatu.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WorkedExampleTests {

    private static final WorkCalendar CN = WorkCalendar.chinese();

    @Test
    void agreesWithTheVectors() throws IOException {
        assertThat(vectors()).hasSize(2).allSatisfy(vector -> {
            var network = network(vector);
            var schedule = BackwardSchedule.from(network, CN);

            assertThat(schedule.minFloat()).isEqualTo(vector.path("minFloat").intValue());
            assertThat(schedule.buffer()).isEqualTo(vector.path("buffer").intValue());
            assertThat(ResolvedNetwork.of(network, CN).horizon()).isEqualTo(vector.path("horizonWorkdays").intValue());
            assertThat(schedule.provisionalYears()).isEmpty();
            assertThat(schedule.activities()).hasSize(10).allSatisfy(a -> agrees(a, vector.path("activities").path(a.id())));
        });
    }

    private static void agrees(ScheduledActivity activity, JsonNode expected) {
        assertThat(activity.earlyStart()).isEqualTo(date(expected, "earlyStart"));
        assertThat(activity.earlyFinish()).isEqualTo(date(expected, "earlyFinish"));
        assertThat(activity.lateStart()).isEqualTo(date(expected, "lateStart"));
        assertThat(activity.redLine()).isEqualTo(date(expected, "redLine"));
        assertThat(activity.target()).isEqualTo(date(expected, "target"));
        assertThat(activity.totalFloat()).isEqualTo(expected.path("totalFloat").intValue());
    }

    @Test
    void findsTheChainAndTheEarliestFinish() {
        var schedule = BackwardSchedule.from(Networks.worked("2026-09-30"), CN);

        assertThat(schedule.feasible()).isTrue();
        assertThat(schedule.shortfall()).isZero();
        assertThat(schedule.earliestFinish()).isEqualTo("2026-09-11");
        assertThat(schedule.chain()).containsExactly("A", "F", "G", "H", "I", "M");
        assertThat(schedule.measures()).isEmpty();
    }

    @Test
    void proposesWhatRestoresAnInfeasiblePlan() {
        var schedule = BackwardSchedule.from(Networks.worked("2026-08-31"), CN);

        assertThat(schedule.feasible()).isFalse();
        assertThat(schedule.shortfall()).isEqualTo(9);
        assertThat(schedule.chain()).containsExactly("A", "F", "G", "H", "I", "M");
        assertThat(schedule.measures()).extracting(m -> m.steps().getFirst().ids().getFirst() + " " + m.minFloatAfter())
            .as("A, B, C, D, E and H gain nothing; F restores, so no pairs").containsExactly("F 5", "I -4", "G -7");
    }

    @Test
    void gainsAsTheRulesSayWhenEverythingIsCrashed() {
        var crashed = Networks.worked("2026-08-31").activities().stream()
            .map(a -> Networks.crashable(a.id(), a.minDuration(), a.minDuration(), a.links().toArray(Link[]::new))).toList();

        var schedule = BackwardSchedule.from(new Network(LocalDate.parse("2026-03-02"), LocalDate.parse("2026-08-31"), crashed), CN);

        assertThat(schedule.minFloat()).isEqualTo(13);
    }

    private static Network network(JsonNode vector) {
        var activities = new ArrayList<Activity>();
        for (var named : vector.path("activities").properties()) {
            var a = named.getValue();
            var links = new ArrayList<Link>();
            a.path("links").forEach(l -> links.add(
                Networks.link(l.get(0).stringValue(), LinkType.valueOf(l.get(1).stringValue()), l.get(2).intValue())));
            activities.add(new Activity(named.getKey(), a.path("name").stringValue(), a.path("duration").intValue(),
                a.path("minDuration").intValue(), null, null, links));
        }
        return new Network(date(vector, "start"), date(vector, "deadline"), activities);
    }

    private static @Nullable LocalDate date(JsonNode node, String key) {
        return node.has(key) ? LocalDate.parse(node.path(key).stringValue()) : null;
    }

    private static List<JsonNode> vectors() throws IOException {
        try (var file = WorkedExampleTests.class.getResourceAsStream("/vectors.json")) {
            var vectors = new ArrayList<JsonNode>();
            JsonMapper.shared().readTree(file).path("cpm").forEach(vectors::add);
            return vectors;
        }
    }
}
