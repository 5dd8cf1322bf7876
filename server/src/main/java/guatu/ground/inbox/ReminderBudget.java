package guatu.ground.inbox;

/// 提醒额度: at most so many reminders reach a person on a day, digest and instant together; `limit` is 1 to 10, by default 3.
record ReminderBudget(int limit, int version) {

    static final int DEFAULT = 3;

    /// True if one more may go out after so many.
    boolean allows(int sentToday) {
        return sentToday < limit;
    }
}
