package guatu.plan.responsibility.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// 节点计划: what shall stand at the end of a period.
public record ReadNode(String label, String text, @Nullable LocalDate due) {}
