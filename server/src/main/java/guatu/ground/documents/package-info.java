/// 公文: papers on the page of GB/T 9704 as docx, PDF and OFD, and the templates of their words.
@ApplicationModule(id = "documents", displayName = "公文", allowedDependencies = {"kernel"})
@NullMarked
package guatu.ground.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
