package guatu.plan.responsibility;

import guatu.ground.organization.UnitKind;
import guatu.plan.responsibility.reading.PublishedList;
import guatu.plan.responsibility.reading.ReadItem;
import guatu.plan.responsibility.reading.ReadTarget;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft as the page shows it.
record DraftView(UUID id, UUID campaignId, String fileName, ListDraft.State state, String uploadedBy, Instant uploadedAt, @Nullable String title,
        @Nullable Integer year, @Nullable Integer chosenYear, List<Column> columns, List<String> roles, List<Row> rows, @Nullable Integer next,
        List<ReadTarget> targets, List<Said> findings, List<Name> units, Counts counts, boolean noChange, List<Missing> missing,
        List<PublishedList.Line> original, int version, List<Correction> recalled) {

    /// 按上次更正: an earlier correction used here, or taken back (`used` false); `meant` in words.
    record Correction(UUID memory, Memory.Kind kind, String said, String meant, int count, boolean used) {}

    record Column(String sheet, int index, String header, String role) {}

    record Said(String place, String severity, String code, String message) {}

    record Row(int n, String place, ItemWords item, List<Said> findings, boolean setAside, boolean mended, Comparison.Difference difference,
            List<Comparison.Change> changes, int version, boolean recalled, @Nullable UUID itemId, @Nullable Integer itemVersion) {}

    record Name(String name, int count, UnitMatch.Decision decision, @Nullable UUID unitId, @Nullable String unitName, @Nullable String newName,
            @Nullable UnitKind newKind, List<Candidate> candidates, boolean group, @Nullable UUID memory, List<Candidate> members) {}

    record Candidate(UUID id, String name, @Nullable String parent) {}

    record Counts(int rows, int complete, int setAside, int errors, int warnings, int infos, @com.fasterxml.jackson.annotation.JsonProperty("new") int added,
            int changed, int same, int missing) {}

    record Missing(UUID itemId, String no, String title) {}

    /// An item with the keys of the exchange format.
    record ItemWords(@Nullable String no, List<String> groups, String title, @Nullable String content, List<IndicatorWords> indicators, List<String> lead,
            List<String> assist, @Nullable String leader, @Nullable String firstResponsible, @Nullable String directResponsible, @Nullable LocalDate due,
            @Nullable String dueText, List<ListNode> nodes, @Nullable String problem, @Nullable String goal, @Nullable Investment investment,
            @Nullable Progress progress, @Nullable String location) {

        static ItemWords of(ReadItem item) {
            var investment = item.investment();
            var progress = item.progress();
            return new ItemWords(item.no(), item.groups(), item.title(), item.content(),
                item.indicators().stream().map(one -> new IndicatorWords(one.name(), one.relation().sign(), one.value(), one.unit())).toList(), item.lead(),
                item.assist(), item.leader(), item.firstResponsible(), item.directResponsible(), item.due(), item.dueText(), RowWords.nodes(item),
                item.problem(), item.goal(), investment == null ? null : new Investment(investment.total(), investment.year(), investment.unit()),
                progress == null ? null : new Progress(progress.percent(), progress.note()), item.location());
        }
    }

    record IndicatorWords(String name, String relation, BigDecimal value, String unit) {}

    record Investment(@Nullable BigDecimal total, @Nullable BigDecimal year, @Nullable String unit) {}

    record Progress(@Nullable BigDecimal percent, @Nullable String note) {}
}
