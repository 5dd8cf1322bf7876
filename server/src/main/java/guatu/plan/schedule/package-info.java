/// 倒排工期: networks of activities, scheduled back from the deadline.
@ApplicationModule(id = "schedule", displayName = "倒排工期", allowedDependencies = {"kernel", "calendar", "inbox", "ledger", "campaign"})
@NullMarked
package guatu.plan.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
