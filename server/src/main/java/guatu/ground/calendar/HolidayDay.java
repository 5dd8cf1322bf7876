package guatu.ground.calendar;

import java.time.LocalDate;

/// One day that a notice names: off (放假), or worked (调休上班).
public record HolidayDay(LocalDate date, boolean isOff, String name) {}
