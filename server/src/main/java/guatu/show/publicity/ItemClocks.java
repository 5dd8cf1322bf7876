package guatu.show.publicity;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.TenantJdbc;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemsChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/// 公开时限: an item that was created or changed is to be public within 20 working days (政府信息公开条例 art. 26).
@Repository
class ItemClocks {

    /// Working days from creation or change to publication.
    static final int WORKDAYS = 20;

    private final TenantJdbc jdbc;
    private final Calendars calendars;
    private final Campaigns campaigns;
    private final BusinessClock clock;

    ItemClocks(TenantJdbc jdbc, Calendars calendars, Campaigns campaigns, BusinessClock clock) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /// Items of a campaign that wait to be published: how many, the earliest due day, how many are past theirs.
    record Waiting(UUID campaignId, int items, LocalDate earliestDue, int overdue) {}

    @EventListener
    void on(ItemsChanged changed) {
        var items = campaigns.items(changed.items()).stream().filter(item -> item.state().live()).map(Item::id).toList();
        if (items.isEmpty()) {
            return;
        }
        var today = clock.today();
        var due = calendars.current().add(today, WORKDAYS);
        jdbc.batch("""
                insert into publicity.item_clock (tenant_id, id, campaign_id, changed_on, due_on) values (:tenant, :id, :campaign, :today, :due)
                on conflict (tenant_id, id) do nothing
                """,
            items.stream().map(item -> Map.of("id", item, "campaign", changed.campaign(), "today", today, "due", due)).toList());
    }

    /// What was released starts no longer to wait; what changed after the picture was taken goes on.
    void published(Publication released) {
        if (released.kind() == PublicationKind.CAMPAIGN) {
            jdbc.sql("delete from publicity.item_clock where tenant_id = :tenant and campaign_id = :campaign and changed_on <= :taken")
                .param("campaign", released.campaignId()).param("taken", LocalDate.ofInstant(released.proposedAt(), BusinessClock.ZONE)).update();
        }
    }

    List<Waiting> waiting() {
        return jdbc.sql("""
                select campaign_id, count(*)::int items, min(due_on) earliest_due, (count(*) filter (where due_on < :today))::int overdue
                  from publicity.item_clock where tenant_id = :tenant group by campaign_id order by min(due_on), campaign_id
                """)
            .param("today", clock.today()).query(Waiting.class).list();
    }
}
