/// 附件: evidence and uploaded lists, sniffed, bounded, kept by their hash.
@ApplicationModule(id = "files", displayName = "附件", allowedDependencies = {"kernel"})
@NullMarked
package guatu.ground.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
