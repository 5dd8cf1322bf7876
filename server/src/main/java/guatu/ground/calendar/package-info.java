/// 工作日历: which days are worked, and what follows for deadlines.
@ApplicationModule(id = "calendar", displayName = "工作日历", allowedDependencies = {"kernel"})
@NullMarked
package guatu.ground.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
