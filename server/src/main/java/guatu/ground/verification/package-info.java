/// 现场核验: a subject reference and a verdict; reported and verified both stay.
@ApplicationModule(id = "verification", displayName = "现场核验", allowedDependencies = {"kernel", "organization", "files", "inbox", "ledger"})
@NullMarked
package guatu.ground.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
