package guatu.show.bulletin;

import guatu.ground.documents.Documents;
import guatu.ground.documents.Format;
import guatu.ground.documents.Paper;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Stale;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 通报: the one door to bulletins. One person drafts, another approves; figures come from the frozen month and nowhere else.
@Service
@Transactional
public class Bulletins {

    private static final String KIND = "通报";

    private final BulletinStore store;
    private final Periods periods;
    private final Disputes disputes;
    private final BulletinTexts texts;
    private final Approving approving;
    private final IssuedPapers issued;
    private final BulletinDuties duties;
    private final Documents documents;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Bulletins(BulletinStore store, Periods periods, Disputes disputes, BulletinTexts texts, Approving approving, IssuedPapers issued, BulletinDuties duties,
            Documents documents, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.periods = periods;
        this.disputes = disputes;
        this.texts = texts;
        this.approving = approving;
        this.issued = issued;
        this.duties = duties;
        this.documents = documents;
        this.clock = clock;
        this.events = events;
    }

    /// 起草 from a frozen month; a month has one bulletin, so drafting twice gives the first. Returns its id.
    public UUID draft(Actor actor, UUID period) {
        actor.must(Role.CLERK);
        var frozen = periods.get(period);
        var snapshot = periods.snapshot(period);
        var drafted = Bulletin.drafted(Ids.next(), period, frozen.campaignId(), texts.title(snapshot), texts.lead(), texts.close(), actor, clock.now());
        return store.add(drafted) ? drafted.id() : store.ofPeriod(period).orElseThrow().id();
    }

    /// Changes title and text; what somebody else wrote meanwhile is not written over.
    public void reword(Actor actor, UUID id, int version, String title, String lead, String close) {
        actor.must(Role.CLERK);
        var changed = at(id, version).reworded(title.strip(), lead.strip(), close.strip(), actor, clock.now());
        var fields = texts.fields(periods.snapshot(changed.periodId()));
        FieldText.check("lead", lead, fields);
        FieldText.check("close", close, fields);
        if (!changed.title().endsWith(KIND)) {
            throw new BadInput("title", "bulletin.title-kind", KIND);
        }
        save(changed);
    }

    /// 送审, once the window has closed and every dispute is answered. Numbers typed by hand that differ from a figure have to be seen first.
    public void submit(Actor actor, UUID id, int version, boolean numbersSeen) {
        actor.must(Role.CLERK);
        var now = at(id, version);
        var period = periods.get(now.periodId());
        if (period.disputable(clock.today())) {
            throw new Refusal("bulletin.window-open", period.disputeUntil());
        }
        var open = disputes.of(period.id()).stream().filter(one -> one.decided() == null).count();
        if (open > 0) {
            throw new Refusal("bulletin.disputes-open", open);
        }
        var typed = texts.typed(now, periods.snapshot(now.periodId()));
        if (!typed.isEmpty() && !numbersSeen) {
            throw new Refusal("bulletin.numbers-differ", typed.size(), typed.getFirst().typed(), typed.getFirst().field(), typed.getFirst().shown());
        }
        var submitted = save(now.submit(actor));
        duties.submitted(submitted, period, actor);
        told(actor, "bulletin.submitted", submitted);
    }

    /// 签发: number, paper, seal. Never by somebody who wrote at it.
    public void approve(Actor actor, UUID id, int version) {
        actor.must(Role.LEADER);
        var approved = save(at(id, version).approve(actor, clock.now()));
        approving.seal(actor, approved);
        duties.decided(approved, actor);
        told(actor, "bulletin.approved", approved);
        events.publishEvent(new BulletinApproved(id, approved.periodId(), approved.campaignId(), approved.title(), approved.draftedBy(), approved.draftedName()));
    }

    /// 退回 with a reason.
    public void giveBack(Actor actor, UUID id, int version, String reason) {
        actor.must(Role.LEADER);
        var returned = save(at(id, version).giveBack(actor, clock.now(), reason.strip()));
        duties.decided(returned, actor);
        duties.returned(returned, periods.get(returned.periodId()), actor);
        told(actor, "bulletin.returned", returned);
    }

    /// An approved bulletin as everybody may see it.
    @Transactional(readOnly = true)
    public PublicBulletin approved(UUID id) {
        return issued.find(id).map(Bulletins::open).orElseThrow(() -> new NotFound("已签发的通报", id));
    }

    /// The approved bulletins of a campaign, newest first.
    @Transactional(readOnly = true)
    public List<PublicBulletin> approvedOf(UUID campaign) {
        return issued.of(campaign).stream().map(Bulletins::open).toList();
    }

    /// The paper of an approved bulletin as a file.
    @Transactional(readOnly = true)
    public byte[] paper(UUID id, Format format) {
        return documents.render(sealed(id), format).bytes();
    }

    @Transactional(readOnly = true)
    Paper sealed(UUID id) {
        return issued.find(id).map(one -> Canonical.read(one.paper(), Paper.class)).orElseThrow(() -> new NotFound("已签发的通报", id));
    }

    private static PublicBulletin open(IssuedPapers.Issued one) {
        return Canonical.read(one.open(), PublicBulletin.class);
    }

    private Bulletin at(UUID id, int version) {
        var now = store.get(id);
        if (now.version() != version) {
            throw stale(now);
        }
        return now;
    }

    private Bulletin save(Bulletin changed) {
        if (!store.save(changed)) {
            throw stale(store.get(changed.id()));
        }
        return changed;
    }

    private static Stale stale(Bulletin now) {
        return new Stale("bulletin.stale", now.title(), now.changedName()).changes(Map.of("version", now.version(), "state", now.state(), "title", now.title(),
            "lead", now.lead(), "close", now.close(), "by", now.changedName(), "at", now.changedAt()));
    }

    private void told(Actor actor, String kind, Bulletin one) {
        events.publishEvent(new Audited(actor, kind, one.title(), true, Map.of("id", one.id())));
    }
}
