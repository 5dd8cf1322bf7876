package guatu.watch.supervision;

/// 下一步: why the clerk should look at a running slip again.
public enum SlipStep {
    SIGN_LATE, ANSWER_LATE, RECTIFY_LATE, NO_EFFECT
}
