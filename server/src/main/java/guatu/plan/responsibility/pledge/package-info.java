/// 目标责任书、军令状: what units promise, under whose approval, until when, and whether it can be done.
@NullMarked
package guatu.plan.responsibility.pledge;

import org.jspecify.annotations.NullMarked;
