package guatu.plan.indicator;

/// How the value is meant: 等于, 不低于, 不超过, 左右.
public enum Relation { EQ, GE, LE, ABOUT }
