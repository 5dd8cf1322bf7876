/// 计划交换: plans out of and into the files of other planning programs.
@NullMarked
package guatu.plan.schedule.exchange;

import org.jspecify.annotations.NullMarked;
