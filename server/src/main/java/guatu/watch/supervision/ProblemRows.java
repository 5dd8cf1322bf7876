package guatu.watch.supervision;

import static guatu.watch.supervision.ProblemColumns.day;
import static guatu.watch.supervision.ProblemColumns.dayOrNull;
import static guatu.watch.supervision.ProblemColumns.id;
import static guatu.watch.supervision.ProblemColumns.idOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;

/// Reads and writes a row of `supervision.problem`.
enum ProblemRows implements RowMapper<ProblemFile> {
    INSTANCE;

    @Override
    public ProblemFile mapRow(ResultSet row, int n) throws SQLException {
        var term = new ProblemTerm(day(row, "registered_on"), day(row, "due_on"), day(row, "original_due_on"), row.getInt("days"), row.getBoolean("extended"));
        return new ProblemFile(id(row, "id"), id(row, "campaign_id"), idOrNull(row, "item_id"), id(row, "unit_id"), idOrNull(row, "slip_id"),
            idOrNull(row, "report_id"), ProblemSource.valueOf(row.getString("source")), row.getString("batch"), row.getString("title"),
            row.getString("facts"), row.getString("category"), ProblemState.valueOf(row.getString("state")), term, row.getInt("times_reopened"),
            row.getInt("round"), marks(row), row.getInt("version"));
    }

    private static ProblemMarks marks(ResultSet row) throws SQLException {
        return new ProblemMarks(day(row, "accept_by"), dayOrNull(row, "accepted_on"), row.getString("accepted_name"), idOrNull(row, "requested_by"),
            idOrNull(row, "verifier_id"), row.getString("verifier_name"), dayOrNull(row, "first_cleared_on"), dayOrNull(row, "cleared_on"),
            idOrNull(row, "cleared_by"), row.getString("cleared_name"), idOrNull(row, "cleared_unit"), dayOrNull(row, "first_reopened_on"),
            row.getBoolean("was_red"), dayOrNull(row, "exposure_on"), dayOrNull(row, "suspended_on"), dayOrNull(row, "withdrawn_on"));
    }

    static ClearanceLife life(ResultSet row, int n) throws SQLException {
        return new ClearanceLife(id(row, "unit_id"), day(row, "registered_on"), day(row, "original_due_on"), day(row, "due_on"),
            dayOrNull(row, "first_cleared_on"), dayOrNull(row, "cleared_on"), dayOrNull(row, "first_reopened_on"), dayOrNull(row, "withdrawn_on"));
    }

    static ProblemColumns columns(ProblemFile file) {
        var marks = file.marks();
        return ProblemColumns.of("id", file.id()).and("campaign", file.campaign()).and("item", file.item()).and("unit", file.unit()).and("slip", file.slip())
            .and("report", file.report()).and("source", file.source()).and("batch", file.batch()).and("title", file.title()).and("facts", file.facts())
            .and("category", file.category()).and("state", file.state()).and("registered", file.term().registeredOn()).and("due", file.term().dueOn())
            .and("originalDue", file.term().originalDueOn()).and("days", file.term().days()).and("extended", file.term().extended())
            .and("times", file.timesReopened()).and("round", file.round()).and("acceptBy", marks.acceptBy()).and("acceptedOn", marks.acceptedOn())
            .and("acceptedName", marks.acceptedName()).and("requestedBy", marks.requestedBy()).and("verifier", marks.verifier())
            .and("verifierName", marks.verifierName()).and("firstClearedOn", marks.firstClearedOn()).and("clearedOn", marks.clearedOn())
            .and("clearedBy", marks.clearedBy()).and("clearedName", marks.clearedName()).and("clearedUnit", marks.clearedUnit())
            .and("firstReopenedOn", marks.firstReopenedOn()).and("red", marks.wasRed()).and("exposureOn", marks.exposureOn())
            .and("suspendedOn", marks.suspendedOn()).and("withdrawnOn", marks.withdrawnOn()).and("version", file.version());
    }
}
