package guatu.plan.campaign;

import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.TenantJdbc;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

@Repository
class SourceStore {

    private static final RowMapper<SourceDocument> DOCUMENT = (row, n) -> new SourceDocument(row.getObject("id", UUID.class),
            TaskSource.valueOf(row.getString("source")), row.getString("title"), row.getString("doc_number"),
            row.getObject("dated", LocalDate.class), row.getInt("version"));

    private final TenantJdbc jdbc;

    SourceStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    /// By source, newest first.
    List<SourceDocument> all() {
        return jdbc.sql("select * from campaign.source_document where tenant_id = :tenant order by source, dated desc nulls last, title, id")
            .query(DOCUMENT).list();
    }

    SourceDocument get(UUID id) {
        return jdbc.sql("select * from campaign.source_document where tenant_id = :tenant and id = :id")
            .param("id", id).query(DOCUMENT).optional().orElseThrow(() -> new NotFound("来源文件", id));
    }

    void insert(SourceDocument d) {
        jdbc.sql("""
                insert into campaign.source_document (tenant_id, id, source, title, doc_number, dated, version)
                values (:tenant, :id, :source, :title, :number, :dated, :version)
                """)
            .param("id", d.id()).param("source", d.source().name()).param("title", d.title()).param("number", d.docNumber())
            .param("dated", d.dated()).param("version", d.version()).update();
    }

    /// Whether the row still had the version before the one given.
    boolean update(SourceDocument d) {
        return jdbc.sql("""
                update campaign.source_document
                   set source = :source, title = :title, doc_number = :number, dated = :dated, version = :version
                 where tenant_id = :tenant and id = :id and version = :version - 1
                """)
            .param("id", d.id()).param("source", d.source().name()).param("title", d.title()).param("number", d.docNumber())
            .param("dated", d.dated()).param("version", d.version()).update() == 1;
    }

    List<ItemSource> of(UUID item) {
        return jdbc.sql("select document_id, clause from campaign.item_source where tenant_id = :tenant and item_id = :item order by sort, id")
            .param("item", item)
            .query((row, n) -> new ItemSource(row.getObject("document_id", UUID.class), row.getString("clause"))).list();
    }

    /// The five sources as far as items of the campaign come from them, each once.
    Map<UUID, List<TaskSource>> ofCampaign(UUID campaign) {
        return jdbc.sql("""
                select s.item_id, array_agg(distinct d.source) as sources from campaign.item_source s
                  join campaign.source_document d on d.tenant_id = :tenant and d.id = s.document_id
                  join campaign.item i on i.tenant_id = :tenant and i.id = s.item_id
                 where s.tenant_id = :tenant and i.campaign_id = :campaign group by s.item_id
                """)
            .param("campaign", campaign)
            .query((row, n) -> Map.entry(row.getObject("item_id", UUID.class),
                Arrays.stream((String[]) row.getArray("sources").getArray()).map(TaskSource::valueOf).sorted().toList()))
            .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// How many items name each document; documents without any are absent.
    Map<UUID, Integer> uses() {
        return jdbc.sql("select document_id, count(distinct item_id) as n from campaign.item_source where tenant_id = :tenant group by document_id")
            .query((row, n) -> Map.entry(row.getObject("document_id", UUID.class), row.getInt("n")))
            .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void replace(Map<UUID, List<ItemSource>> wanted) {
        clear(wanted.keySet());
        var rows = new ArrayList<Map<String, @Nullable Object>>();
        wanted.forEach((item, sources) -> {
            for (var i = 0; i < sources.size(); i++) {
                var row = new HashMap<String, @Nullable Object>();
                row.put("id", Ids.next());
                row.put("item", item);
                row.put("document", sources.get(i).documentId());
                row.put("clause", sources.get(i).clause());
                row.put("sort", i + 1);
                rows.add(row);
            }
        });
        jdbc.batch("""
                insert into campaign.item_source (tenant_id, id, item_id, document_id, clause, sort)
                values (:tenant, :id, :item, :document, :clause, :sort)
                """, rows);
    }

    private void clear(Collection<UUID> items) {
        jdbc.sql("delete from campaign.item_source where tenant_id = :tenant and item_id = any(:items)")
            .param("items", items.toArray(UUID[]::new)).update();
    }
}
