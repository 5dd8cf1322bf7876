/// 内核: ids, tenant, actor, refusal. Nothing here has an opinion about the domain.
@ApplicationModule(id = "kernel", displayName = "内核", type = ApplicationModule.Type.OPEN)
@NullMarked
package guatu.ground.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
