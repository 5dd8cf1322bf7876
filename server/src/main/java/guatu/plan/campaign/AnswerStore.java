package guatu.plan.campaign;

import guatu.ground.kernel.TenantJdbc;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Repository;

@Repository
class AnswerStore {

    private final TenantJdbc jdbc;

    AnswerStore(TenantJdbc jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Answer a, Instant at) {
        jdbc.sql("""
                insert into campaign.item_answer (tenant_id, id, item_id, reply, percent, dated, note, at, by_name)
                values (:tenant, :id, :item, :reply, :percent, :dated, :note, :at, :by)
                """)
            .param("id", a.id()).param("item", a.itemId()).param("reply", a.reply() == null ? null : a.reply().name())
            .param("percent", a.percent()).param("dated", a.dated()).param("note", a.note()).param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", a.byName()).update();
    }

    /// Oldest first: the last reply and the last percentage count.
    List<Answer> of(UUID item) {
        return jdbc.sql("select * from campaign.item_answer where tenant_id = :tenant and item_id = :item order by at, id")
            .param("item", item).query(AnswerStore::read).list();
    }

    /// The answers of a campaign's items, oldest first within an item.
    Map<UUID, List<Answer>> ofCampaign(UUID campaign) {
        var found = new HashMap<UUID, List<Answer>>();
        jdbc.sql("""
                select a.* from campaign.item_answer a
                  join campaign.item i on i.tenant_id = :tenant and i.id = a.item_id
                 where a.tenant_id = :tenant and i.campaign_id = :campaign order by a.at, a.id
                """)
            .param("campaign", campaign).query(AnswerStore::read).list()
            .forEach(answer -> found.computeIfAbsent(answer.itemId(), _ -> new java.util.ArrayList<>()).add(answer));
        return found;
    }

    private static Answer read(ResultSet row, int number) throws SQLException {
        var reply = row.getString("reply");
        BigDecimal percent = row.getBigDecimal("percent");
        return new Answer(row.getObject("id", UUID.class), row.getObject("item_id", UUID.class), reply == null ? null : Answer.Reply.valueOf(reply),
            percent, row.getObject("dated", LocalDate.class), row.getString("note"), row.getString("by_name"));
    }
}
