package guatu.show.publicity;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.TenantJdbc;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/// The bytes of publications and of their pages: the truth from which lost files are written again.
@Repository
class PageStore {

    private final TenantJdbc jdbc;

    PageStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID publication, String body, List<Page> pages) {
        jdbc.sql("insert into publicity.snapshot (tenant_id, id, body) values (:tenant, :id, :body)").param("id", publication).param("body", body).update();
        jdbc.batch("""
                insert into publicity.page (tenant_id, id, publication_id, path, sha256, body) values (:tenant, :id, :publication, :path, :sha256, :body)
                """,
            pages.stream().map(page -> Map.of("id", Ids.next(), "publication", publication, "path", page.path(), "sha256", page.sha256(), "body",
                page.body())).toList());
    }

    String body(UUID publication) {
        return jdbc.sql("select body from publicity.snapshot where tenant_id = :tenant and id = :id").param("id", publication).query(String.class).single();
    }

    /// Where the pages of a publication stand, in order of their paths.
    List<Page.Address> addresses(UUID publication) {
        return jdbc.sql("""
                select path, sha256 from publicity.page where tenant_id = :tenant and publication_id = :publication order by path
                """)
            .param("publication", publication).query(Page.Address.class).list();
    }

    /// The pages of a publication with their bytes, in order of their paths.
    List<Page> pages(UUID publication) {
        return jdbc.sql("""
                select path, sha256, body from publicity.page where tenant_id = :tenant and publication_id = :publication order by path
                """)
            .param("publication", publication).query(Page.class).list();
    }

    /// One page of a publication.
    Optional<Page> page(UUID publication, String path) {
        return jdbc.sql("""
                select path, sha256, body from publicity.page where tenant_id = :tenant and publication_id = :publication and path = :path
                """)
            .param("publication", publication).param("path", path).query(Page.class).optional();
    }
}
