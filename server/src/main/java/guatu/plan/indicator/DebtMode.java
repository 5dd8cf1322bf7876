package guatu.plan.indicator;

/// 欠账办法: all of it into the next period 全部结转, or shared over the remaining ones by their targets 均摊.
public enum DebtMode { CARRY_ALL, SPREAD }
