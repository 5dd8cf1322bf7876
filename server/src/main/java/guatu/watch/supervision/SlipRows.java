package guatu.watch.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// A slip as a row, and back.
@Component
class SlipRows implements RowMapper<Slip> {

    private final JsonMapper json;

    SlipRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Slip mapRow(ResultSet row, int n) throws SQLException {
        var step = row.getString("next_step");
        return new Slip(id(row, "id"), SlipKind.valueOf(row.getString("kind")), SlipState.valueOf(row.getString("state")), SlipOrigin.valueOf(row.getString("origin")),
            new Slip.About(id(row, "campaign_id"), id(row, "item_id"), row.getString("item_no"), id(row, "problem_id"), id(row, "unit_id"), row.getString("title")),
            new Slip.Words(row.getString("facts"), row.getString("ask"), row.getString("result"), row.getString("verifier")),
            json.readValue(row.getString("why"), SlipWhy.class), day(row, "data_date"), instant(row, "proposed_at"), issue(row), act(row, "signed"), answer(row),
            step == null ? null : SlipStep.valueOf(step), asked(row), act(row, "reviewed"), end(row), row.getInt("version"));
    }

    private static Slip.@Nullable Issue issue(ResultSet row) throws SQLException {
        var number = row.getString("number");
        return number == null ? null : new Slip.Issue(id(row, "office_id"), row.getInt("year"), row.getInt("serial_no"), number, act(row, "issued"),
            day(row, "sign_due"), day(row, "answer_due"), day(row, "rectify_due"));
    }

    private static Slip.@Nullable Answer answer(ResultSet row) throws SQLException {
        var by = act(row, "answered");
        return by == null ? null : new Slip.Answer(by, row.getString("answer"), List.of((UUID[]) row.getArray("evidence").getArray()));
    }

    private static Slip.@Nullable Asked asked(ResultSet row) throws SQLException {
        var by = id(row, "asked_by");
        return by == null ? null : new Slip.Asked(by, row.getString("asked_name"), id(row, "asked_office"));
    }

    private static Slip.@Nullable End end(ResultSet row) throws SQLException {
        var on = day(row, "ended_on");
        return on == null ? null : new Slip.End(on, row.getString("ended_by"), row.getString("ended_reason"), row.getBoolean("dismissed"), id(row, "superseded_by"));
    }

    private static Slip.@Nullable Act act(ResultSet row, String verb) throws SQLException {
        var by = id(row, verb + "_by");
        var timed = !verb.equals("reviewed");
        return by == null ? null : new Slip.Act(by, row.getString(verb + "_name"), timed ? instant(row, verb + "_at") : null);
    }

    /// Every column that a verb can change, and those that the first insert needs.
    Map<String, @Nullable Object> values(Slip slip) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("id", slip.id());
        row.put("kind", slip.kind().name());
        row.put("state", slip.state().name());
        row.put("origin", slip.origin().name());
        row.put("campaign", slip.about().campaign());
        row.put("item", slip.about().item());
        row.put("itemNo", slip.about().itemNo());
        row.put("problem", slip.about().problem());
        row.put("unit", slip.about().unit());
        row.put("title", slip.about().title());
        row.put("facts", slip.words().facts());
        row.put("ask", slip.words().ask());
        row.put("result", slip.words().result());
        row.put("verifier", slip.words().verifier());
        row.put("why", json.writeValueAsString(slip.why()));
        row.put("lamp", slip.why().lamp());
        row.put("late", slip.why().daysLate());
        row.put("dataDate", slip.dataDate());
        row.put("proposedAt", Timestamp.from(slip.proposedAt()));
        row.put("step", slip.nextStep() == null ? null : slip.nextStep().name());
        row.put("version", slip.version());
        issue(row, slip.number() == null ? null : slip.issue());
        act(row, "signed", slip.signed());
        answer(row, slip.answered());
        row.put("askedBy", slip.asked() == null ? null : slip.asked().by());
        row.put("askedName", slip.asked() == null ? null : slip.asked().name());
        row.put("askedOffice", slip.asked() == null ? null : slip.asked().office());
        act(row, "reviewed", slip.reviewed());
        end(row, slip.end());
        return row;
    }

    private static void issue(Map<String, @Nullable Object> row, Slip.@Nullable Issue issue) {
        row.put("office", issue == null ? null : issue.office());
        row.put("year", issue == null ? null : issue.year());
        row.put("serial", issue == null ? null : issue.serial());
        row.put("number", issue == null ? null : issue.number());
        row.put("signDue", issue == null ? null : issue.signDue());
        row.put("answerDue", issue == null ? null : issue.answerDue());
        row.put("rectifyDue", issue == null ? null : issue.rectifyDue());
        act(row, "issued", issue == null ? null : issue.act());
    }

    private static void answer(Map<String, @Nullable Object> row, Slip.@Nullable Answer answer) {
        row.put("answer", answer == null ? null : answer.text());
        row.put("evidence", answer == null ? new UUID[0] : answer.evidence().toArray(UUID[]::new));
        act(row, "answered", answer == null ? null : answer.act());
    }

    private static void end(Map<String, @Nullable Object> row, Slip.@Nullable End end) {
        row.put("endedOn", end == null ? null : end.on());
        row.put("endedBy", end == null ? null : end.by());
        row.put("endedReason", end == null ? null : end.reason());
        row.put("dismissed", end != null && end.dismissed());
        row.put("superseded", end == null ? null : end.supersededBy());
    }

    private static void act(Map<String, @Nullable Object> row, String verb, Slip.@Nullable Act act) {
        row.put(verb + "By", act == null ? null : act.by());
        row.put(verb + "Name", act == null ? null : act.name());
        row.put(verb + "At", act == null || act.at() == null ? null : Timestamp.from(act.at()));
    }

    private static @Nullable UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
