package guatu.plan.schedule;

/// A plan is a draft until its first baseline 基线.
public enum PlanState { DRAFT, BASELINED }
