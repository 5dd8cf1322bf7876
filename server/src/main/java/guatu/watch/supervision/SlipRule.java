package guatu.watch.supervision;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.BusinessClock;
import guatu.run.progress.Lamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// 该不该发单: yellow asks for a warning, red for a problem slip; a warning without effect for ten working days asks for a problem slip (RULES R12). Pure.
final class SlipRule {

    /// Working days after which a warning that changed nothing becomes a problem (RULES R12).
    static final int WARNING_HELPS_WITHIN = 10;

    private SlipRule() {
    }

    /// The lamp of an item on a data date, and since when it burns.
    record Seen(@Nullable Lamp lamp, LocalDate since, LocalDate day) {

        boolean complains() {
            return lamp == Lamp.RED || lamp == Lamp.YELLOW;
        }
    }

    /// @param warning the newest warning of the item, whatever became of it; @param problem the same of its problem slips
    static SlipTurn turn(Seen seen, @Nullable Slip warning, @Nullable Slip problem, WorkCalendar calendar) {
        var proposals = Stream.of(warning, problem).filter(slip -> slip != null && slip.state() == SlipState.PROPOSED).toList();
        if (!seen.complains() || problem != null && problem.state().running()) {
            return proposals.isEmpty() ? SlipTurn.NONE : SlipTurn.lapsing(proposals);
        }
        if (problem != null && problem.state() == SlipState.PROPOSED && (seen.lamp() == Lamp.RED || problem.origin() != SlipOrigin.LAMP)) {
            return SlipTurn.refreshing(problem);
        }
        if (withoutEffect(seen, warning, calendar)) {
            return settled(seen, problem) ? SlipTurn.NONE : new SlipTurn(SlipKind.PROBLEM, SlipOrigin.WARNING, List.of(), List.of(), List.of());
        }
        return seen.lamp() == Lamp.RED ? problem(seen, warning, problem) : warning(seen, warning, problem);
    }

    private static SlipTurn problem(Seen seen, @Nullable Slip warning, @Nullable Slip problem) {
        var weaker = warning != null && warning.state() == SlipState.PROPOSED ? List.of(warning) : List.<Slip>of();
        return settled(seen, problem) ? SlipTurn.lapsing(weaker) : new SlipTurn(SlipKind.PROBLEM, SlipOrigin.LAMP, List.of(), List.of(), weaker);
    }

    private static SlipTurn warning(Seen seen, @Nullable Slip warning, @Nullable Slip problem) {
        var untrue = problem != null && problem.state() == SlipState.PROPOSED ? List.of(problem) : List.<Slip>of();
        if (warning != null && warning.state() == SlipState.PROPOSED) {
            return SlipTurn.refreshing(warning).alsoLapsing(untrue);
        }
        if (warning != null && warning.state().running() || settled(seen, warning) || settled(seen, problem)) {
            return SlipTurn.lapsing(untrue);
        }
        return new SlipTurn(SlipKind.WARNING, SlipOrigin.LAMP, List.of(), untrue, List.of());
    }

    /// A warning was issued while, or before, the lamp began to complain, and ten working days later it still does.
    static boolean withoutEffect(Seen seen, @Nullable Slip warning, WorkCalendar calendar) {
        if (warning == null || warning.number() == null || warning.state() == SlipState.WITHDRAWN || warning.state() == SlipState.SUPERSEDED) {
            return false;
        }
        var issuedOn = day(warning.issue().act().at());
        return (warning.state().running() || !seen.since().isAfter(issuedOn)) && calendar.between(issuedOn, seen.day()) >= WARNING_HELPS_WITHIN;
    }

    /// An officer has settled this episode of the lamp: issued and ended, withdrawn, or dismissed with a reason.
    private static boolean settled(Seen seen, @Nullable Slip slip) {
        return slip != null && slip.end() != null && (slip.number() != null || slip.end().dismissed()) && !seen.since().isAfter(slip.end().on());
    }

    static LocalDate day(@Nullable Instant at) {
        return LocalDate.ofInstant(at == null ? Instant.EPOCH : at, BusinessClock.ZONE);
    }
}
