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
        @Nullable @Size(max = 200) List<@Valid @NotNull LinkInput> links) {

    /// A link as it is sent: finish to start, without lag, hard unless said otherwise.
    public record LinkInput(@NotBlank String pred, @Nullable LinkType type, @Nullable Integer lag, @Nullable Boolean soft) {

        Link link() {
            return new Link(pred, type == null ? LinkType.FS : type, lag == null ? 0 : lag, soft != null && soft);
        }
    }

    Activity activity() {
        return new Activity(id, name, duration, minDuration == null ? duration : minDuration, notBefore, notAfter,
            links == null ? List.of() : links.stream().map(LinkInput::link).toList());
    }

    static ActivityInput of(Activity a) {
        return new ActivityInput(a.id(), a.name(), a.duration(), a.minDuration(), a.notBefore(), a.notAfter(),
            a.links().stream().map(link -> new LinkInput(link.pred(), link.type(), link.lag(), link.soft())).toList());
    }
}
