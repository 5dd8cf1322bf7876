package guatu.plan.campaign;

/// 填报周期: how often the items of a campaign are reported (RULES R11).
public enum Cadence { WEEK, HALF_MONTH, MONTH }
