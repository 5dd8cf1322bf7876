package guatu.watch.supervision;

/// What asked for a slip: a lamp, a warning without effect, an officer who pressed, the file of a problem, a hand-over.
public enum SlipOrigin {
    LAMP, WARNING, PRESSED, PROBLEM, HAND_OVER
}
