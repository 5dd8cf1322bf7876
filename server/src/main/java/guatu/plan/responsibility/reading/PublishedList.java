package guatu.plan.responsibility.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// 责任清单 as understood: items or targets, how the columns were taken, and what is to be said about them.
public record PublishedList(@Nullable String title, @Nullable Integer year, List<ReadItem> items, List<ReadTarget> targets,
        List<TableMatch> tables, List<Finding> findings, List<Line> original) {

    /// A row or line of the file as it stands there.
    public record Line(String place, String text) {}
}
