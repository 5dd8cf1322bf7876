/// 任务单、时间表、路线图: papers of an item, a unit or a campaign from one set of figures.
@NullMarked
package guatu.plan.responsibility.paper;

import org.jspecify.annotations.NullMarked;
