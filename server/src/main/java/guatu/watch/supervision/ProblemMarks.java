package guatu.watch.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened to a file so far, as its rules need it: who accepted, asked, verifies and cleared, and the days that rates count.
record ProblemMarks(LocalDate acceptBy, @Nullable LocalDate acceptedOn, @Nullable String acceptedName, @Nullable UUID requestedBy,
        @Nullable UUID verifier, @Nullable String verifierName, @Nullable LocalDate firstClearedOn, @Nullable LocalDate clearedOn,
        @Nullable UUID clearedBy, @Nullable String clearedName, @Nullable UUID clearedUnit, @Nullable LocalDate firstReopenedOn,
        boolean wasRed, @Nullable LocalDate exposureOn, @Nullable LocalDate suspendedOn, @Nullable LocalDate withdrawnOn) {

    static ProblemMarks fresh(LocalDate acceptBy, boolean red) {
        return new ProblemMarks(acceptBy, null, null, null, null, null, null, null, null, null, null, null, red, null, null, null);
    }

    ProblemMarks assigned(LocalDate by) {
        return new ProblemMarks(by, null, null, null, null, null, firstClearedOn, clearedOn, clearedBy, clearedName, clearedUnit, firstReopenedOn,
            wasRed, exposureOn, suspendedOn, withdrawnOn);
    }

    ProblemMarks accepted(LocalDate on, @Nullable String name) {
        return new ProblemMarks(acceptBy, on, name, requestedBy, verifier, verifierName, firstClearedOn, clearedOn, clearedBy, clearedName, clearedUnit,
            firstReopenedOn, wasRed, exposureOn, suspendedOn, withdrawnOn);
    }

    ProblemMarks requested(@Nullable UUID by) {
        return verified(by, null, null);
    }

    ProblemMarks verified(@Nullable UUID requester, @Nullable UUID by, @Nullable String name) {
        return new ProblemMarks(acceptBy, acceptedOn, acceptedName, requester, by, name, firstClearedOn, clearedOn, clearedBy, clearedName, clearedUnit,
            firstReopenedOn, wasRed, exposureOn, suspendedOn, withdrawnOn);
    }

    ProblemMarks cleared(UUID by, String name, UUID unit, LocalDate on, boolean red) {
        return new ProblemMarks(acceptBy, acceptedOn, acceptedName, requestedBy, by, name, firstClearedOn == null ? on : firstClearedOn, on, by, name, unit,
            firstReopenedOn, wasRed || red, exposureOn, suspendedOn, withdrawnOn);
    }

    ProblemMarks reopened(LocalDate on) {
        return new ProblemMarks(acceptBy, acceptedOn, acceptedName, null, null, null, firstClearedOn, null, null, null, null,
            firstReopenedOn == null ? on : firstReopenedOn, wasRed, null, suspendedOn, withdrawnOn);
    }

    ProblemMarks exposed(@Nullable LocalDate on) {
        return new ProblemMarks(acceptBy, acceptedOn, acceptedName, requestedBy, verifier, verifierName, firstClearedOn, clearedOn, clearedBy, clearedName,
            clearedUnit, firstReopenedOn, wasRed, on, suspendedOn, withdrawnOn);
    }

    ProblemMarks suspended(@Nullable LocalDate on) {
        return new ProblemMarks(acceptBy, acceptedOn, acceptedName, requestedBy, verifier, verifierName, firstClearedOn, clearedOn, clearedBy, clearedName,
            clearedUnit, firstReopenedOn, wasRed, exposureOn, on, withdrawnOn);
    }

    ProblemMarks withdrawn(LocalDate on) {
        return new ProblemMarks(acceptBy, acceptedOn, acceptedName, requestedBy, verifier, verifierName, firstClearedOn, clearedOn, clearedBy, clearedName,
            clearedUnit, firstReopenedOn, wasRed, exposureOn, suspendedOn, on);
    }
}
