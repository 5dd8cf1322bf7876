/// 攻坚行动: campaigns, their items and the versions of their list.
@ApplicationModule(id = "campaign", displayName = "攻坚行动", allowedDependencies = {"kernel", "organization", "calendar"})
@NullMarked
package guatu.plan.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
