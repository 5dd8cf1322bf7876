package guatu.watch.supervision;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which verbs a page offers to whom; pure. The file's own verbs decide in the end.
/// @param asker who asked for the extension that waits, if one does
record ProblemMay(ProblemFile file, Actor actor, Collection<UUID> subtree, @Nullable UUID asker, LocalDate today, WorkCalendar calendar) {

    ProblemView.May view() {
        var verbs = new ArrayList<String>();
        if (actor.has(Role.LIAISON) && actor.covers(file.unit())) {
            verbs.addAll(unit());
        }
        if (actor.has(Role.CLERK)) {
            verbs.addAll(clerk());
        }
        if (actor.has(Role.LEADER) && asker != null && file.state().open() && actor.covers(file.unit()) && !subtree.contains(actor.unit())
                && !actor.person().equals(asker)) {
            verbs.add("decide-extension");
        }
        var objection = objection();
        if (ProblemState.AT_VERIFIER.contains(file.state()) && actor.has(file.judgedBy()) && objection == null) {
            verbs.addAll(List.of("verify", "judge"));
        }
        if (ProblemState.OFF.contains(file.state()) && looksBack()) {
            verbs.add("look-back");
        }
        return new ProblemView.May(List.copyOf(verbs), objection, file.term().lastDayToAsk(calendar), file.term().longestExtension(), file.judgedBy());
    }

    private List<String> unit() {
        return switch (file.state()) {
            case ASSIGNED -> List.of("accept", "dispute");
            case ACCEPTED -> with("dispute");
            case RECTIFYING, RETURNED, REOPENED -> with();
            default -> List.of();
        };
    }

    private List<String> with(String... further) {
        var verbs = new ArrayList<>(List.of("add-measure", "finish-measure", "request-clearance"));
        if (!file.term().extended() && asker == null && !today.isAfter(file.term().lastDayToAsk(calendar)) && file.term().longestExtension() > 0) {
            verbs.add("ask-extension");
        }
        verbs.addAll(List.of(further));
        return verbs;
    }

    private List<String> clerk() {
        return switch (file.state()) {
            case REGISTERED -> List.of("assign", "withdraw");
            case REJECTED_BY_UNIT -> List.of("settle-dispute", "withdraw");
            case ACCEPTED, RECTIFYING, RETURNED, REOPENED -> List.of("suspend", "withdraw");
            case SUSPENDED -> List.of("resume", "withdraw");
            case ASSIGNED, CLEAR_REQUESTED, VERIFYING -> List.of("withdraw");
            case CLEARED, LOOKBACK, CLOSED, WITHDRAWN -> List.of();
        };
    }

    private boolean looksBack() {
        return (actor.has(Role.VERIFIER) || actor.has(Role.CLERK)) && !actor.person().equals(file.marks().clearedBy()) && !subtree.contains(actor.unit());
    }

    /// Why this verifier must stand back (回避), as a code.
    private @Nullable String objection() {
        if (!ProblemState.AT_VERIFIER.contains(file.state()) || !actor.has(Role.VERIFIER) && !actor.has(Role.LEADER)) {
            return null;
        }
        try {
            file.verify(actor, subtree, true);
            return null;
        } catch (Refusal no) {
            return no.code();
        }
    }
}
