package guatu.plan.indicator;

/// 以天保周、以周保月、以月保季、以季保年: whether a period that is over was kept, can still be made good by the end of the period above, or not
/// (RULES R3.5). Derived from verified values, never typed.
public enum Guarantee { KEPT, AT_RISK, BROKEN }
