/// 督查督办: slips, problem files, clearance, look-back.
@ApplicationModule(id = "supervision", displayName = "督查督办",
        allowedDependencies = {"kernel", "organization", "calendar", "campaign", "progress", "inbox", "files", "documents", "ledger"})
@NullMarked
package guatu.watch.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
