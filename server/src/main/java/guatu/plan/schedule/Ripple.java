package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// 牵动: what a change moves before it is saved: which dates of which activities, whether the plan can still be met, and which red lines of a
/// frozen plan move later, so that an approval is needed.
public record Ripple(boolean feasible, int shortfall, @Nullable Integer minFloatBefore, @Nullable Integer minFloat, List<Move> moved,
        List<Delta> later) {

    /// One date that moves; workdays of the plan's calendar, later is positive. A date that comes or goes lacks one side.
    public record Move(String id, String name, Field field, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Integer workdays) {}

    /// Which date.
    public enum Field { EARLY_START, EARLY_FINISH, RED_LINE, TARGET }

    static Ripple of(@Nullable Sides before, Sides after, WorkCalendar calendar, List<Delta> later) {
        var rows = new HashMap<String, ScheduledActivity>();
        if (before != null) {
            before.schedule().activities().forEach(row -> rows.put(row.id(), row));
        }
        var moved = new ArrayList<Move>();
        for (var row : after.schedule().activities()) {
            var name = after.names().getOrDefault(row.id(), row.id());
            var old = rows.remove(row.id());
            dates(row).forEach((field, to) -> add(moved, row.id(), name, field, old == null ? null : dates(old).get(field), to, calendar));
        }
        rows.values().forEach(gone -> dates(gone).forEach((field, from) ->
            add(moved, gone.id(), Objects.requireNonNull(before).names().getOrDefault(gone.id(), gone.id()), field, from, null, calendar)));
        return new Ripple(after.schedule().feasible(), after.schedule().shortfall(), before == null ? null : before.schedule().minFloat(),
            after.schedule().minFloat(), moved, later);
    }

    /// A schedule with the names of its activities.
    record Sides(BackwardSchedule schedule, Map<String, String> names) {}

    private static Map<Field, @Nullable LocalDate> dates(ScheduledActivity row) {
        var dates = new EnumMap<Field, @Nullable LocalDate>(Field.class);
        dates.put(Field.EARLY_START, row.earlyStart());
        dates.put(Field.EARLY_FINISH, row.earlyFinish());
        dates.put(Field.RED_LINE, row.redLine());
        dates.put(Field.TARGET, row.target());
        return dates;
    }

    private static void add(List<Move> moved, String id, String name, Field field, @Nullable LocalDate from, @Nullable LocalDate to, WorkCalendar calendar) {
        if (!Objects.equals(from, to)) {
            moved.add(new Move(id, name, field, from, to, from == null || to == null ? null : calendar.between(from, to)));
        }
    }
}
