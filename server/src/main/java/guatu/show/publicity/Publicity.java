package guatu.show.publicity;

import guatu.ground.inbox.Inbox;
import guatu.ground.inbox.NewDuty;
import guatu.ground.inbox.Reason;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.kernel.Tenants;
import guatu.ground.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// 公示晾晒: the one door of this module. Four people, four acts: drafted, reviewed for the business, for secrecy, released.
@Service
@Transactional
public class Publicity {

    private static final int MINUTES = 10;

    private final PublicationStore store;
    private final PageStore pages;
    private final Pictures pictures;
    private final Checks checks;
    private final ItemClocks clocks;
    private final Inbox inbox;
    private final Ledger ledger;
    private final JsonMapper json;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Publicity(PublicationStore store, PageStore pages, Pictures pictures, Checks checks, ItemClocks clocks, Inbox inbox, Ledger ledger,
            JsonMapper json, BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.pages = pages;
        this.pictures = pictures;
        this.checks = checks;
        this.clocks = clocks;
        this.inbox = inbox;
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /// Takes a snapshot of a campaign as it hangs and drafts it for review; returns the publication's id.
    public UUID propose(Actor actor, UUID campaign, String title) {
        actor.must(Role.CLERK);
        var picture = pictures.take(campaign, title.strip());
        return draft(actor, PublicationKind.CAMPAIGN, campaign, null, picture);
    }

    /// 更正: drafts a correction that says what was wrong with a publication and what holds instead. The wrong one stays readable, marked.
    public UUID correct(Actor actor, UUID wrong, String title, String text) {
        actor.must(Role.CLERK);
        var published = store.get(wrong);
        if (published.state() != PublicationState.RELEASED || published.kind() == PublicationKind.CORRECTION) {
            throw new Refusal("publicity.not-public", published.title());
        }
        return draft(actor, PublicationKind.CORRECTION, published.campaignId(), wrong, Correction.picture(published, title.strip(), text.strip(), clock.today(), json));
    }

    /// A bulletin as it was approved, drafted in its drafter's name.
    UUID draftBulletin(Actor drafter, UUID campaign, UUID bulletin, Picture picture) {
        return draft(drafter, PublicationKind.BULLETIN, campaign, bulletin, picture);
    }

    /// 业务审查.
    public void passBusiness(Actor actor, UUID publication) {
        pass(actor, publication, Step.BUSINESS);
    }

    /// 保密审查: nothing that the check list stops gets through.
    public void passSecrecy(Actor actor, UUID publication) {
        pass(actor, publication, Step.SECRECY);
    }

    /// 放行: lets it out to everybody, sealed in the ledger.
    public void release(Actor actor, UUID publication) {
        var released = pass(actor, publication, Step.RELEASE);
        if (released.kind() == PublicationKind.CORRECTION && released.subjectId() != null) {
            store.correct(released.subjectId(), released.id());
        }
        clocks.published(released);
        ledger.append(released.kind() == PublicationKind.CORRECTION ? "publication.corrected" : "publication", released.id(), Map.of("title", released.title(),
            "sha256", released.sha256(), "pages", Bytes.sha256(pages.addresses(publication).stream().map(page -> page.path() + ' ' + page.sha256())
                .collect(Collectors.joining("\n"))), "acts", store.acts(publication).stream().map(act -> Map.of("step", act.step(), "by", act.by(), "at", act.at())).toList()));
        events.publishEvent(new PublicationDecided(Tenants.current().id(), released.id()));
    }

    /// 退回 at the review whose turn it is, with a reason.
    public void giveBack(Actor actor, UUID publication, String reason) {
        var before = store.get(publication);
        var step = Step.awaitedIn(before.state()).orElse(Step.RELEASE);
        actor.must(step.role());
        var returned = before.giveBack(step, actor, clock.now(), reason, store.acts(publication));
        store.decide(returned, before.state(), Act.returned(step, actor, clock.now(), reason));
        inbox.done(step.duty(), publication, actor);
        audited(actor, "publication.returned", returned);
    }

    /// Takes a released publication down with a reason; the one before it shows again.
    public void withdraw(Actor actor, UUID publication, String reason) {
        actor.must(Role.RELEASER);
        var withdrawn = store.get(publication).withdraw(actor, clock.now(), reason);
        store.decide(withdrawn, PublicationState.RELEASED, Act.returned(Step.WITHDRAW, actor, clock.now(), reason));
        ledger.append("publication.withdrawn", withdrawn.id(), Map.of("sha256", withdrawn.sha256(), "reason", reason, "by", actor.person()));
        audited(actor, "publication.withdrawn", withdrawn);
        events.publishEvent(new PublicationDecided(Tenants.current().id(), withdrawn.id()));
    }

    @Transactional(readOnly = true)
    List<Publication> all() {
        return store.all();
    }

    @Transactional(readOnly = true)
    Publication get(UUID publication) {
        return store.get(publication);
    }

    @Transactional(readOnly = true)
    List<Act> acts(UUID publication) {
        return store.acts(publication);
    }

    @Transactional(readOnly = true)
    String body(UUID publication) {
        return pages.body(publication);
    }

    private UUID draft(Actor actor, PublicationKind kind, UUID campaign, @Nullable UUID subject, Picture picture) {
        var proposed = Publication.proposed(kind, campaign, subject, picture.title(), picture.dataDate(), picture.items(), Ids.next(), actor, clock.now(),
            Bytes.sha256(picture.body()));
        store.add(proposed, json.writeValueAsString(picture.masking()));
        pages.add(proposed.id(), picture.body(), picture.pages());
        store.keep(proposed.id(), Act.passed(Step.DRAFT, actor, clock.now()));
        ask(actor, Step.BUSINESS, proposed);
        audited(actor, "publication.proposed", proposed);
        return proposed.id();
    }

    private Publication pass(Actor actor, UUID publication, Step step) {
        actor.must(step.role());
        var before = store.get(publication);
        var passed = before.pass(step, actor, clock.now(), store.acts(publication));
        if (step != Step.BUSINESS) {
            checks.mustBeClean(before);
        }
        store.decide(passed, before.state(), Act.passed(step, actor, clock.now()));
        inbox.done(step.duty(), publication, actor);
        Step.awaitedIn(passed.state()).ifPresent(next -> ask(actor, next, passed));
        audited(actor, step == Step.RELEASE ? "publication.released" : "publication.reviewed", passed);
        return passed;
    }

    private void ask(Actor by, Step step, Publication publication) {
        inbox.open(List.of(NewDuty.ofRole(step.duty(), publication.id(), step.role(), publication.title(), Reason.of("publicity.proposed", by.name()),
            null, MINUTES, "release", "/publications/" + publication.id()).except(List.of(), by.person())));
    }

    private void audited(Actor actor, String kind, Publication publication) {
        events.publishEvent(new Audited(actor, kind, publication.title(), true, Map.of("id", publication.id())));
    }
}
