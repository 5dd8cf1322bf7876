package guatu.watch.supervision;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Audited;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.NotFound;
import guatu.ground.kernel.Refusal;
import guatu.ground.ledger.Ledger;
import guatu.ground.ledger.NewEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// 签发: gives numbers in the order asked for, seals the papers, tells the units and the others. All in one transaction.
@Component
class SlipIssuing {

    private final SlipStore store;
    private final SlipPasts pasts;
    private final SlipNumbers numbers;
    private final SlipPapers papers;
    private final SlipDuties duties;
    private final Ledger ledger;
    private final Calendars calendars;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SlipIssuing(SlipStore store, SlipPasts pasts, SlipNumbers numbers, SlipPapers papers, SlipDuties duties, Ledger ledger, Calendars calendars,
            BusinessClock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.pasts = pasts;
        this.numbers = numbers;
        this.papers = papers;
        this.duties = duties;
        this.ledger = ledger;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    /// What can be issued is issued; of what cannot, each order hears why.
    List<SlipOutcome> issue(Actor actor, List<SlipOrder> orders) {
        if (orders.stream().map(SlipOrder::id).distinct().count() < orders.size()) {
            throw new Refusal("slip.each-once");
        }
        var found = store.locked(orders.stream().map(SlipOrder::id).toList()).stream().collect(Collectors.toMap(Slip::id, slip -> slip));
        var ready = new ArrayList<Ready>();
        for (var order : orders) {
            var slip = found.get(order.id());
            if (slip == null) {
                throw new NotFound("督查单", order.id());
            }
            if (slip.state() == SlipState.PROPOSED && slip.version() == order.version()) {
                ready.add(ready(slip, order));
            }
        }
        var issued = issue(actor, actor.unit(), ready).stream().collect(Collectors.toMap(Slip::id, slip -> slip));
        return orders.stream().map(order -> outcome(issued.get(order.id()), Objects.requireNonNull(found.get(order.id())))).toList();
    }

    /// A slip ready to go out: the words it says and its days.
    record Ready(Slip slip, Slip.Words words, SlipDates dates) {}

    Ready ready(Slip slip) {
        return new Ready(slip, slip.words(), SlipDates.of(slip.kind(), clock.today(), calendars.of(slip.about().unit())));
    }

    private Ready ready(Slip slip, SlipOrder order) {
        var today = clock.today();
        var dates = SlipDates.of(slip.kind(), today, calendars.of(slip.about().unit())).orElse(order.answerDue(), order.rectifyDue());
        var title = slip.about().title();
        if (dates.answerDue() != null && !dates.answerDue().isAfter(today)) {
            throw new Refusal("slip.due-too-early", title, dates.answerDue());
        }
        if (dates.rectifyDue() != null && dates.answerDue() != null && dates.rectifyDue().isBefore(dates.answerDue())) {
            throw new Refusal("slip.rectify-before-answer", title, dates.rectifyDue(), dates.answerDue());
        }
        return new Ready(slip, saying(slip.words(), order), dates);
    }

    static Slip.Words saying(Slip.Words words, SlipOrder order) {
        return new Slip.Words(order.facts() == null || order.facts().isBlank() ? words.facts() : order.facts().strip(),
            order.ask() == null || order.ask().isBlank() ? words.ask() : order.ask().strip(), words.result(), words.verifier());
    }

    /// Issues in the order given, on behalf of an office. The weaker slips of the same items end.
    List<Slip> issue(Actor actor, UUID office, List<Ready> ready) {
        if (ready.isEmpty()) {
            return List.of();
        }
        var at = clock.now().truncatedTo(ChronoUnit.MICROS);
        var serials = serials(office, clock.today().getYear(), ready);
        var issued = ready.stream().map(one -> one.slip().issued(one.words(), how(actor, office, one, at, serials))).toList();
        store.save(issued);
        pasts.add(issued.stream().map(slip -> SlipPast.of(slip, SlipPast.Verb.ISSUED, actor, at, slip.number())).toList());
        supersede(actor, issued, at);
        duties.issued(issued);
        var sealed = papers.seal(issued, at);
        ledger.appendAll(issued.stream().map(slip -> new NewEntry("slip.issued", slip.id(), body(slip, sealed))).toList());
        events.publishEvent(new Audited(actor, "slip.issued", issued.stream().map(Slip::number).collect(Collectors.joining("、")), true, Map.of("count", issued.size())));
        issued.stream().filter(slip -> slip.about().item() != null).forEach(slip -> events.publishEvent(told(slip)));
        return issued;
    }

    private Map<UUID, Integer> serials(UUID office, int year, List<Ready> ready) {
        var byKind = new EnumMap<SlipKind, List<Slip>>(SlipKind.class);
        ready.forEach(one -> byKind.computeIfAbsent(one.slip().kind(), _ -> new ArrayList<>()).add(one.slip()));
        var serials = new HashMap<UUID, Integer>();
        byKind.forEach((kind, slips) -> {
            var next = numbers.take(office, kind, year, slips.size());
            for (var slip : slips) {
                serials.put(slip.id(), next++);
            }
        });
        return serials;
    }

    private Slip.Issue how(Actor actor, UUID office, Ready one, Instant at, Map<UUID, Integer> serials) {
        var serial = serials.get(one.slip().id());
        var year = clock.today().getYear();
        return new Slip.Issue(office, year, serial, SlipNumbers.text(one.slip().kind(), year, serial), Slip.Act.of(actor, at), one.dates().signDue(),
            one.dates().answerDue(), one.dates().rectifyDue());
    }

    private void supersede(Actor actor, List<Slip> issued, Instant at) {
        var stronger = issued.stream().filter(slip -> slip.kind() == SlipKind.PROBLEM && slip.about().item() != null)
            .collect(Collectors.toMap(slip -> slip.about().item(), slip -> slip));
        if (stronger.isEmpty()) {
            return;
        }
        var weaker = store.openOf(stronger.keySet()).stream().filter(slip -> slip.kind() == SlipKind.WARNING)
            .map(slip -> slip.supersededBy(stronger.get(slip.about().item()).id(), clock.today(), actor.name())).toList();
        store.save(weaker);
        pasts.add(weaker.stream().map(slip -> SlipPast.of(slip, SlipPast.Verb.SUPERSEDED, actor, at, stronger.get(slip.about().item()).number())).toList());
        duties.over(weaker);
    }

    private static SlipIssued told(Slip slip) {
        var about = slip.about();
        var issue = slip.issue();
        return new SlipIssued(slip.id(), slip.kind(), issue.number(), about.campaign(), about.item(), about.unit(), about.title(), slip.words().facts(),
            issue.office(), issue.act().by(), Objects.requireNonNull(issue.act().at()), issue.answerDue(), issue.rectifyDue());
    }

    private static Map<String, Object> body(Slip slip, Map<UUID, String> sealed) {
        var body = new LinkedHashMap<String, Object>();
        body.put("slip", slip.id());
        body.put("kind", slip.kind());
        body.put("number", slip.issue().number());
        body.put("office", slip.issue().office());
        body.put("unit", slip.about().unit());
        body.put("title", slip.about().title());
        body.put("issuedAt", Objects.requireNonNull(slip.issue().act().at()));
        body.put("paper", sealed.getOrDefault(slip.id(), ""));
        return body;
    }

    private static SlipOutcome outcome(@Nullable Slip issued, Slip found) {
        if (issued != null) {
            return new SlipOutcome(issued.id(), SlipOutcome.Result.ISSUED, issued.number(), null, issued.state());
        }
        var result = found.number() != null ? SlipOutcome.Result.ALREADY : found.state().waiting() ? SlipOutcome.Result.CHANGED : SlipOutcome.Result.GONE;
        var by = found.number() != null ? found.issue().act().name() : found.end() != null ? found.end().by() : null;
        return new SlipOutcome(found.id(), result, found.number(), by, found.state());
    }
}
