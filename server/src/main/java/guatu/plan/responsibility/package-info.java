/// 责任清单: reading published lists, matching them to units, accepting them, handing over.
@ApplicationModule(id = "responsibility", displayName = "责任清单",
        allowedDependencies = {"kernel", "organization", "calendar", "campaign", "indicator", "schedule", "files", "documents", "inbox", "ledger"})
@NullMarked
package guatu.plan.responsibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
