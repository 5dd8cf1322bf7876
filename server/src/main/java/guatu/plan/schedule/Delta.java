package guatu.plan.schedule;

import java.time.LocalDate;

/// 差额: a red line before and after a change; workdays of the plan's calendar, later is positive (RULES R2.9).
public record Delta(String code, String name, LocalDate from, LocalDate to, int workdays) {}
