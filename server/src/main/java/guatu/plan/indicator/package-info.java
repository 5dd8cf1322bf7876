/// 量化指标: the numbers of items and their targets by quarter, month, week and day.
@ApplicationModule(id = "indicator", displayName = "量化指标", allowedDependencies = {"kernel", "calendar", "campaign"})
@NullMarked
package guatu.plan.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
