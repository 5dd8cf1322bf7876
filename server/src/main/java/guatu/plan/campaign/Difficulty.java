package guatu.plan.campaign;

/// 难点标签 (C-017): 硬骨头, 钉子, 尾巴, 障碍.
public enum Difficulty { HARD_BONE, NAIL, TAIL, OBSTACLE }
