package guatu.plan.responsibility.binding;

/// The places in a chain of responsibility that the words of an item fill: 牵头领导, 第一责任人, 直接责任人.
public enum Post { LEADER, FIRST, DIRECT }
