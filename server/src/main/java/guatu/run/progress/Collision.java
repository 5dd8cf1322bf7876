package guatu.run.progress;

import guatu.ground.kernel.Stale;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Two people reported on one item: the second is told what the first one changed.
@Component
class Collision {

    /// What changed since the form was opened.
    record Changes(int version, String filedBy, Instant filedAt, String progress, String problem, String plan, String suggestion, List<Change> values) {}

    /// A value before and after the other one's report; `yours` is what the second wanted to file.
    record Change(UUID measure, String name, String unit, @Nullable BigDecimal before, @Nullable BigDecimal after, @Nullable BigDecimal yours) {}

    private final Reports reports;

    Collision(Reports reports) {
        this.reports = reports;
    }

    Stale with(Filing filing, Known known) {
        var newest = reports.newest(List.of(filing.item())).get(filing.item());
        if (newest == null) {
            return new Stale("report.form-outdated", known.facts().item().title());
        }
        var seen = reports.of(filing.item(), filing.report().version() + 1, 1).stream().findFirst();
        var values = reports.values(seen.map(report -> List.of(newest.id(), report.id())).orElseGet(() -> List.of(newest.id())));
        var before = seen.map(report -> byMeasure(values.get(report.id()))).orElse(Map.of());
        var after = byMeasure(values.get(newest.id()));
        var yours = filing.report().values().stream().filter(value -> value.value() != null)
            .collect(Collectors.toMap(NewReport.NewValue::measure, NewReport.NewValue::value, (one, _) -> one));
        var changes = known.facts().measures().stream().filter(measure -> after.containsKey(measure.id()))
            .map(measure -> new Change(measure.id(), measure.name(), measure.unit(), before.get(measure.id()), after.get(measure.id()), yours.get(measure.id())))
            .toList();
        return new Stale("report.somebody-filed", newest.filedName(), known.facts().item().title()).changes(new Changes(newest.n(), newest.filedName(),
            newest.filedAt(), newest.progress(), newest.problem(), newest.plan(), newest.suggestion(), changes));
    }

    private static Map<UUID, BigDecimal> byMeasure(@Nullable List<Report.Value> values) {
        return values == null ? Map.of() : values.stream().collect(Collectors.toMap(Report.Value::measure, Report.Value::value));
    }
}
