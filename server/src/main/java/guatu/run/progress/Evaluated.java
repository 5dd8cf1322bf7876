package guatu.run.progress;

import java.time.LocalDate;
import java.util.Map;

/// A day's end: how many items were judged, how many lamps changed, and how many burn in each colour.
public record Evaluated(LocalDate dataDate, int items, int changed, Map<Lamp, Integer> counts) {}
