package guatu.watch.supervision;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BadInput;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Person;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.ItemState;
import guatu.run.progress.Lamp;
import guatu.run.progress.ProgressBoard;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens problem files: by a problem slip, by the clerk's hand, one or a batch, or from what a report said.
@Component
@Transactional
class ProblemOpening {

    private static final int DAYS_TO_ACCEPT = 2;
    private static final int USUAL_DAYS = 15;

    private final ProblemStore store;
    private final ProblemKeeper keeper;
    private final Campaigns campaigns;
    private final ProgressBoard board;
    private final Organization organization;
    private final Calendars calendars;
    private final BusinessClock clock;

    ProblemOpening(ProblemStore store, ProblemKeeper keeper, Campaigns campaigns, ProgressBoard board, Organization organization, Calendars calendars,
            BusinessClock clock) {
        this.store = store;
        this.keeper = keeper;
        this.campaigns = campaigns;
        this.board = board;
        this.organization = organization;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Hands over many at once; `assign` false only registers them.
    List<UUID> open(Actor clerk, List<NewProblem> problems, boolean assign) {
        clerk.must(Role.CLERK);
        var files = problems.stream().map(problem -> file(problem, assign ? ProblemState.ASSIGNED : ProblemState.REGISTERED)).toList();
        keeper.add(clerk, files, assign ? "assigned" : "registered");
        return files.stream().map(ProblemFile::id).toList();
    }

    /// A problem slip was issued: its file is handed over with it.
    void of(SlipIssued slip) {
        if (store.ofSlip(slip.slip()).isPresent()) {
            return;
        }
        var on = LocalDate.ofInstant(slip.issuedAt(), BusinessClock.ZONE);
        var due = slip.rectifyDue() == null ? calendars.of(slip.unit()).add(on, USUAL_DAYS) : slip.rectifyDue();
        var file = file(slip.campaign(), slip.item(), slip.unit(), ProblemSource.SLIP, ProblemState.ASSIGNED, on, due, slip.title(), slip.facts());
        keeper.add(new Actor(slip.issuedBy(), clerkName(slip), slip.office(), Set.of(Role.CLERK), Set.of()),
            List.of(file.fromSlip(slip.slip())), "assigned");
    }

    private String clerkName(SlipIssued slip) {
        return organization.people(List.of(slip.issuedBy())).stream().findFirst().map(Person::name).orElse(slip.number());
    }

    private ProblemFile file(NewProblem problem, ProblemState state) {
        var today = clock.today();
        var due = problem.due() != null ? problem.due() : calendars.current().add(today, Objects.requireNonNullElse(problem.days(), USUAL_DAYS));
        if (problem.source() == ProblemSource.REPORT) {
            return promoted(problem, state, today, due);
        }
        if (problem.item() == null && problem.campaign() == null) {
            throw new BadInput("campaign", "problem.no-campaign");
        }
        var campaign = problem.item() == null ? campaigns.get(Objects.requireNonNull(problem.campaign())).id() : campaigns.item(problem.item()).campaignId();
        return file(campaign, problem.item(), unit(problem.unit(), problem.item()), problem.source(), state, today, due, words("title", problem.title()), words("facts", problem.facts()))
            .with(problem.batch(), problem.category());
    }

    private ProblemFile promoted(NewProblem problem, ProblemState state, LocalDate today, LocalDate due) {
        if (problem.report() == null) {
            throw new BadInput("report", "problem.no-report");
        }
        var report = board.report(problem.report());
        if (report.problem().isBlank()) {
            throw new Refusal("problem.report-without", report.n());
        }
        if (store.ofReport(report.id())) {
            throw new Refusal("problem.report-promoted", report.n());
        }
        var item = campaigns.item(report.item());
        var title = problem.title() == null || problem.title().isBlank() ? item.title() : problem.title().strip();
        return file(report.campaign(), report.item(), unit(problem.unit(), report.item()), ProblemSource.REPORT, state, today, due, title, report.problem()).with(problem.batch(), problem.category()).fromReport(report.id());
    }

    private ProblemFile file(UUID campaign, @Nullable UUID item, UUID unit, ProblemSource source, ProblemState state, LocalDate on, LocalDate due, String title,
            String facts) {
        var calendar = calendars.of(unit);
        if (item != null && campaigns.item(item).state() == ItemState.WITHDRAWN) {
            throw new Refusal("problem.item-withdrawn", campaigns.item(item).title());
        }
        return new ProblemFile(Ids.next(), campaign, item, unit, null, null, source, null, title, facts, null, state, ProblemTerm.of(on, due, calendar), 0, 1,
            ProblemMarks.fresh(calendar.add(on, DAYS_TO_ACCEPT), red(item)), 0);
    }

    private UUID unit(@Nullable UUID named, @Nullable UUID item) {
        if (named != null) {
            return organization.unit(named).id();
        }
        var lead = item == null ? null : campaigns.item(item).leadUnit();
        if (lead == null) {
            throw new BadInput("unit", "problem.no-unit");
        }
        return lead;
    }

    private boolean red(@Nullable UUID item) {
        return item != null && isRed(board, item);
    }

    static boolean isRed(ProgressBoard board, UUID item) {
        var progress = board.of(List.of(item)).get(item);
        return progress != null && progress.lamp() == Lamp.RED;
    }

    private static String words(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new BadInput(field, "problem.no-words");
        }
        return text.strip();
    }
}
