package guatu.watch.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 单已发: a numbered slip went to a unit.
/// @param office     the unit that issued it
/// @param answerDue  last day to answer, absent where none is asked
/// @param rectifyDue last day to rectify, only of a problem slip
public record SlipIssued(UUID slip, SlipKind kind, String number, UUID campaign, UUID item, UUID unit, String title, String facts,
        UUID office, UUID issuedBy, Instant issuedAt, @Nullable LocalDate answerDue, @Nullable LocalDate rectifyDue) {
}
