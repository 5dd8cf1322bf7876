package guatu.run.progress;

/// 报送周期: how often a campaign hears from its units (RULES R11, half-monthly by default).
public enum Cadence {
    WEEK(5), HALF_MONTH(10), MONTH(20);

    private final int workdays;

    Cadence(int workdays) {
        this.workdays = workdays;
    }

    /// The usual working days of one window: 5, 10, 20.
    int workdays() {
        return workdays;
    }
}
