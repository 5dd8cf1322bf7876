package guatu.plan.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What must hold of what has happened before a network can be scheduled (RULES R2.7).
final class CourseCheck {

    private static final int WIDEST_SUSPENSION = 10;    // years from the start or the deadline

    private final Network network;
    private final List<NetworkFinding> findings = new ArrayList<>();

    private CourseCheck(Network network) {
        this.network = network;
    }

    static List<NetworkFinding> of(Network network) {
        var check = new CourseCheck(network);
        for (var j = 0; j < network.activities().size(); j++) {
            var activity = network.activities().get(j);
            if (activity.course() != Course.NONE) {
                check.actual(activity, "activities[" + j + "]");
                check.remaining(activity, "activities[" + j + "].remaining");
                check.suspensions(activity, "activities[" + j + "].suspensions");
            }
        }
        return check.findings;
    }

    private void actual(Activity activity, String place) {
        var began = activity.course().actualStart();
        var ended = activity.course().actualFinish();
        if (ended != null && began == null && activity.duration() > 0) {
            add(place + ".actualFinish", "schedule.finish-without-start", activity.id());
        }
        if (ended != null && began != null && ended.isBefore(began)) {
            add(place + ".actualFinish", "schedule.finish-before-start", activity.id(), ended, began);
        }
        var last = ended == null ? began : ended;
        if (last != null && network.dataDate() == null) {
            add("dataDate", "schedule.no-data-date", activity.id());
        } else if (last != null && last.isAfter(network.dataDate())) {
            add(place + (ended == null ? ".actualStart" : ".actualFinish"), "schedule.actual-after-data-date", activity.id(), last, network.dataDate());
        }
    }

    private void remaining(Activity activity, String place) {
        var course = activity.course();
        if (course.remaining() == null) {
            return;
        }
        if (course.remaining() < 0 || course.remaining() > Activity.LONGEST) {
            add(place, "schedule.remaining-range", activity.id(), course.remaining(), Activity.LONGEST);
        } else if (course.isFinished() && course.remaining() > 0) {
            add(place, "schedule.remaining-of-finished", activity.id(), course.remaining());
        } else if (!course.isStarted() && !course.isFinished()) {
            add(place, "schedule.remaining-without-start", activity.id());
        }
    }

    private void suspensions(Activity activity, String place) {
        var first = network.start().minusYears(WIDEST_SUSPENSION);
        var last = later(network.start(), network.deadline()).plusYears(WIDEST_SUSPENSION);
        for (var span : activity.course().suspensions()) {
            if (span.to().isBefore(span.from())) {
                add(place, "schedule.suspension-order", activity.id(), span.from(), span.to());
            } else if (span.from().isBefore(first) || span.to().isAfter(last)) {
                add(place, "schedule.suspension-range", activity.id(), span.from(), span.to(), WIDEST_SUSPENSION);
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private void add(String place, String code, Object... arguments) {
        findings.add(NetworkFinding.at(place, code, arguments));
    }
}
