/// 账号权限: who may sign in, as whom, over which units; sessions and the audit trail.
@ApplicationModule(id = "access", displayName = "账号权限", allowedDependencies = {"kernel", "organization", "ledger"})
@NullMarked
package guatu.ground.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
