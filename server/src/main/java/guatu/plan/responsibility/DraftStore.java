package guatu.plan.responsibility;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import guatu.plan.responsibility.reading.ReadingChoice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DraftStore {

    private static final TypeReference<List<Recalled>> RECALLED = new TypeReference<>() {};

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    DraftStore(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(ListDraft draft) {
        jdbc.sql("""
                insert into responsibility.list_draft (tenant_id, id, campaign_id, file_name, file_sha256, uploaded_by, uploaded_name,
                       uploaded_at, state, choice, reading, version)
                values (:tenant, :id, :campaign, :file, :sha, :by, :name, :at, :state, :choice::jsonb, :reading::jsonb, 0)
                """)
            .param("id", draft.id()).param("campaign", draft.campaignId()).param("file", draft.fileName()).param("sha", draft.sha256())
            .param("by", draft.uploadedBy()).param("name", draft.uploadedName()).param("at", Timestamp.from(draft.uploadedAt()))
            .param("state", draft.state().name()).param("choice", json.writeValueAsString(draft.choice()))
            .param("reading", json.writeValueAsString(draft.reading())).update();
    }

    ListDraft get(UUID id) {
        return jdbc.sql("select * from responsibility.list_draft where tenant_id = :tenant and id = :id")
            .param("id", id).query(this::row).optional().orElseThrow(() -> new NotFound("清单草稿", id));
    }

    /// The draft, locked against every other change until the transaction ends.
    ListDraft locked(UUID id) {
        return jdbc.sql("select * from responsibility.list_draft where tenant_id = :tenant and id = :id for update")
            .param("id", id).query(this::row).optional().orElseThrow(() -> new NotFound("清单草稿", id));
    }

    /// The latest draft of a campaign with the same file in a state.
    Optional<ListDraft> latest(UUID campaign, String sha256, ListDraft.State state) {
        return jdbc.sql("""
                select * from responsibility.list_draft
                 where tenant_id = :tenant and campaign_id = :campaign and file_sha256 = :sha and state = :state
                 order by uploaded_at desc, id desc limit 1
                """)
            .param("campaign", campaign).param("sha", sha256).param("state", state.name()).query(this::row).optional();
    }

    /// The drafts of a campaign, newest first, at most 200.
    List<ListDraft> of(UUID campaign) {
        return jdbc.sql("""
                select * from responsibility.list_draft
                 where tenant_id = :tenant and campaign_id = :campaign and state <> 'DISCARDED'
                 order by uploaded_at desc, id desc limit 200
                """)
            .param("campaign", campaign).query(this::row).list();
    }

    void save(ListDraft draft) {
        jdbc.sql("""
                update responsibility.list_draft
                   set state = :state, choice = :choice::jsonb, reading = :reading::jsonb, recalled = :recalled::jsonb, forgotten = :forgotten,
                       matrix = :matrix::jsonb, version = version + 1
                 where tenant_id = :tenant and id = :id
                """)
            .param("id", draft.id()).param("state", draft.state().name()).param("choice", json.writeValueAsString(draft.choice()))
            .param("reading", json.writeValueAsString(draft.reading())).param("recalled", json.writeValueAsString(draft.recalled()))
            .param("forgotten", draft.forgotten().toArray(UUID[]::new)).param("matrix", json.writeValueAsString(draft.matrix())).update();
    }

    private ListDraft row(ResultSet row, int number) throws SQLException {
        return new ListDraft(row.getObject("id", UUID.class), row.getObject("campaign_id", UUID.class), row.getString("file_name"),
            row.getString("file_sha256"), row.getObject("uploaded_by", UUID.class), row.getString("uploaded_name"),
            row.getTimestamp("uploaded_at").toInstant(), ListDraft.State.valueOf(row.getString("state")),
            json.readValue(row.getString("choice"), ReadingChoice.class), json.readValue(row.getString("reading"), ListDraft.Reading.class),
            row.getInt("version"), json.readValue(row.getString("recalled"), RECALLED), List.of((UUID[]) row.getArray("forgotten").getArray()),
            json.readValue(row.getString("matrix"), MatrixWords.class));
    }
}
