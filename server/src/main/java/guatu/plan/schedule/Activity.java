package guatu.plan.schedule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 工序: durations in workdays, 0 to 36,500; duration 0 is a node, which falls on the end of a day.
/// `notBefore` holds the start, `notAfter` the finish.
public record Activity(String id, @Nullable String name, int duration, int minDuration,
        @Nullable LocalDate notBefore, @Nullable LocalDate notAfter, List<Link> links, Course course) {

    static final int LONGEST = 36_500;

    public Activity {
        links = List.copyOf(links);
    }

    /// An activity that has not begun and has no calendar of its own.
    public Activity(String id, @Nullable String name, int duration, int minDuration, @Nullable LocalDate notBefore,
            @Nullable LocalDate notAfter, List<Link> links) {
        this(id, name, duration, minDuration, notBefore, notAfter, links, Course.NONE);
    }

    /// The same activity as it goes.
    Activity with(Course how) {
        return new Activity(id, name, duration, minDuration, notBefore, notAfter, links, how);
    }

    /// An activity that can only be done in its full duration, after the given links.
    public static Activity of(String id, int duration, Link... links) {
        return new Activity(id, null, duration, duration, null, null, List.of(links));
    }
}
