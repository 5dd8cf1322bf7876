/// 组织: units, their other names, and people.
@ApplicationModule(id = "organization", displayName = "组织", allowedDependencies = {"kernel"})
@NullMarked
package guatu.ground.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
