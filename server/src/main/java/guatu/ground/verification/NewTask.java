package guatu.ground.verification;

import guatu.ground.kernel.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something to be verified. `excludedUnits` are the lead and assisting units; without `openedAt` it opens now.
public record NewTask(UUID id, String subjectKind, UUID subject, UUID item, String itemTitle, UUID leadUnit, List<UUID> excludedUnits, UUID reporterPerson,
        Mode mode, @Nullable Instant openedAt, LocalDate due, List<Claim> claims) {

    /// A task that opens now, with an id of its own.
    public static NewTask of(String subjectKind, UUID subject, UUID item, String itemTitle, UUID leadUnit, List<UUID> excludedUnits, UUID reporterPerson,
            Mode mode, LocalDate due, List<Claim> claims) {
        return new NewTask(Ids.next(), subjectKind, subject, item, itemTitle, leadUnit, excludedUnits, reporterPerson, mode, null, due, claims);
    }
}
