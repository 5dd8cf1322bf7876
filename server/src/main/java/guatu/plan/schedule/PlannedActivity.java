package guatu.plan.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 计划工序: an activity of a saved plan with its dates; `code` is its id within the plan, links name codes. Durations and floats in workdays.
public record PlannedActivity(UUID id, String code, String name, int sort, int duration, int minDuration, @Nullable LocalDate notBefore,
        @Nullable LocalDate notAfter, @Nullable LocalDate earlyStart, LocalDate earlyFinish, @Nullable LocalDate lateStart,
        LocalDate redLine, LocalDate target, int totalFloat, int freeFloat, boolean critical, List<Link> links,
        @Nullable LocalDate actualStart, @Nullable LocalDate actualFinish, @Nullable Integer remaining,
        @Nullable List<Suspension> suspensions, @Nullable PlanCalendar calendar, @Nullable Boolean asap, @Nullable List<String> outOfSequence) {

    public PlannedActivity {
        links = List.copyOf(links);
    }

    ScheduledActivity scheduled() {
        return new ScheduledActivity(code, earlyStart, earlyFinish, lateStart, redLine, target, totalFloat, freeFloat, critical, actualStart,
            actualFinish, remaining, outOfSequence);
    }

    /// A node 节点 has no duration.
    public boolean node() {
        return duration == 0;
    }
}
