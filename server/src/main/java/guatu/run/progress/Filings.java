package guatu.run.progress;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.files.Files;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Takes reports in, one or many: checks and stores them; what follows from them is left to [Aftermath].
@Component
class Filings {

    private final Knowledge knowledge;
    private final Reports reports;
    private final Measures measures;
    private final ItemStates states;
    private final Files files;
    private final Calendars calendars;
    private final Collision collision;
    private final Aftermath aftermath;
    private final BusinessClock clock;

    Filings(Knowledge knowledge, Reports reports, Measures measures, ItemStates states, Files files, Calendars calendars, Collision collision,
            Aftermath aftermath, BusinessClock clock) {
        this.knowledge = knowledge;
        this.reports = reports;
        this.measures = measures;
        this.states = states;
        this.files = files;
        this.calendars = calendars;
        this.collision = collision;
        this.aftermath = aftermath;
        this.clock = clock;
    }

    /// An item may occur once in a batch.
    List<Filed> file(List<Filing> filings) {
        var items = filings.stream().map(Filing::item).toList();
        var known = new HashMap<UUID, Known>();
        states.lock(items);
        knowledge.now(items).forEach(one -> known.put(one.facts().id(), one));
        var newest = reports.newest(items);
        evidence(filings);
        var calendar = calendars.current();
        var accepted = filings.stream().map(filing -> accept(filing, known, newest, calendar)).toList();
        count(filings, known);
        store(accepted);
        aftermath.of(accepted);
        return accepted.stream().map(Accepted::filed).toList();
    }

    private void evidence(List<Filing> filings) {
        var named = filings.stream().flatMap(filing -> filing.report().evidence().stream()).collect(Collectors.toSet());
        var missing = named.isEmpty() ? 0 : named.size() - files.get(named).size();
        if (missing > 0) {
            throw new Refusal("report.unknown-evidence", missing);
        }
    }

    private Accepted accept(Filing filing, Map<UUID, Known> known, Map<UUID, Report> newest, WorkCalendar calendar) {
        var one = known.get(filing.item());
        if (one == null) {
            throw new NotFound("事项", filing.item());
        }
        var lead = one.facts().item().leadUnit();
        if (lead == null) {
            throw new Refusal("report.no-lead", one.facts().item().title());
        }
        filing.actor().must(Role.LIAISON);
        filing.actor().mustCover(lead);
        var windows = new ReportingWindows(one.facts().cadence(), calendar);
        if (one.state().reports() != filing.report().version()) {
            throw collision.with(filing, one);
        }
        var checked = new ReportCheck(one.facts(), one.measures(), windows, clock.today()).of(filing.report());
        return new Accepted(one.reporting(checked.values()), report(filing, one, checked.window()), checked.values(),
            filing.report().evidence(), newest.get(filing.item()), filing.actor());
    }

    private void count(List<Filing> filings, Map<UUID, Known> known) {
        var counted = states.countReports(filings.stream().map(filing -> Map.entry(filing.item(), filing.report().version())).toList(), clock.now());
        for (var i = 0; i < counted.length; i++) {
            if (counted[i] == 0) {
                throw collision.with(filings.get(i), known.get(filings.get(i).item()));
            }
        }
    }

    private Report report(Filing filing, Known known, ReportingWindow window) {
        var said = filing.report();
        var actor = filing.actor();
        var now = clock.now();
        var late = LocalDateTime.ofInstant(now, BusinessClock.ZONE).isAfter(window.due());
        return new Report(Ids.next(), filing.item(), known.facts().item().campaignId(), said.version() + 1, window.from(), window.to(),
            said.progress().strip(), said.problem().strip(), said.plan().strip(), said.suggestion().strip(), said.reasonCode(),
            said.unchanged(), said.correctionReason(), actor.person(), actor.name(), actor.unit(), now, clock.today(), late, said.seconds());
    }

    private void store(List<Accepted> accepted) {
        reports.add(accepted.stream().map(Accepted::report).toList());
        reports.addValues(accepted.stream().flatMap(one -> one.said().stream()).toList());
        reports.addEvidence(accepted.stream().flatMap(one -> one.attached().stream()).toList());
        measures.save(accepted.stream().flatMap(one -> one.values().stream()).toList());
    }
}
