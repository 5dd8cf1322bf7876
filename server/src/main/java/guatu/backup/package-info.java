/// 备份恢复: the whole installation in one file, and back.
@NullMarked
package guatu.backup;

import org.jspecify.annotations.NullMarked;
