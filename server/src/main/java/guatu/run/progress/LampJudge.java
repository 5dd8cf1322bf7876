package guatu.run.progress;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Judges items on a data date in batches, keeps each new evaluation and tells the others.
@Component
class LampJudge {

    private static final int BATCH = 500;

    private final Knowledge knowledge;
    private final Lamps lamps;
    private final ItemStates states;
    private final Calendars calendars;
    private final BusinessClock clock;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;

    LampJudge(Knowledge knowledge, Lamps lamps, ItemStates states, Calendars calendars, BusinessClock clock, JsonMapper json, ApplicationEventPublisher events) {
        this.knowledge = knowledge;
        this.lamps = lamps;
        this.states = states;
        this.calendars = calendars;
        this.clock = clock;
        this.json = json;
        this.events = events;
    }

    /// Judges these items; the same evaluation once more is neither stored nor told.
    Evaluated judge(Collection<UUID> items, LocalDate dataDate) {
        var calendar = calendars.current();
        var counts = new EnumMap<Lamp, Integer>(Lamp.class);
        var judged = 0;
        var changed = 0;
        for (var batch : batches(items)) {
            var verdicts = knowledge.of(batch, dataDate).stream()
                .map(known -> verdict(known, dataDate, calendar)).toList();
            judged += verdicts.size();
            verdicts.forEach(one -> counts.merge(one.kept().evaluation().shown(), 1, Integer::sum));
            changed += (int) verdicts.stream().filter(one -> one.state().lamp() != one.before().lamp()).count();
            keep(verdicts.stream().filter(Verdict::news).toList());
        }
        return new Evaluated(dataDate, judged, changed, counts);
    }

    private Verdict verdict(Known known, LocalDate dataDate, WorkCalendar calendar) {
        var evaluation = LampRule.evaluate(known.on(dataDate, calendar), calendar);
        var answer = LampAnswer.of(evaluation);
        var text = json.writeValueAsString(answer);
        var kept = new Lamps.Kept(known.facts().id(), known.facts().item().campaignId(), evaluation, answer, text);
        return new Verdict(known.state(), NextState.of(known, kept, digest(text), calendar), kept);
    }

    private void keep(List<Verdict> verdicts) {
        lamps.add(verdicts.stream().filter(one -> !Objects.equals(one.state().digest(), one.before().digest())).map(Verdict::kept).toList(), clock.now());
        states.save(verdicts.stream().map(Verdict::state).toList());
        verdicts.stream().map(Verdict::state)
            .collect(Collectors.groupingBy(ItemProgress::campaign, Collectors.mapping(ItemProgress::item, Collectors.toList())))
            .forEach((campaign, ids) -> events.publishEvent(new ProgressChanged(campaign, ids)));
    }

    private static List<List<UUID>> batches(Collection<UUID> items) {
        var all = List.copyOf(items);
        var batches = new ArrayList<List<UUID>>();
        for (var from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
        }
        return batches;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException no) {
            throw new IllegalStateException(no);
        }
    }

    private record Verdict(ItemProgress before, ItemProgress state, Lamps.Kept kept) {

        boolean news() {
            return !Objects.equals(state.digest(), before.digest()) || !Objects.equals(state.reported(), before.reported())
                || !Objects.equals(state.nextNode(), before.nextNode()) || !Objects.equals(state.nextRedLine(), before.nextRedLine())
                || !state.strip().equals(before.strip()) || state.pace() != before.pace();
        }
    }
}
