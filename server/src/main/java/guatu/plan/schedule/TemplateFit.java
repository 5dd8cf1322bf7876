package guatu.plan.schedule;

import guatu.ground.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;

/// Scales the durations of a template, which are weights, to a window: the work takes nine tenths of it, the rest is float.
/// A period on a calendar of its own that cannot be shortened, as the law sets it, keeps its days.
final class TemplateFit {

    private static final double SHARE = 0.9;
    private static final double STEP = 0.9;
    private static final double LEAST = 0.001;

    private TemplateFit() {}

    static PlanInput asWritten(Template template, LocalDate start, LocalDate deadline) {
        return PlanInput.of(start, deadline, template.activities(), template.key());
    }

    /// If even the shortest durations do not fit, these are returned, infeasible.
    static PlanInput fitted(Template template, LocalDate start, LocalDate deadline, WorkCalendar calendar) {
        var whole = ResolvedNetwork.of(asWritten(template, start, deadline).network(), calendar);
        var length = Math.max(1, whole.horizon() - whole.floats().least());
        var factor = SHARE * whole.horizon() / length;
        var fitted = scaled(template, start, deadline, factor);
        while (factor > LEAST && ResolvedNetwork.of(fitted.network(), calendar).floats().least() < 0) {
            factor *= STEP;
            fitted = scaled(template, start, deadline, factor);
        }
        return fitted;
    }

    private static PlanInput scaled(Template template, LocalDate start, LocalDate deadline, double factor) {
        List<ActivityInput> activities = template.activities().stream().map(ActivityInput::activity).map(a -> {
            var fixed = a.course().calendar() != null && a.minDuration() == a.duration();
            var duration = fixed ? a.duration() : days(a.duration(), factor);
            var least = fixed ? duration : Math.min(duration, days(a.minDuration(), factor));
            var links = a.links().stream().map(link -> new Link(link.pred(), link.type(), lag(link.lag(), factor), link.soft())).toList();
            return ActivityInput.of(new Activity(a.id(), a.name(), duration, least, null, null, links, a.course()));
        }).toList();
        return PlanInput.of(start, deadline, activities, template.key());
    }

    private static int days(int days, double factor) {
        return days == 0 ? 0 : Math.clamp(Math.round(days * factor), 1, Activity.LONGEST);
    }

    private static int lag(int lag, double factor) {
        return Math.clamp(Math.round(lag * factor), -Link.WIDEST_LAG, Link.WIDEST_LAG);
    }
}
