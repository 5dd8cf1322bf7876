package guatu.watch.supervision;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lists of problem files and their rates, within what the reader may see.
@Component
@Transactional(readOnly = true)
class ProblemReader {

    private static final int PAGE = 100;

    private final ProblemList list;
    private final ProblemStore store;
    private final ProblemParts parts;
    private final Campaigns campaigns;
    private final Organization organization;
    private final Calendars calendars;
    private final BusinessClock clock;

    ProblemReader(ProblemList list, ProblemStore store, ProblemParts parts, Campaigns campaigns, Organization organization, Calendars calendars, BusinessClock clock) {
        this.list = list;
        this.store = store;
        this.parts = parts;
        this.campaigns = campaigns;
        this.organization = organization;
        this.calendars = calendars;
        this.clock = clock;
    }

    ProblemView.Page page(ProblemFilter filter, @Nullable String after) {
        var found = list.page(filter, after, PAGE);
        var counts = new EnumMap<ProblemState, Integer>(ProblemState.class);
        var counted = list.counts(filter);
        counted.forEach(one -> counts.put(one.state(), one.files()));
        return new ProblemView.Page(rows(found), found.size() < PAGE ? null : ProblemList.cursor(found.getLast()), counts,
            counted.stream().mapToInt(ProblemList.Count::overdue).sum(), clock.today());
    }

    /// The files of an item that an actor may read, newest first.
    List<ProblemView.Row> ofItem(Actor actor, UUID item) {
        var units = ProblemFilter.readable(actor);
        return rows(store.ofItem(item).stream().filter(file -> units == null || units.contains(file.unit())).toList());
    }

    /// Rates of files registered in a time; a liaison officer sees those of his own units.
    ProblemView.Rates rates(Actor actor, UUID campaign, @Nullable LocalDate from, @Nullable LocalDate to) {
        var through = to == null ? clock.today() : to;
        return ProblemView.Rates.of(ClearanceLife.count(lives(actor, campaign).stream().filter(file -> from == null || !file.registeredOn().isBefore(from)).toList(),
            through), through);
    }

    /// 清零: open files by working day, and the daily rate needed to the end of the campaign or an earlier day.
    ProblemZeroing zeroing(Actor actor, UUID campaign, @Nullable LocalDate until) {
        return ProblemZeroing.of(lives(actor, campaign), clock.today(), until == null ? campaigns.get(campaign).to() : until, calendars.current());
    }

    private List<ClearanceLife> lives(Actor actor, UUID campaign) {
        var units = ProblemFilter.readable(actor);
        return store.lives(campaigns.get(campaign).id()).stream().filter(file -> units == null || units.contains(file.unit())).toList();
    }

    List<ProblemView.Row> rows(Collection<ProblemFile> files) {
        var units = organization.unitsById();
        var items = campaigns.items(files.stream().map(ProblemFile::item).filter(Objects::nonNull).distinct().toList()).stream()
            .collect(Collectors.toMap(Item::id, Function.identity()));
        var counts = parts.counts(files.stream().map(ProblemFile::id).toList());
        var calendar = calendars.current();
        return files.stream().map(file -> row(file, units, items, counts, calendar)).toList();
    }

    private ProblemView.Row row(ProblemFile file, Map<UUID, Unit> units, Map<UUID, Item> items, Map<UUID, ProblemParts.Count> counts, WorkCalendar calendar) {
        var item = file.item() == null ? null : items.get(file.item());
        var count = counts.getOrDefault(file.id(), new ProblemParts.Count(file.id(), 0, 0));
        var unit = units.get(file.unit());
        return new ProblemView.Row(file.id(), file.title(), file.item(), item == null ? null : item.no(), item == null ? null : item.title(),
            new ProblemView.Named(file.unit(), unit == null ? "" : unit.label()), file.state(), file.source(), file.report(), file.batch(), file.term().registeredOn(),
            file.term().dueOn(), file.term().extended(), file.state().open() ? file.term().overdueOn(clock.today(), calendar) : 0, file.timesReopened(),
            count.done(), count.total(), file.marks().clearedOn(), file.marks().clearedName());
    }
}
