/// 公示晾晒: what everybody may see, through four hands before it is out, and what citizens say to it.
@ApplicationModule(id = "publicity", displayName = "公示晾晒", allowedDependencies = {"kernel", "organization", "calendar", "inbox", "campaign", "bulletin", "wallmap", "ledger"})
@NullMarked
package guatu.show.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
