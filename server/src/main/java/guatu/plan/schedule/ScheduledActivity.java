package guatu.plan.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 工序工期: first and last working day by the early and the late plan, red line 底线节点 and target 目标节点, floats in workdays
/// (RULES R2.5). A node has no start; its dates are ends of days. What has begun carries its actual days and the work left; `outOfSequence`
/// names the predecessors it did not wait for, absent where there are none.
public record ScheduledActivity(String id, @Nullable LocalDate earlyStart, LocalDate earlyFinish, @Nullable LocalDate lateStart,
        LocalDate redLine, LocalDate target, int totalFloat, int freeFloat, boolean critical, @Nullable LocalDate actualStart,
        @Nullable LocalDate actualFinish, @Nullable Integer remaining, @Nullable List<String> outOfSequence) {}
