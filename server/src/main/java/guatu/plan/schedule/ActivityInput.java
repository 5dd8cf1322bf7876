package guatu.plan.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An activity as it is sent: only id and duration (workdays) are needed; without `minDuration` it cannot be shortened.
public record ActivityInput(@NotBlank @Size(max = 40) String id, @Nullable @Size(max = 200) String name, @NotNull Integer duration,
        @Nullable Integer minDuration, @Nullable LocalDate notBefore, @Nullable LocalDate notAfter,
        @Nullable @Size(max = 200) List<@Valid @NotNull LinkInput> links,
        @Nullable LocalDate actualStart, @Nullable LocalDate actualFinish, @Nullable Integer remaining,
        @Nullable @Size(max = 40) List<@Valid @NotNull Suspension> suspensions, @Nullable PlanCalendar calendar, @Nullable Boolean asap) {

    /// An activity that has not begun and has no calendar of its own.
    public ActivityInput(String id, @Nullable String name, Integer duration, @Nullable Integer minDuration, @Nullable LocalDate notBefore,
            @Nullable LocalDate notAfter, @Nullable List<LinkInput> links) {
        this(id, name, duration, minDuration, notBefore, notAfter, links, null, null, null, null, null, null);
    }

    /// A link as it is sent: finish to start, without lag, hard unless said otherwise.
    public record LinkInput(@NotBlank String pred, @Nullable LinkType type, @Nullable Integer lag, @Nullable Boolean soft) {

        Link link() {
            return new Link(pred, type == null ? LinkType.FS : type, lag == null ? 0 : lag, soft != null && soft);
        }
    }

    Activity activity() {
        return new Activity(id, name, duration, minDuration == null ? duration : minDuration, notBefore, notAfter,
            links == null ? List.of() : links.stream().map(LinkInput::link).toList(), course());
    }

    private Course course() {
        return new Course(actualStart, actualFinish, remaining, suspensions == null ? List.of() : suspensions, calendar, asap != null && asap);
    }

    static ActivityInput of(Activity a) {
        return new ActivityInput(a.id(), a.name(), a.duration(), a.minDuration(), a.notBefore(), a.notAfter(),
            a.links().stream().map(link -> new LinkInput(link.pred(), link.type(), link.lag(), link.soft())).toList(),
            a.course().actualStart(), a.course().actualFinish(), a.course().remaining(),
            a.course().suspensions().isEmpty() ? null : a.course().suspensions(), a.course().calendar(), a.course().asap() ? true : null);
    }
}
