package guatu.plan.schedule;

/// 搭接: a predecessor by its id; lag in workdays, −365 to 365; a soft link may be replaced by an overlap (RULES R2.6).
public record Link(String pred, LinkType type, int lag, boolean soft) {

    static final int WIDEST_LAG = 365;

    /// A hard finish-to-start link without lag.
    public static Link after(String pred) {
        return new Link(pred, LinkType.FS, 0, false);
    }
}
