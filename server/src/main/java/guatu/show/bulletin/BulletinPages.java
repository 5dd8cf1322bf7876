package guatu.show.bulletin;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Role;
import guatu.plan.campaign.Campaigns;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts the page of a bulletin together. Before it is approved only the office and its leaders see it.
@Component
@Transactional(readOnly = true)
class BulletinPages {

    private final BulletinStore store;
    private final Bulletins bulletins;
    private final Periods periods;
    private final Disputes disputes;
    private final IssuedPapers issued;
    private final Approving approving;
    private final BulletinTexts texts;
    private final Campaigns campaigns;
    private final BusinessClock clock;

    BulletinPages(BulletinStore store, Bulletins bulletins, Periods periods, Disputes disputes, IssuedPapers issued, Approving approving, BulletinTexts texts,
            Campaigns campaigns, BusinessClock clock) {
        this.store = store;
        this.bulletins = bulletins;
        this.periods = periods;
        this.disputes = disputes;
        this.issued = issued;
        this.approving = approving;
        this.texts = texts;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    BulletinViews.Page page(Actor actor, UUID id) {
        var one = store.get(id);
        var sees = actor.has(Role.CLERK) || actor.has(Role.LEADER);
        if (one.state() != BulletinState.APPROVED && !sees) {
            throw new AccessDeniedException("a bulletin on its way");
        }
        var period = periods.get(one.periodId());
        var snapshot = periods.snapshot(period.id());
        var sealed = issued.find(id);
        var paper = sealed.isPresent() ? bulletins.sealed(id) : approving.preview(one);
        return new BulletinViews.Page(id, period.id(), MonthPages.ref(campaigns.get(one.campaignId())), period.year(), period.month(), period.dataDate(),
            period.publishOn(), one.state(), one.title(), one.lead(), one.close(), one.version(), one.draftedName(), one.changedName(), one.changedAt(),
            one.reason(), one.decidedName(), one.decidedAt(), sealed.map(IssuedPapers.Issued::number).orElse(null),
            sealed.map(IssuedPapers.Issued::sha256).orElse(null), sealed.map(IssuedPapers.Issued::ledgerHead).orElse(null), BulletinFields.of(snapshot),
            before(one, period, snapshot), BulletinViews.PaperView.of(paper), issues(one.campaignId(), sees), may(actor, one, period));
    }

    /// The issues of a campaign, newest first; who is not of the office sees the approved ones.
    private List<BulletinViews.Issue> issues(UUID campaign, boolean all) {
        return store.of(campaign).stream().filter(one -> all || one.state() == BulletinState.APPROVED).map(one -> {
            var period = periods.get(one.periodId());
            return new BulletinViews.Issue(one.id(), period.year(), period.month(), one.state(), issued.find(one.id()).map(IssuedPapers.Issued::number).orElse(null));
        }).sorted(Comparator.comparingInt((BulletinViews.Issue issue) -> issue.year() * Figures.MONTHS + issue.month()).reversed()).toList();
    }

    private BulletinViews.Before before(Bulletin one, Period period, Snapshot snapshot) {
        var told = disputes.of(period.id());
        return new BulletinViews.Before(period.disputeUntil(), period.disputable(clock.today()), told.size(),
            (int) told.stream().filter(dispute -> dispute.decided() == null).count(), texts.typed(one, snapshot));
    }

    private List<BulletinViews.May> may(Actor actor, Bulletin one, Period period) {
        var may = new ArrayList<BulletinViews.May>();
        var open = one.state() == BulletinState.DRAFT || one.state() == BulletinState.RETURNED;
        if (open && actor.has(Role.CLERK)) {
            may.add(BulletinViews.May.EDIT);
            if (!period.disputable(clock.today())) {
                may.add(BulletinViews.May.SUBMIT);
            }
        }
        if (one.state() == BulletinState.SUBMITTED && actor.has(Role.LEADER) && !one.writers().contains(actor.person())) {
            may.add(BulletinViews.May.DECIDE);
        }
        return may;
    }
}
