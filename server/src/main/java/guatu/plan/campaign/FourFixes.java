package guatu.plan.campaign;

/// 四定 (C-021): whether investment, progress, responsibility and reward are looked at before items are handed over, and whether a hole stops them.
public enum FourFixes { OFF, SHOWN, BLOCKING }
