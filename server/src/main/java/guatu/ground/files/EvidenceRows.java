package guatu.ground.files;

import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Rows of evidence; the bytes are in the store.
@Repository
class EvidenceRows {

    private final TenantJdbc jdbc;
    private final JsonMapper json;

    EvidenceRows(TenantJdbc jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void add(Evidence evidence, Map<String, String> exif) {
        jdbc.sql("""
                insert into files.evidence (tenant_id, id, sha256, served_sha256, name, size_bytes, media_type, width, height, taken_at, latitude, longitude,
                       exif, uploaded_by, uploaded_at)
                values (:tenant, :id, :sha256, :served, :name, :size, :mediaType, :width, :height, :takenAt, :latitude, :longitude,
                       :exif::jsonb, :by, :at)
                """)
            .param("id", evidence.id()).param("sha256", evidence.sha256()).param("served", evidence.servedSha256()).param("name", evidence.name())
            .param("size", evidence.size()).param("mediaType", evidence.mediaType()).param("width", evidence.width()).param("height", evidence.height())
            .param("takenAt", evidence.takenAt() == null ? null : Timestamp.from(evidence.takenAt()))
            .param("latitude", evidence.latitude()).param("longitude", evidence.longitude())
            .param("exif", exif.isEmpty() ? null : json.writeValueAsString(exif))
            .param("by", evidence.uploadedBy()).param("at", Timestamp.from(evidence.uploadedAt())).update();
    }

    Evidence get(UUID id) {
        return all(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("evidence", id));
    }

    List<Evidence> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select id, sha256, served_sha256, name, size_bytes as size, media_type, width, height, taken_at, latitude, longitude, uploaded_by, uploaded_at
                  from files.evidence
                 where tenant_id = :tenant and id in (:ids)
                 order by uploaded_at, id
                """)
            .param("ids", ids).query(Evidence.class).list();
    }

    /// The same file of the same person under the same name, if it was kept before: a second submission.
    Optional<Evidence> same(UUID person, String sha256, String name) {
        return jdbc.sql("""
                select id, sha256, served_sha256, name, size_bytes as size, media_type, width, height, taken_at, latitude, longitude, uploaded_by, uploaded_at
                  from files.evidence
                 where tenant_id = :tenant and sha256 = :sha256 and uploaded_by = :person and name = :name
                 order by uploaded_at, id
                 limit 1
                """)
            .param("sha256", sha256).param("person", person).param("name", name).query(Evidence.class).optional();
    }
}
