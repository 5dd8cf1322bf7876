package guatu.plan.campaign;

/// 招商阶段 (C-167): 线索, 签约, 落地, 开工, 竣工, 投产; each contains those that went further.
public enum Stage { LEAD, SIGNED, LANDED, STARTED, COMPLETED, IN_PRODUCTION }
