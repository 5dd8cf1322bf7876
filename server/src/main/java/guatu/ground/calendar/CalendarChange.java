package guatu.ground.calendar;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 日历变更: a year's notice, or the days on which a unit (with all below it) departs from the nation's calendar.
record CalendarChange(UUID id, Kind kind, int year, @Nullable UUID unitId, List<HolidayDay> days, String source, String reason,
        UUID proposedBy, String proposedName, Instant proposedAt, State state, @Nullable String decidedName, @Nullable Instant decidedAt,
        @Nullable String decision, int version) {

    enum Kind { YEAR, OVERRIDE }

    enum State { PROPOSED, APPROVED, REJECTED }

    HolidayYear notice() {
        return new HolidayYear(year, source, days);
    }
}
