package guatu.watch.supervision;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.Role;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which files a list shows: what the address says, within what the reader may see.
/// @param units absent for readers of all units
record ProblemFilter(@Nullable UUID campaign, List<ProblemState> states, @Nullable UUID unit, @Nullable UUID item, boolean overdue, String q,
        @Nullable List<UUID> units, LocalDate today) {

    static ProblemFilter of(Actor actor, @Nullable UUID campaign, @Nullable String state, @Nullable UUID unit, @Nullable UUID item, boolean overdue,
            @Nullable String q, LocalDate today) {
        return new ProblemFilter(campaign, states(state), unit, item, overdue, q == null ? "" : q.strip(), readable(actor), today);
    }

    /// The units whose files an actor may read; absent where all.
    static @Nullable List<UUID> readable(Actor actor) {
        var all = actor.has(Role.CLERK) || actor.has(Role.LEADER) || actor.has(Role.VERIFIER) || actor.has(Role.RELEASER);
        return all ? null : List.copyOf(actor.scope());
    }

    /// A state, or a group of them: open, verifying, off.
    private static List<ProblemState> states(@Nullable String text) {
        var all = Arrays.asList(ProblemState.values());
        return switch (text == null ? "" : text) {
            case "", "all" -> all;
            case "open" -> all.stream().filter(ProblemState::open).toList();
            case "verifying" -> List.copyOf(ProblemState.AT_VERIFIER);
            case "off" -> List.copyOf(ProblemState.OFF);
            default -> List.of(named(text));
        };
    }

    private static ProblemState named(@Nullable String text) {
        return Arrays.stream(ProblemState.values()).filter(one -> one.name().equals(text)).findFirst()
            .orElseThrow(() -> new BadInput("state", "problem.no-such-state", String.valueOf(text)));
    }
}
