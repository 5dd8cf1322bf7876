package guatu.ground.verification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The report behind a claim and its evidence. On site it stays hidden until the measurement is entered.
public record SubjectDetails(@Nullable Report report, List<UUID> evidence) {

    /// 四报 as filed: progress, problem, plan, suggestion.
    public record Report(@Nullable String progress, @Nullable String problem, @Nullable String plan, @Nullable String suggestion, String filedBy, Instant filedAt) {
    }
}
