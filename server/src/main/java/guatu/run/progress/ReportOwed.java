package guatu.run.progress;

import java.time.LocalDate;
import java.util.UUID;

/// 待填报: a reporting window of an item that nobody has answered yet, with its last day; `late` once that has passed.
public record ReportOwed(UUID item, LocalDate from, LocalDate to, LocalDate dueOn, boolean late) {}
