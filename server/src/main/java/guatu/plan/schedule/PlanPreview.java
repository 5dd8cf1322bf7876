package guatu.plan.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a plan would look like: [BackwardSchedule] with the names and links of its activities.
public record PlanPreview(boolean feasible, @Nullable Integer minFloat, int shortfall, @Nullable LocalDate earliestFinish, int buffer,
        List<Integer> provisionalYears, List<PreviewActivity> activities, List<String> chain, List<Measure> measures) {

    /// [ScheduledActivity] with what was asked for.
    public record PreviewActivity(String id, @Nullable String name, int duration, int minDuration, @Nullable LocalDate earlyStart,
            LocalDate earlyFinish, @Nullable LocalDate lateStart, LocalDate redLine, LocalDate target, int totalFloat, int freeFloat,
            boolean critical, List<Link> links, @Nullable LocalDate actualStart, @Nullable LocalDate actualFinish, @Nullable Integer remaining,
            @Nullable List<Suspension> suspensions, @Nullable PlanCalendar calendar, @Nullable Boolean asap, @Nullable List<String> outOfSequence) {

        static PreviewActivity of(Activity a, ScheduledActivity s) {
            return new PreviewActivity(a.id(), a.name(), a.duration(), a.minDuration(), s.earlyStart(), s.earlyFinish(), s.lateStart(),
                s.redLine(), s.target(), s.totalFloat(), s.freeFloat(), s.critical(), a.links(), s.actualStart(), s.actualFinish(),
                s.remaining(), a.course().suspensions().isEmpty() ? null : a.course().suspensions(), a.course().calendar(),
                a.course().asap() ? true : null, s.outOfSequence());
        }
    }

    static PlanPreview of(Network network, BackwardSchedule s) {
        var activities = new ArrayList<PreviewActivity>();
        for (var j = 0; j < s.activities().size(); j++) {
            activities.add(PreviewActivity.of(network.activities().get(j), s.activities().get(j)));
        }
        return new PlanPreview(s.feasible(), s.minFloat(), s.shortfall(), s.earliestFinish(), s.buffer(), s.provisionalYears(), activities,
            s.chain(), s.measures());
    }
}
