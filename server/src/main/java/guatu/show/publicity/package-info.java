/// 公示晾晒: what everybody may see, proposed by one person and released by another.
@ApplicationModule(id = "publicity", displayName = "公示晾晒", allowedDependencies = {"kernel", "organization", "inbox", "wallmap", "ledger"})
@NullMarked
package guatu.show.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
