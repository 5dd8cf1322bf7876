package guatu.watch.supervision;

import guatu.ground.calendar.Calendars;
import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.plan.campaign.CampaignState;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.run.progress.ItemProgress;
import guatu.run.progress.ProgressBoard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// 拟发: what changed lamps make of the slips of their items. A handful of statements for a batch, none for an item.
@Component
class SlipProposing {

    static final Actor SYSTEM = Actor.system("系统");

    private final SlipStore store;
    private final SlipPasts pasts;
    private final SlipWording wording;
    private final Campaigns campaigns;
    private final ProgressBoard board;
    private final Calendars calendars;
    private final BusinessClock clock;

    SlipProposing(SlipStore store, SlipPasts pasts, SlipWording wording, Campaigns campaigns, ProgressBoard board, Calendars calendars, BusinessClock clock) {
        this.store = store;
        this.pasts = pasts;
        this.wording = wording;
        this.campaigns = campaigns;
        this.board = board;
        this.calendars = calendars;
        this.clock = clock;
    }

    void consider(UUID campaign, List<UUID> ids) {
        if (campaigns.get(campaign).state() != CampaignState.RUNNING) {
            return;
        }
        var items = campaigns.items(ids).stream().filter(SlipProposing::pressed).sorted(Comparator.comparing(Item::id)).toList();
        var progress = board.of(items.stream().map(Item::id).toList());
        var judged = items.stream().filter(item -> progress.get(item.id()) != null && progress.get(item.id()).dataDate() != null).toList();
        var standing = store.newest(judged.stream().map(Item::id).toList()).stream()
            .collect(Collectors.groupingBy(slip -> slip.about().item(), Collectors.toMap(Slip::kind, slip -> slip)));
        var made = new Made(clock.now());
        var calendar = calendars.current();
        judged.forEach(item -> consider(item, progress.get(item.id()), standing.getOrDefault(item.id(), Map.of()), calendar, made));
        keep(made);
    }

    private void consider(Item item, ItemProgress state, Map<SlipKind, Slip> standing, WorkCalendar calendar, Made made) {
        var day = Objects.requireNonNull(state.dataDate());
        var seen = new SlipRule.Seen(state.lamp(), state.lampSince() == null ? day : state.lampSince(), day);
        var warning = standing.get(SlipKind.WARNING);
        var turn = SlipRule.turn(seen, warning, standing.get(SlipKind.PROBLEM), calendar);
        var why = SlipReasons.of(item, state);
        turn.lapse().forEach(slip -> made.ended.add(slip.lapsed(day, SYSTEM.name(), wording.say("slip.system-reason.no-longer-true"), false)));
        turn.refresh().forEach(slip -> refresh(slip, slip.origin() == SlipOrigin.WARNING ? SlipReasons.withoutEffect(why, warning) : why, day, made));
        if (turn.propose() != null) {
            var reason = turn.origin() == SlipOrigin.WARNING ? SlipReasons.withoutEffect(why, warning) : why;
            var fresh = Slip.proposed(Ids.next(), turn.propose(), Objects.requireNonNull(turn.origin()), about(item),
                new Slip.Words(wording.facts(reason, day), wording.ask(turn.propose(), reason), null, null), reason, day, made.at);
            turn.supersede().forEach(slip -> made.ended.add(slip.supersededBy(fresh.id(), day, SYSTEM.name())));
            made.fresh.add(fresh);
        }
    }

    private void refresh(Slip slip, SlipWhy why, LocalDate day, Made made) {
        var facts = wording.facts(why, day);
        if (!facts.equals(slip.words().facts()) || why.daysLate() != slip.why().daysLate()) {
            made.refreshed.add(slip.refreshed(new Slip.Words(facts, wording.ask(slip.kind(), why), null, null), why, day));
        }
    }

    private void keep(Made made) {
        store.saveWhatIsFree(made.refreshed);
        var told = new ArrayList<SlipPast>();
        store.saveWhatIsFree(made.ended).forEach(slip -> told.add(SlipPast.of(slip,
            slip.state() == SlipState.SUPERSEDED ? SlipPast.Verb.SUPERSEDED : SlipPast.Verb.LAPSED, SYSTEM, made.at, slip.end() == null ? null : slip.end().reason())));
        store.add(made.fresh).forEach(slip -> told.add(SlipPast.of(slip, SlipPast.Verb.PROPOSED, SYSTEM, made.at, null)));
        pasts.add(told);
    }

    /// What is proposed about one item by an officer or by the file of its problem.
    @Nullable Slip propose(SlipKind kind, SlipOrigin origin, Slip.About about, SlipWhy why, String facts) {
        var at = clock.now();
        var slip = Slip.proposed(Ids.next(), kind, origin, about, new Slip.Words(facts, wording.ask(kind, why), null, null), why, clock.today(), at);
        var added = store.add(List.of(slip));
        pasts.add(added.stream().map(one -> SlipPast.of(one, SlipPast.Verb.PROPOSED, SYSTEM, at, null)).toList());
        return added.isEmpty() ? null : slip;
    }

    static Slip.About about(Item item) {
        return new Slip.About(item.campaignId(), item.id(), item.no(), null, Objects.requireNonNull(item.leadUnit()), item.title());
    }

    private static boolean pressed(Item item) {
        return item.state().live() && item.state() != ItemState.SUSPENDED && item.leadUnit() != null;
    }

    private static final class Made {

        private final Instant at;
        private final List<Slip> fresh = new ArrayList<>();
        private final List<Slip> refreshed = new ArrayList<>();
        private final List<Slip> ended = new ArrayList<>();

        private Made(Instant at) {
            this.at = at;
        }
    }
}
