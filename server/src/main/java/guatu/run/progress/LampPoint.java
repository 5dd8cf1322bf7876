package guatu.run.progress;

import java.math.BigDecimal;
import java.time.LocalDate;

/// The lamp of one data date with what decided it and the percents earned and planned.
public record LampPoint(LocalDate date, Lamp lamp, String deciding, BigDecimal ev, BigDecimal pv) {}
