package guatu.run.progress;

import guatu.ground.kernel.BusinessClock;
import guatu.plan.campaign.ItemState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Gathers what is known of many items in a handful of statements.
@Component
class Knowledge {

    private static final Set<ItemState> JUDGED = EnumSet.of(ItemState.HANDED_OVER, ItemState.ACCEPTED, ItemState.RUNNING,
        ItemState.DONE_CLAIMED, ItemState.DONE_VERIFIED, ItemState.SUSPENDED);

    private final FactsReader facts;
    private final ItemStates states;
    private final Measures measures;
    private final Reports reports;
    private final Lamps lamps;
    private final BusinessClock clock;

    Knowledge(FactsReader facts, ItemStates states, Measures measures, Reports reports, Lamps lamps, BusinessClock clock) {
        this.facts = facts;
        this.states = states;
        this.measures = measures;
        this.reports = reports;
        this.lamps = lamps;
        this.clock = clock;
    }

    /// Items on a data date, without those that are not handed over or withdrawn; suspended ones are grey.
    /// An item met for the first time is asked for reports from that day on.
    List<Known> of(Collection<UUID> items, LocalDate dataDate) {
        var found = facts.of(items).values().stream().filter(one -> JUDGED.contains(one.item().state())).toList();
        begin(found, dataDate);
        return with(found, dataDate, true);
    }

    /// Items to be reported on, without what only a lamp needs.
    List<Known> now(Collection<UUID> items) {
        var found = facts.of(items).values();
        begin(found, clock.today());
        return with(found, clock.today(), false);
    }

    /// The same without leaving a trace.
    List<Known> look(Collection<UUID> items) {
        return with(facts.of(items).values(), clock.today(), true);
    }

    private void begin(Collection<ItemFacts> found, LocalDate day) {
        var begun = states.known(found.stream().map(ItemFacts::id).toList());
        states.begin(found.stream().filter(one -> !begun.contains(one.id())).map(one -> ItemProgress.begun(one.id(), one.item().campaignId(), day)).toList());
    }

    private List<Known> with(Collection<ItemFacts> found, LocalDate dataDate, boolean past) {
        var ids = found.stream().map(ItemFacts::id).toList();
        var state = states.of(ids);
        var points = measures.points(ids);
        var values = measures.states(ids);
        var filings = past ? reports.filings(ids) : Map.<UUID, List<ReportFreshness.Filing>>of();
        var before = past ? lamps.before(ids, dataDate) : Map.<UUID, List<PastLamp>>of();
        return found.stream().map(one -> new Known(one, state.getOrDefault(one.id(), ItemProgress.begun(one.id(), one.item().campaignId(), dataDate)),
            points.getOrDefault(one.id(), List.of()), values.getOrDefault(one.id(), Map.of()), filings.getOrDefault(one.id(), List.of()),
            before.getOrDefault(one.id(), List.of()))).toList();
    }
}
