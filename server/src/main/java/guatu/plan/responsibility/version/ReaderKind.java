package guatu.plan.responsibility.version;

/// 接收方 of a list, as the basis of later inspection (CATALOGUE C-015): 考察组, 巡察组, 效能办, 督查室.
public enum ReaderKind { CADRE_INSPECTION, PATROL, EFFICIENCY, SUPERVISION }
