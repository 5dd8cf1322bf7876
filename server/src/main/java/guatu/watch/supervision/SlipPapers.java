package guatu.watch.supervision;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import guatu.ground.documents.Paper;
import guatu.ground.kernel.TenantJdbc;
import guatu.ground.ledger.Ledger;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// The papers of slips as they went out: kept as JSON with their hash, never changed.
@Repository
class SlipPapers {

    private final TenantJdbc jdbc;
    private final SlipPaperWriter writer;
    private final Ledger ledger;
    private final JsonMapper json;

    SlipPapers(TenantJdbc jdbc, SlipPaperWriter writer, Ledger ledger, JsonMapper json) {
        this.jdbc = jdbc;
        this.writer = writer;
        this.ledger = ledger;
        this.json = json.rebuild().addMixIn(Paper.Block.class, Named.class).build();
    }

    /// Writes and keeps the papers of slips just issued; returns the hash of each.
    Map<UUID, String> seal(List<Slip> slips, Instant at) {
        var hashes = new HashMap<UUID, String>();
        var rows = writer.of(slips, ledger.head()).entrySet().stream().map(written -> {
            var tree = json.valueToTree(written.getValue());
            hashes.put(written.getKey(), ledger.hashOf(tree));
            return Map.of("id", written.getKey(), "paper", json.writeValueAsString(tree), "sha", hashes.get(written.getKey()), "at", Timestamp.from(at));
        }).toList();
        jdbc.batch("insert into supervision.slip_paper (tenant_id, id, paper, sha256, at) values (:tenant, :id, :paper, :sha, :at)", rows);
        return hashes;
    }

    Optional<Sealed> of(UUID slip) {
        return jdbc.sql("select paper, sha256 from supervision.slip_paper where tenant_id = :tenant and id = :id").param("id", slip)
            .query((row, _) -> new Sealed(json.readValue(row.getString("paper"), Paper.class), row.getString("sha256"))).optional();
    }

    /// A paper that went out and the hash that the ledger holds of it.
    record Sealed(Paper paper, String sha256) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "block")
    @JsonSubTypes({@JsonSubTypes.Type(value = Paper.Heading.class, name = "heading"), @JsonSubTypes.Type(value = Paper.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Paper.Table.class, name = "table")})
    private interface Named {}
}
