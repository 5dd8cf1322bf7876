package guatu.show.bulletin;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.WallKeys;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.CampaignState;
import guatu.plan.campaign.Campaigns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The posting of a month for its page and for screens, always from the frozen snapshot.
@Component
@Transactional(readOnly = true)
class PostingPages {

    private static final String POSTING = "POSTING";

    private final Campaigns campaigns;
    private final Organization organization;
    private final Periods periods;
    private final Disputes disputes;
    private final Postings postings;
    private final PostingStore store;
    private final BusinessClock clock;

    PostingPages(Campaigns campaigns, Organization organization, Periods periods, Disputes disputes, Postings postings, PostingStore store, BusinessClock clock) {
        this.campaigns = campaigns;
        this.organization = organization;
        this.periods = periods;
        this.disputes = disputes;
        this.postings = postings;
        this.store = store;
        this.clock = clock;
    }

    /// What the reader may do now.
    enum May { REVIEW, POST }

    /// Until when figures may be disputed and how many disputes wait: while either holds, nobody reviews or posts.
    record Waiting(LocalDate disputeUntil, boolean windowOpen, int openDisputes) {}

    /// @param sha256 of the snapshot that all figures come from
    record Page(UUID id, MonthViews.CampaignRef campaign, int year, int month, LocalDate dataDate, Instant frozenAt, String frozenBy, String sha256,
            Snapshot.Totals totals, List<PostingSheet.Group> classes, Waiting waiting, Posting.@Nullable Approval approval, @Nullable Posting posted, List<May> may) {}

    /// A posting on a screen.
    record OnWall(UUID id, String campaign, int year, int month, LocalDate dataDate, Instant frozenAt, Instant postedAt, String postedBy,
            List<PostingSheet.Group> classes) {}

    Page page(Actor actor, UUID month) {
        var period = periods.get(month);
        var snapshot = periods.snapshot(month);
        var told = disputes.of(month);
        var approval = postings.approval(month).orElse(null);
        var posted = store.of(month).orElse(null);
        var waiting = new Waiting(period.disputeUntil(), period.disputable(clock.today()), (int) told.stream().filter(one -> one.decided() == null).count());
        return new Page(month, MonthPages.ref(campaigns.get(period.campaignId())), period.year(), period.month(), period.dataDate(), period.frozenAt(),
            period.frozenName(), period.sha256(), snapshot.totals(), PostingSheet.of(snapshot, told), waiting, approval, posted, may(actor, period, approval, posted));
    }

    private List<May> may(Actor actor, Period period, Posting.@Nullable Approval approval, @Nullable Posting posted) {
        if (posted != null || postings.unsettled(period).isPresent()) {
            return List.of();
        }
        if (approval == null) {
            return actor.has(Role.LEADER) ? List.of(May.REVIEW) : List.of();
        }
        return actor.has(Role.CLERK) && !approval.by().equals(actor.person()) ? List.of(May.POST) : List.of();
    }

    /// The latest posted month of every campaign that a screen shows, if it turns postings; a screen of one unit shows that unit's class only.
    List<OnWall> on(WallKeys.Screen screen) {
        if (!screen.kinds().contains(POSTING)) {
            return List.of();
        }
        var ranked = screen.unit() == null ? null : ranked(screen.unit());
        return campaigns.all().stream()
            .filter(one -> screen.campaigns().isEmpty() ? one.state() == CampaignState.RUNNING : screen.campaigns().contains(one.id()))
            .flatMap(one -> store.latest(one.id()).stream()).map(posting -> wall(posting, ranked)).filter(one -> !one.classes().isEmpty()).toList();
    }

    private OnWall wall(Posting posting, @Nullable UUID unit) {
        var period = periods.get(posting.periodId());
        var snapshot = periods.snapshot(period.id());
        var classes = PostingSheet.of(snapshot, disputes.of(period.id())).stream()
            .filter(group -> unit == null || group.rows().stream().anyMatch(row -> row.unit().equals(unit))).toList();
        return new OnWall(period.id(), snapshot.campaignName(), period.year(), period.month(), period.dataDate(), period.frozenAt(), posting.postedAt(),
            posting.postedName(), classes);
    }

    private UUID ranked(UUID unit) {
        Map<UUID, Unit> ranked = RankedUnits.of(organization.unitsById());
        return ranked.containsKey(unit) ? ranked.get(unit).id() : unit;
    }
}
