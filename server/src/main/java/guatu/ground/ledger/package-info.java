/// 存证链: hashes of what must not be altered, chained per tenant.
@ApplicationModule(id = "ledger", displayName = "存证链", allowedDependencies = {"kernel"})
@NullMarked
package guatu.ground.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
