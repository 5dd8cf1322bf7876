package guatu.watch.supervision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a day makes of the slips of one item.
/// @param propose a new proposal of this kind, or none; `origin` is what asks for it
/// @param refresh proposals that stay true and take the day's numbers
/// @param lapse   proposals that are no longer true
/// @param supersede weaker proposals that the new one takes the place of
record SlipTurn(@Nullable SlipKind propose, @Nullable SlipOrigin origin, List<Slip> refresh, List<Slip> lapse, List<Slip> supersede) {

    static final SlipTurn NONE = new SlipTurn(null, null, List.of(), List.of(), List.of());

    static SlipTurn lapsing(List<Slip> slips) {
        return new SlipTurn(null, null, List.of(), slips, List.of());
    }

    static SlipTurn refreshing(Slip slip) {
        return new SlipTurn(null, null, List.of(slip), List.of(), List.of());
    }

    SlipTurn alsoLapsing(List<Slip> slips) {
        return new SlipTurn(propose, origin, refresh, slips, supersede);
    }
}
