/// 挂图看板: the map with its faces, the item page and the wall; a read model kept by the events of the floors below.
@ApplicationModule(id = "wallmap", displayName = "挂图看板",
        allowedDependencies = {"kernel", "organization", "calendar", "campaign", "indicator", "schedule", "progress", "supervision"})
@NullMarked
package guatu.show.wallmap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
