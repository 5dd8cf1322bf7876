package guatu.watch.supervision;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 该曝光: a problem is five working days over its due day, or was reopened a second time (RULES R12). `reason` is a message code.
public record ExposureDue(UUID problem, @Nullable UUID slip, UUID campaign, @Nullable UUID item, UUID unit, String title, String reason) {
}
