package guatu.run.progress;

import guatu.ground.kernel.NotFound;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads the reports of an item with their values, evidence and verdicts.
@Component
class ReportRows {

    private final Reports reports;
    private final Knowledge knowledge;

    ReportRows(Reports reports, Knowledge knowledge) {
        this.reports = reports;
        this.knowledge = knowledge;
    }

    Report one(UUID id) {
        return reports.get(id);
    }

    /// Newest first, before report number `before`.
    List<ReportRow> of(UUID item, int before, int limit) {
        var known = knowledge.look(List.of(item)).stream().findFirst().orElseThrow(() -> new NotFound("事项", item));
        var found = reports.of(item, before, limit);
        var ids = found.stream().map(Report::id).toList();
        var values = reports.values(ids);
        var evidence = reports.evidence(ids);
        return found.stream().map(report -> row(report, known, values, evidence)).toList();
    }

    private static ReportRow row(Report report, Known known, Map<UUID, List<Report.Value>> values, Map<UUID, List<UUID>> evidence) {
        var said = values.getOrDefault(report.id(), List.of());
        return new ReportRow(report.id(), report.n(), report.windowFrom(), report.windowTo(), report.progress(), report.problem(), report.plan(),
            report.suggestion(), report.reasonCode(), report.unchanged(), report.correctionReason(), report.filedName(), report.filedAt(), report.late(),
            report.seconds(), said.stream().map(value -> value(value, known)).toList(), evidence.getOrDefault(report.id(), List.of()),
            said.stream().allMatch(known::verified));
    }

    private static ReportRow.RowValue value(Report.Value value, Known known) {
        var measure = known.facts().measure(value.measure());
        var point = known.verdict(value);
        return new ReportRow.RowValue(value.measure(), value.kind(), measure.map(Measure::name).orElse(""), measure.map(Measure::unit).orElse(""),
            value.value(), value.doneOn(), point.map(VerifiedPoint::value).orElse(null), point.map(VerifiedPoint::verdict).orElse(null));
    }
}
