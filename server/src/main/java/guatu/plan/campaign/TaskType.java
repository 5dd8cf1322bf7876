package guatu.plan.campaign;

/// 任务类型 (C-009): what kind of promise an item is; each has a test of its own when it is complete ([Completion]).
public enum TaskType { INDICATOR, DELIVERABLE, PROPOSAL, LIVELIHOOD }
