package guatu.watch.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 销号: a person of another unit struck a problem off.
/// @param slip the problem slip that opened the file, if one did
public record ProblemCleared(UUID problem, @Nullable UUID slip, UUID campaign, @Nullable UUID item, UUID unit, String title, String result,
        UUID clearedBy, String clearedByName, LocalDate clearedOn) {
}
