package guatu.plan.responsibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 节点计划 as the list gives it: what shall stand at the end of a period.
public record ListNode(String label, String text, @Nullable LocalDate due) {}
