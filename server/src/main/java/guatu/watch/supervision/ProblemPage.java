package guatu.watch.supervision;

import guatu.ground.calendar.Calendars;
import guatu.ground.files.Evidence;
import guatu.ground.files.Files;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.organization.Organization;
import guatu.ground.organization.Unit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads one problem file whole.
@Component
@Transactional(readOnly = true)
class ProblemPage {

    private final ProblemStore store;
    private final ProblemParts parts;
    private final ClearanceStore clearances;
    private final LookbackStore lookbacks;
    private final ProblemPasts pasts;
    private final ProblemReader reader;
    private final Files files;
    private final Organization organization;
    private final Calendars calendars;
    private final BusinessClock clock;

    ProblemPage(ProblemStore store, ProblemParts parts, ClearanceStore clearances, LookbackStore lookbacks, ProblemPasts pasts, ProblemReader reader, Files files,
            Organization organization, Calendars calendars, BusinessClock clock) {
        this.store = store;
        this.parts = parts;
        this.clearances = clearances;
        this.lookbacks = lookbacks;
        this.pasts = pasts;
        this.reader = reader;
        this.files = files;
        this.organization = organization;
        this.calendars = calendars;
        this.clock = clock;
    }

    ProblemView.Whole of(Actor actor, UUID id) {
        var file = store.get(id);
        var units = ProblemFilter.readable(actor);
        if (units != null && !units.contains(file.unit())) {
            throw new AccessDeniedException("unit outside the scope");
        }
        var marks = file.marks();
        var asked = parts.extensions(id);
        var asker = asked.stream().filter(one -> one.approved() == null).map(ProblemExtension::askedBy).findFirst().orElse(null);
        var may = new ProblemMay(file, actor, organization.subtree(file.unit()), asker, clock.today(), calendars.of(file.unit())).view();
        return new ProblemView.Whole(reader.rows(List.of(file)).getFirst(), file.facts(), file.category(), file.slip(), file.term().originalDueOn(),
            file.term().days(), marks.acceptBy(), marks.acceptedOn(), marks.acceptedName(), file.round(), marks.verifierName(), marks.exposureOn(),
            parts.measures(id).stream().map(ProblemPage::measure).toList(), asked.stream().map(ProblemPage::extension).toList(), requests(id),
            lookbacks.of(id).stream().map(ProblemPage::lookback).toList(), pasts.of(id), may, clock.today());
    }

    private List<ProblemView.Request> requests(UUID id) {
        var found = clearances.requests(id);
        var verdicts = clearances.verdicts(id).stream().collect(Collectors.toMap(ClearanceStore.Given::request, Function.identity()));
        var evidence = files.get(found.stream().flatMap(one -> Stream.concat(one.before().stream(), one.after().stream())).collect(Collectors.toSet())).stream()
            .collect(Collectors.toMap(Evidence::id, Evidence::shown));
        var units = organization.unitsById();
        return found.stream().map(one -> new ProblemView.Request(one.id(), one.result(), shown(one.before(), evidence), shown(one.after(), evidence), one.byName(),
            one.at(), verdict(verdicts.get(one.id()), units))).toList();
    }

    private static List<Evidence.Shown> shown(List<UUID> ids, Map<UUID, Evidence.Shown> known) {
        return ids.stream().filter(known::containsKey).map(known::get).toList();
    }

    private static ProblemView.@Nullable Verdict verdict(ClearanceStore.@Nullable Given given, Map<UUID, Unit> units) {
        return given == null ? null : new ProblemView.Verdict(given.verdict(), given.demands(), given.byName(),
            units.containsKey(given.byUnit()) ? units.get(given.byUnit()).label() : "", given.at());
    }

    private static ProblemView.Measure measure(ProblemMeasure one) {
        return new ProblemView.Measure(one.id(), one.round(), one.text(), one.owner(), one.due(), one.doneOn(), one.doneName());
    }

    private static ProblemView.Extension extension(ProblemExtension one) {
        return new ProblemView.Extension(one.days(), one.reason(), one.askedName(), one.askedOn(), one.dueBefore(), one.dueAfter(), one.approved(), one.answer(),
            one.decidedName(), one.decidedOn());
    }

    private static ProblemView.LookedBack lookback(Lookback one) {
        return new ProblemView.LookedBack(one.id(), one.kind(), one.clearedOn(), one.due(), one.sampled(), one.result(), one.note(), one.byName(), one.doneOn());
    }
}
