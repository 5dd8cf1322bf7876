package guatu.watch.supervision;

/// 问题来源: a problem slip, a report's problem, a look-back, or the clerk's own hand.
public enum ProblemSource {
    SLIP, REPORT, LOOKBACK, HAND
}
