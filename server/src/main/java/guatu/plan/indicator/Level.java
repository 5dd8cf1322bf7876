package guatu.plan.indicator;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/// 季、月、周: the periods a target is split into. A week bucket is an ISO week cut at the month's ends, so weeks add up to months (RULES R3.1).
public enum Level {

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
    };

    abstract LocalDate first(LocalDate day);

    abstract LocalDate last(LocalDate day);

    /// 2026-Q2, 2026-04 or 2026-W14; a week cut by a month's end gives two buckets of one label.
    abstract String label(LocalDate day);
}
