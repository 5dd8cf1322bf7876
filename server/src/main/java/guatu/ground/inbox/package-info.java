/// 待办: what is asked of whom, once.
@ApplicationModule(id = "inbox", displayName = "待办", allowedDependencies = {"kernel", "organization", "calendar"})
@NullMarked
package guatu.ground.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
