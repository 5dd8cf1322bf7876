package guatu.plan.indicator;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// 年、季、月、周、日: the periods a target is split into, each within the one before. A week bucket is an ISO week cut at the month's ends,
/// so weeks add up to months (RULES R3.1).
public enum Level {

    YEAR {
        @Override
        LocalDate last(LocalDate day) {
            return LocalDate.of(day.getYear(), 12, 31);
        }

        @Override
        LocalDate first(LocalDate day) {
            return LocalDate.of(day.getYear(), 1, 1);
        }

        @Override
        String label(LocalDate day) {
            return String.valueOf(day.getYear());
        }
    },

    QUARTER {
        @Override
        LocalDate last(LocalDate day) {
            return day.withMonth(day.get(IsoFields.QUARTER_OF_YEAR) * 3).with(TemporalAdjusters.lastDayOfMonth());
        }

        @Override
        LocalDate first(LocalDate day) {
            return LocalDate.of(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR) * 3 - 2, 1);
        }

        @Override
        String label(LocalDate day) {
            return "%d-Q%d".formatted(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
        }
    },

    MONTH {
        @Override
        LocalDate last(LocalDate day) {
            return day.with(TemporalAdjusters.lastDayOfMonth());
        }

        @Override
        LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        String label(LocalDate day) {
            return "%d-%02d".formatted(day.getYear(), day.getMonthValue());
        }
    },

    WEEK {
        @Override
        LocalDate last(LocalDate day) {
            var sunday = day.plusDays(7L - day.getDayOfWeek().getValue());
            return sunday.isAfter(MONTH.last(day)) ? MONTH.last(day) : sunday;
        }

        @Override
        LocalDate first(LocalDate day) {
            var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
            return monday.isBefore(MONTH.first(day)) ? MONTH.first(day) : monday;
        }

        @Override
        String label(LocalDate day) {
            return "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }
    },

    DAY {
        @Override
        LocalDate last(LocalDate day) {
            return day;
        }

        @Override
        LocalDate first(LocalDate day) {
            return day;
        }

        @Override
        String label(LocalDate day) {
            return day.toString();
        }
    };

    abstract LocalDate first(LocalDate day);

    abstract LocalDate last(LocalDate day);

    /// 2026, 2026-Q2, 2026-04, 2026-W14 or 2026-04-01; a week cut by a month's end gives two buckets of one label.
    abstract String label(LocalDate day);

    /// The level that this one lies in; years lie in none and answer themselves.
    Level above() {
        return this == YEAR ? YEAR : values()[ordinal() - 1];
    }

    /// Whether both days lie within one period of the level above; years stand together.
    boolean siblings(LocalDate one, LocalDate other) {
        return this == YEAR || above().first(one).equals(above().first(other));
    }

    /// The finer of both.
    Level finer(Level other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
