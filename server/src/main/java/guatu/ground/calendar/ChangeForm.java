package guatu.ground.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A change as it is sent: the text of a year's file (JSON or CSV), or the days of one unit in that year, which replace those it had.
public record ChangeForm(int year, @Nullable @Size(max = 200_000) String text, @Nullable UUID unit, @Nullable @Size(max = 366) List<@Valid @NotNull HolidayDay> days,
        @Nullable @Size(max = 500) String source, @NotBlank @Size(max = 300) String reason) {
}
