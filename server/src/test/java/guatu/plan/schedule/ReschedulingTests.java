package guatu.plan.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.calendar.WorkCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// One change after another gives what a full run gives.
class ReschedulingTests {

    private static final WorkCalendar CN = WorkCalendar.chinese();
    private static final List<LinkType> ALL = List.of(LinkType.values());

    @Test
    void saysWhatAFullRunSaysAfterEachChange() {
        var random = new Random(20260302);
        for (var round = 0; round < 1_500; round++) {
            var network = switch (round % 3) {
                case 0 -> Networks.generated(random, ALL);
                case 1 -> Networks.underWay(random, ALL);
                default -> Networks.mixed(random, ALL);
            };
            var running = Rescheduling.of(network, CN);
            for (var step = 0; step < 4; step++) {
                var changed = changed(running.network().activities().get(random.nextInt(network.activities().size())), random);
                running = running.with(changed);
                var full = ResolvedNetwork.of(running.network(), CN).floats();
                assertThat(running.floats()).usingRecursiveComparison().isEqualTo(full);
                assertThat(running.schedule()).isEqualTo(BackwardSchedule.from(running.network(), CN));
            }
        }
    }

    @Test
    void refusesAChangeThatCannotBeComputed() {
        var running = Rescheduling.of(Networks.worked("2026-09-30"), CN);

        assertThatExceptionOfType(InvalidNetwork.class).isThrownBy(() -> running.with(Networks.crashable("A", -1, -1))).satisfies(no -> assertThat(no.code()).isEqualTo("schedule.duration-range"));
        assertThatExceptionOfType(InvalidNetwork.class).isThrownBy(() -> running.with(Networks.crashable("A", 2, 1, Link.after("M")))).satisfies(no -> assertThat(no.code()).isEqualTo("schedule.cycle"));
        assertThatExceptionOfType(InvalidNetwork.class).isThrownBy(() -> running.with(Networks.crashable("B", 10, 7, Networks.link("A", LinkType.FS, 366))))
            .satisfies(no -> assertThat(no.code()).isEqualTo("schedule.lag-range"));
    }

    private static Activity changed(Activity a, Random random) {
        var duration = random.nextInt(20);
        var links = new ArrayList<Link>();
        a.links().forEach(link -> links.add(random.nextInt(3) > 0 ? link : new Link(link.pred(), ALL.get(random.nextInt(4)), random.nextInt(10) - 4, link.soft())));
        return switch (random.nextInt(3)) {
            case 0 -> new Activity(a.id(), a.name(), duration, Math.min(duration, a.minDuration()), a.notBefore(), a.notAfter(), a.links(), a.course());
            case 1 -> new Activity(a.id(), a.name(), a.duration(), a.minDuration(), a.notAfter(), a.notBefore(), a.links(), a.course());
            default -> new Activity(a.id(), a.name(), a.duration(), a.minDuration(), a.notBefore(), a.notAfter(), links, a.course());
        };
    }
}
