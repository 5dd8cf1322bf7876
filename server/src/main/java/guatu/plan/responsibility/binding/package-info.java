/// 责任捆绑: chains without gaps, schemes of slots, assisting duties, hand-over deeds.
@NullMarked
package guatu.plan.responsibility.binding;

import org.jspecify.annotations.NullMarked;
