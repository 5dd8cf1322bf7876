package guatu.show.bulletin;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.CommandLog;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import guatu.ground.ledger.Ledger;
import guatu.plan.campaign.Campaign;
import guatu.plan.campaign.CampaignState;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// 封账: takes one consistent reading of a month and writes it down for good. The same month twice is frozen once.
@Component
class Freezing {

    private static final int TRIES = 5;

    private final MonthFinder months;
    private final MonthReader reader;
    private final Periods periods;
    private final UnitClasses classes;
    private final MonthDuties duties;
    private final Calendars calendars;
    private final Ledger ledger;
    private final CommandLog commands;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;

    Freezing(MonthFinder months, MonthReader reader, Periods periods, UnitClasses classes, MonthDuties duties, Calendars calendars, Ledger ledger,
            CommandLog commands, BusinessClock clock, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.months = months;
        this.reader = reader;
        this.periods = periods;
        this.classes = classes;
        this.duties = duties;
        this.calendars = calendars;
        this.ledger = ledger;
        this.commands = commands;
        this.clock = clock;
        this.events = events;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /// Who comes second finds the month frozen and gets it as it is.
    UUID freeze(Actor actor, UUID month, MonthFacts.Funds funds, UUID command) {
        actor.must(Role.CLERK);
        for (var left = TRIES; ; left--) {
            try {
                return reading.execute(_ -> commands.once(command, "month.freeze", () -> frozen(actor, months.get(month), funds), UUID.class));
            } catch (ConcurrencyFailureException somebodyElse) {
                if (left == 1) {
                    throw somebodyElse;
                }
            }
        }
    }

    private UUID frozen(Actor actor, MonthFinder.Found month, MonthFacts.Funds funds) {
        classes.lock(month.campaign().year());
        var id = Period.idOf(month.campaign().id(), month.month());
        if (periods.find(id).isEmpty()) {
            check(month.campaign(), month.month());
            keep(actor, month, funds, id);
        }
        return id;
    }

    private void check(Campaign campaign, YearMonth month) {
        if (!clock.today().isAfter(month.atEndOfMonth())) {
            throw new Refusal("month.not-ended", month.toString(), month.atEndOfMonth());
        }
        if (campaign.state() == CampaignState.DRAFT) {
            throw new Refusal("month.nothing", campaign.name(), month.toString());
        }
        periods.of(campaign.id()).stream().map(Period::yearMonth).filter(month::isBefore).findFirst().ifPresent(later -> {
            throw new Refusal("month.later-frozen", month.toString(), later.toString());
        });
    }

    private void keep(Actor actor, MonthFinder.Found month, MonthFacts.Funds funds, UUID id) {
        var facts = reader.read(month.campaign(), month.month(), funds);
        var snapshot = Compilation.of(facts);
        if (snapshot.items().isEmpty()) {
            throw new Refusal("month.nothing", month.campaign().name(), month.month().toString());
        }
        var body = Canonical.write(snapshot);
        var calendar = calendars.current();
        var dates = MonthDates.of(month.month(), calendar);
        var period = new Period(id, month.campaign().id(), snapshot.year(), snapshot.through(), snapshot.dataDate(), dates.freezeOn(), dates.publishOn(),
            MonthDates.disputeUntil(clock.today(), calendar), clock.now(), actor.person(), actor.name(), snapshot.items().size(), snapshot.totals().red(),
            snapshot.totals().completion(), snapshot.totals().againstTime(), Canonical.sha256(body));
        periods.add(period, body, snapshot);
        classes.fix(month.campaign().year(), reader.labels(facts.ranked(), month.campaign().year()), actor.name());
        ledger.append("month.frozen", id, Map.of("campaign", period.campaignId(), "month", month.month().toString(), "sha256", period.sha256(), "by", actor.person()));
        duties.frozen(actor, period, snapshot);
        events.publishEvent(new Audited(actor, "month.frozen", month.campaign().name() + " " + month.month(), true, Map.of("period", id, "sha256", period.sha256())));
    }
}
