package guatu.watch.supervision;

import guatu.ground.calendar.Calendars;
import guatu.ground.documents.Paper;
import guatu.ground.files.Evidence;
import guatu.ground.files.Files;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Role;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What pages show of slips. A unit sees what was issued to it, never what is only proposed.
@Component
@Transactional(readOnly = true)
class SlipReader {

    private static final Role[] READS_ALL = {Role.CLERK, Role.LEADER, Role.VERIFIER, Role.RELEASER};

    private final SlipStore store;
    private final ProblemStore problems;
    private final SlipSearch search;
    private final SlipPasts pasts;
    private final SlipPapers papers;
    private final SlipPaperWriter writer;
    private final Organization organization;
    private final Files files;
    private final Calendars calendars;
    private final BusinessClock clock;

    SlipReader(SlipStore store, ProblemStore problems, SlipSearch search, SlipPasts pasts, SlipPapers papers, SlipPaperWriter writer, Organization organization, Files files,
            Calendars calendars, BusinessClock clock) {
        this.store = store;
        this.problems = problems;
        this.search = search;
        this.pasts = pasts;
        this.papers = papers;
        this.writer = writer;
        this.organization = organization;
        this.files = files;
        this.calendars = calendars;
        this.clock = clock;
    }

    SlipViews.Page list(Actor actor, SlipSearch.Asked asked) {
        var found = search.issued(asked, readsAll(actor) ? null : actor.scope(), clock.today());
        var units = organization.unitsById();
        var rows = found.stream().map(slip -> SlipViews.Row.of(slip, label(units, slip), clock.today())).toList();
        return new SlipViews.Page(rows, rows.size() < SlipSearch.PAGE ? null : SlipSearch.cursor(found.getLast()));
    }

    List<SlipViews.Proposal> proposals() {
        var units = organization.unitsById();
        return search.proposals().stream().map(slip -> SlipViews.Proposal.of(slip, label(units, slip))).toList();
    }

    List<SlipViews.Row> ofItem(Actor actor, UUID item) {
        var units = organization.unitsById();
        return store.ofItem(item).stream().filter(slip -> mayRead(actor, slip) && slip.state() != SlipState.LAPSED)
            .map(slip -> SlipViews.Row.of(slip, label(units, slip), clock.today())).toList();
    }

    SlipViews.One one(Actor actor, UUID id) {
        var slip = readable(actor, id);
        var units = organization.unitsById();
        var evidence = slip.answered() == null ? List.<Evidence.Shown>of() : files.get(slip.answered().evidence()).stream().map(Evidence::shown).toList();
        var dates = slip.number() == null ? SlipDates.of(slip.kind(), clock.today(), calendars.of(slip.about().unit())) : null;
        var problem = slip.kind() == SlipKind.PROBLEM ? problems.ofSlip(id).orElse(null) : slip.about().problem();
        return SlipViews.One.of(slip, problem, label(units, slip), clock.today(), dates, evidence, past(actor, id), paper(slip), SlipMay.of(actor, slip));
    }

    /// The paper as it would look with other words.
    SlipViews.PaperView preview(Actor actor, SlipOrder order) {
        var slip = readable(actor, order.id());
        var dates = SlipDates.of(slip.kind(), clock.today(), calendars.of(slip.about().unit())).orElse(order.answerDue(), order.rectifyDue());
        return SlipViews.PaperView.of(writer.draft(slip, SlipIssuing.saying(slip.words(), order), dates, actor.unit()), null);
    }

    /// The paper as it went out.
    Paper paper(Actor actor, UUID id) {
        readable(actor, id);
        return papers.of(id).orElseThrow(() -> new NotFound("督查单", id)).paper();
    }

    Slip readable(Actor actor, UUID id) {
        var slip = store.get(id);
        if (!mayRead(actor, slip)) {
            throw new AccessDeniedException("slip of another unit");
        }
        return slip;
    }

    private SlipViews.@Nullable PaperView paper(Slip slip) {
        return papers.of(slip.id()).map(sealed -> SlipViews.PaperView.of(sealed.paper(), sealed.sha256())).orElse(null);
    }

    private List<SlipViews.Past> past(Actor actor, UUID id) {
        return pasts.of(id).stream().filter(past -> readsAll(actor) || past.verb().shownToUnits())
            .map(past -> new SlipViews.Past(past.at(), past.byName(), past.verb(), past.said())).toList();
    }

    static boolean mayRead(Actor actor, Slip slip) {
        return readsAll(actor) || actor.has(Role.LIAISON) && slip.number() != null && actor.covers(slip.about().unit());
    }

    private static boolean readsAll(Actor actor) {
        for (var role : READS_ALL) {
            if (actor.has(role)) {
                return true;
            }
        }
        return false;
    }

    private static String label(Map<UUID, Unit> units, Slip slip) {
        var unit = units.get(slip.about().unit());
        return unit == null ? "" : unit.label();
    }
}
