package guatu.plan.responsibility.pledge;

import guatu.ground.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Under whose approval, until when, at what price. Pledges are controlled since 2019: without an approval basis and a last day there is none.
/// @param basis       批准依据, the document
/// @param basisNumber its 文号
/// @param expires     the last day, at most two years ahead
/// @param signBy      the day of the ceremony, by which it is to be signed
/// @param consequence what the unit takes upon itself; needed for 军令状
/// @param ceremony    递交次序, from 1
public record PledgeTerms(String basis, String basisNumber, LocalDate expires, LocalDate signBy, @Nullable String consequence, int ceremony) {

    static final int YEARS = 2;

    /// What was asked for, checked and stripped.
    static PledgeTerms checked(PledgeKind kind, @Nullable String basis, @Nullable String basisNumber, @Nullable LocalDate expires, @Nullable LocalDate signBy,
            @Nullable String consequence, int ceremony, LocalDate today) {
        approved(basis, basisNumber);
        if (expires == null) {
            throw new Refusal("pledge.no-expiry");
        }
        var ceremonyDay = signBy == null ? today : signBy;
        if (expires.isBefore(today) || expires.isBefore(ceremonyDay) || expires.isAfter(today.plusYears(YEARS))) {
            throw new Refusal("pledge.expiry-range", expires, ceremonyDay.isBefore(today) ? today : ceremonyDay, today.plusYears(YEARS));
        }
        if (kind == PledgeKind.ORDER && blank(consequence)) {
            throw new Refusal("pledge.no-consequence");
        }
        return new PledgeTerms(String.valueOf(basis).strip(), String.valueOf(basisNumber).strip(), expires, ceremonyDay,
            kind == PledgeKind.ORDER ? String.valueOf(consequence).strip() : null, Math.max(1, ceremony));
    }

    /// Refuses where the document or its number is missing.
    static void approved(@Nullable String basis, @Nullable String basisNumber) {
        if (blank(basis)) {
            throw new Refusal("pledge.no-basis");
        }
        if (blank(basisNumber)) {
            throw new Refusal("pledge.no-basis-number");
        }
    }

    static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
