package guatu.run.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an earlier evaluation left behind: the lamp shown, the lamp without memory, the SPI if there was one.
public record PastLamp(LocalDate dataDate, Lamp shown, Lamp raw, @Nullable BigDecimal spi) {}
