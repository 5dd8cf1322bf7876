package guatu.plan.responsibility.pledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What pages send about pledges. Basis, expiry and consequence may be absent here: the rules say in words what is missing.
final class PledgeForms {

    private PledgeForms() {}

    record Make(@NotNull PledgeKind kind, @Nullable @Size(max = 500) List<@NotNull UUID> units, @Nullable @Size(max = 500) List<@NotNull UUID> items,
            @Nullable @Size(max = 200) String basis, @Nullable @Size(max = 60) String basisNumber, @Nullable LocalDate expires, @Nullable LocalDate signBy,
            @Nullable @Size(max = 1000) String consequence) {

        NewPledges asked() {
            return new NewPledges(kind, units == null ? List.of() : units, items == null ? List.of() : items, basis, basisNumber, expires, signBy, consequence);
        }
    }

    record Terms(@NotNull Integer version, @Nullable @Size(max = 200) String basis, @Nullable @Size(max = 60) String basisNumber, @Nullable LocalDate expires,
            @Nullable LocalDate signBy, @Nullable @Size(max = 1000) String consequence, @NotNull Integer ceremony) {}

    record Sign(@NotNull Integer version, @NotBlank @Size(max = 200) String password, @Nullable @Size(max = 1000) String note, @Nullable @Size(max = 200) String authority) {}

    record Revoke(@NotNull Integer version, @Nullable @Size(max = 500) String why) {}

    record Supplement(@NotNull Integer version, @Nullable @Size(max = 2000) String text, @Nullable @Size(max = 200) String basis, @Nullable @Size(max = 60) String basisNumber,
            @Nullable LocalDate expires) {}

    record Made(List<UUID> ids) {}

    record Done(boolean done) {}
}
