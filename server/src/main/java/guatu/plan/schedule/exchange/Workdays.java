package guatu.plan.schedule.exchange;

import guatu.plan.schedule.ActivityInput.LinkInput;
import guatu.plan.schedule.LinkType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectProperties;
import org.mpxj.Relation;
import org.mpxj.TimeUnit;

/// Durations and lags of a project file in whole workdays; what is rounded or converted leaves a note.
final class Workdays {

    private static final int WIDEST_LAG = 365;
    private static final double WORKDAYS_A_DAY = 5.0 / 7;

    private final ProjectProperties project;
    private final List<ImportNote> notes;

    Workdays(ProjectProperties project, List<ImportNote> notes) {
        this.project = project;
        this.notes = notes;
    }

    static boolean isElapsed(@Nullable Duration duration) {
        return duration != null && duration.getUnits().isElapsed();
    }

    /// Rounded up to a whole day; elapsed durations stay days of the everyday calendar.
    int of(String id, @Nullable Duration duration) {
        if (duration == null) {
            return 0;
        }
        var days = days(duration);
        var whole = (int) Math.ceil(days - 1e-6);
        if (Math.abs(whole - days) > 1e-3) {
            notes.add(ImportNote.of(id, "schedule.exchange.rounded", id, days, whole));
        }
        return whole;
    }

    private double days(Duration duration) {
        return isElapsed(duration) ? duration.convertUnits(TimeUnit.ELAPSED_DAYS, project).getDuration() : duration.convertUnits(TimeUnit.DAYS, project).getDuration();
    }

    LinkInput link(String succ, String pred, int predDays, Relation relation) {
        return new LinkInput(pred, LinkType.valueOf(switch (relation.getType()) {
            case FINISH_FINISH -> "FF";
            case START_START -> "SS";
            case START_FINISH -> "SF";
            case FINISH_START -> "FS";
        }), lag(succ, pred, predDays, relation.getLag()), false);
    }

    private int lag(String succ, String pred, int predDays, @Nullable Duration lag) {
        if (lag == null || lag.getDuration() == 0) {
            return 0;
        }
        var days = switch (lag.getUnits()) {
            case PERCENT, ELAPSED_PERCENT -> (int) Math.round(predDays * lag.getDuration() / 100);
            default -> (int) Math.round(days(lag) * (isElapsed(lag) ? WORKDAYS_A_DAY : 1));
        };
        if (lag.getUnits() == TimeUnit.PERCENT || lag.getUnits() == TimeUnit.ELAPSED_PERCENT) {
            notes.add(ImportNote.of(succ, "schedule.exchange.percent-lag", succ, pred, lag.getDuration(), days));
        } else if (isElapsed(lag) || Math.abs(days(lag) - days) > 1e-3) {
            notes.add(ImportNote.of(succ, "schedule.exchange.elapsed-lag", succ, pred, lag.toString(), days));
        }
        if (Math.abs(days) > WIDEST_LAG) {
            notes.add(ImportNote.of(succ, "schedule.exchange.lag-cut", succ, pred, days, WIDEST_LAG));
        }
        return Math.clamp(days, -WIDEST_LAG, WIDEST_LAG);
    }
}
