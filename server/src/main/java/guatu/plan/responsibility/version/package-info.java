/// 清单移交: what was handed over to whom, and what changed since.
@NullMarked
package guatu.plan.responsibility.version;

import org.jspecify.annotations.NullMarked;
