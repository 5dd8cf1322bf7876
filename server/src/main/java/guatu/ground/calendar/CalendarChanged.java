package guatu.ground.calendar;

/// The notice of a year was imported; what is computed from now on uses it. Dates that were frozen stay (RULES P10).
public record CalendarChanged(int year) {}
