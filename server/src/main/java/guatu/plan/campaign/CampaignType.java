package guatu.plan.campaign;

/// 行动类型: a year's work; a sprint of fixed length (百日攻坚, C-002); a finite register to be brought to nought (清零, C-018).
public enum CampaignType { ANNUAL, SPRINT, ZEROING }
