package guatu.plan.campaign;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item as the page sends it; a new one names its campaign; the reason of a change is kept in its history.
record ItemForm(@Nullable UUID campaignId, @NotNull @Size(max = 40) String no, @NotBlank @Size(max = 500) String title, @Nullable UUID categoryId,
        @Nullable @Size(max = 10) List<@Size(max = 200) String> groups, @Nullable @Size(max = 60) String kind,
        @Nullable UUID placeUnit, @Nullable UUID leadUnit, @Nullable @Size(max = 50) List<UUID> assistUnits,
        @Nullable @Size(max = 200) String leader, @Nullable @Size(max = 200) String firstResponsible,
        @Nullable @Size(max = 200) String directResponsible, @Nullable LocalDate start, @Nullable LocalDate due,
        @Nullable @Size(max = 4000) String problem, @Nullable @Size(max = 4000) String goal,
        @Nullable @Size(max = 8000) String content,
        @Nullable @PositiveOrZero @DecimalMax("9999999999999999") BigDecimal investmentTotal,
        @Nullable @PositiveOrZero @DecimalMax("9999999999999999") BigDecimal investmentYear,
        @Nullable @Size(max = 20) String investmentUnit, @Nullable @Size(max = 300) String sourceRef,
        @Nullable Integer version, @Nullable @Size(max = 500) String reason) {

    NewItem words() {
        return new NewItem(no.strip(), title.strip(), categoryId, groups == null ? List.of() : groups, kind, placeUnit,
                leadUnit, assistUnits == null ? List.of() : assistUnits, leader, firstResponsible, directResponsible,
                start, due, problem, goal, content, investmentTotal, investmentYear, investmentUnit, sourceRef);
    }
}
