package guatu.watch.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A slip as one line says it; `version` is what the next verb names.
/// @param lamp      RED or YELLOW as it was proposed, absent where no lamp asked for it
/// @param answerDue last day to answer, absent where none is asked or it is not issued
public record SlipLine(UUID id, int version, SlipKind kind, SlipState state, @Nullable UUID item, String itemNo, UUID unit, String title, @Nullable String lamp,
        int daysLate, @Nullable String number, @Nullable LocalDate answerDue) {

    static SlipLine of(Slip slip) {
        var about = slip.about();
        return new SlipLine(slip.id(), slip.version(), slip.kind(), slip.state(), about.item(), about.itemNo(), about.unit(), about.title(), slip.why().lamp(),
            slip.why().daysLate(), slip.number(), slip.number() == null ? null : slip.issue().answerDue());
    }
}
