package guatu.plan.campaign;

/// 层级 (C-006): campaign → action → item → task; what each is called is the government's own.
public enum Level { CAMPAIGN, ACTION, ITEM, TASK }
