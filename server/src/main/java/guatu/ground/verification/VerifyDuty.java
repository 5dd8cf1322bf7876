package guatu.ground.verification;

import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import java.time.LocalTime;
import java.util.stream.Stream;

/// The duty that a task puts on the verifiers' desks. It says how many measures, never their values.
final class VerifyDuty {

    static final String KIND = "VERIFY";

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(18, 0);
    private static final int MINUTES_AT_DESK = 2;
    private static final int MINUTES_ON_SITE = 40;

    private VerifyDuty() {
    }

    static NewDuty of(NewTask task) {
        var desk = task.mode() == Mode.DESK;
        var reason = Reason.of(desk ? "verification.duty-desk" : "verification.duty-on-site", task.claims().size());
        return NewDuty.ofRole(KIND, task.id(), Role.VERIFIER, task.itemTitle(), reason, task.due().atTime(CLOSE_OF_BUSINESS).atZone(BusinessClock.ZONE).toInstant(),
                desk ? MINUTES_AT_DESK : MINUTES_ON_SITE, "verify", "/verify/" + task.id())
            .except(Stream.concat(Stream.of(task.leadUnit()), task.excludedUnits().stream()).distinct().toList(), task.reporterPerson());
    }
}
