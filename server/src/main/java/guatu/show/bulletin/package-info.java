/// 通报排名: the month is frozen, disputed, ranked, printed and approved.
@ApplicationModule(id = "bulletin", displayName = "通报排名",
        allowedDependencies = {"kernel", "organization", "calendar", "campaign", "indicator", "progress", "supervision", "inbox", "documents", "ledger"})
@NullMarked
package guatu.show.bulletin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
