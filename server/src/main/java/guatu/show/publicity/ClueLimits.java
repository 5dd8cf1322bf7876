package guatu.show.publicity;

/// 时限 of what citizens send in, in working days; shown on the page where they write.
final class ClueLimits {

    /// Accepted, or refused with a reason, within these working days.
    static final int DECIDE_WORKDAYS = 5;

    /// Answered within these working days of its arrival.
    static final int ANSWER_WORKDAYS = 15;

    private ClueLimits() {
    }
}
