/// 进度四报: reports, verified values, lamps with their reasons, forecasts.
@ApplicationModule(id = "progress", displayName = "进度四报", allowedDependencies = {"kernel", "calendar", "verification", "files", "inbox", "campaign", "indicator", "schedule", "ledger"})
@NullMarked
package guatu.run.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
