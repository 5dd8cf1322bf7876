package guatu.run.progress;

import guatu.plan.campaign.Cadence;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// 报送期: from the first to the last calendar day; due on its last working day at 18:00, closed after the third working day that follows.
public record ReportingWindow(Cadence cadence, LocalDate from, LocalDate to, LocalDate dueOn, LocalDate closesOn) {

    private static final LocalTime HOUR = LocalTime.of(18, 0);

    /// The instant of the due, local time of Asia/Shanghai.
    public LocalDateTime due() {
        return dueOn.atTime(HOUR);
    }

    /// A report may be filed from the first day to the end of the closing day.
    public boolean openOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(closesOn);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
