package guatu.ground.calendar;

/// How days count where no notice says otherwise: a number line of workdays in O(1), without end on either side.
enum DayRule {

    MONDAY_TO_FRIDAY {
        @Override
        boolean isWorkday(long day) {
            return Math.floorMod(day + THURSDAY, 7) < 5;
        }

        @Override
        long before(long day) {
            return 5 * Math.floorDiv(day + THURSDAY, 7) + Math.min(Math.floorMod(day + THURSDAY, 7), 5);
        }

        @Override
        long dayAt(long index) {
            return 7 * Math.floorDiv(index, 5) + Math.floorMod(index, 5) - THURSDAY;
        }
    },

    EVERY_DAY {
        @Override
        boolean isWorkday(long day) {
            return true;
        }

        @Override
        long before(long day) {
            return day;
        }

        @Override
        long dayAt(long index) {
            return index;
        }
    };

    /// 1970-01-01, epoch day 0, was a Thursday: day 3 of a week that begins on Monday.
    private static final int THURSDAY = 3;

    abstract boolean isWorkday(long day);

    /// The number of workdays before an epoch day, counted from a fixed origin; negative before it.
    abstract long before(long day);

    /// The epoch day of the workday that has this many workdays before it.
    abstract long dayAt(long index);
}
