package guatu.plan.campaign;

import guatu.ground.calendar.Calendars;
import guatu.ground.kernel.Actor;
import guatu.ground.kernel.BusinessClock;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// 清零行动: the door to a finite register that must reach nought (C-018, RULES R10). Its entries are the campaign's items: they have units,
/// deadlines, plans and verified completion already, and a list brings them in; an entry is cleared when its item is verified as done.
@Service
@Transactional
public class Zeroing {

    private final ItemStore items;
    private final Items moves;
    private final ItemPasts pasts;
    private final EntryLookbacks lookbacks;
    private final CampaignStore campaigns;
    private final Calendars calendars;
    private final BusinessClock clock;

    Zeroing(ItemStore items, Items moves, ItemPasts pasts, EntryLookbacks lookbacks, CampaignStore campaigns, Calendars calendars, BusinessClock clock) {
        this.items = items;
        this.moves = moves;
        this.pasts = pasts;
        this.lookbacks = lookbacks;
        this.campaigns = campaigns;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// The register's standing: done when nothing is open and the look-backs of the last batch passed.
    public record Register(LocalDate today, BurnDown burnDown, LastBatch lastBatch, List<Lookback> lookbacks, boolean done) {}

    /// The standing of a campaign's register today.
    @Transactional(readOnly = true)
    public Register of(UUID campaign) {
        var of = campaigns.get(campaign);
        var today = clock.today();
        var calendar = calendars.current();
        var turns = pasts.turns(campaign);
        var burnDown = BurnDown.of(turns, of.from(), of.to(), today, calendar);
        var made = lookbacks.of(campaign);
        var batch = LastBatch.of(cleared(campaign, turns), made, calendar);
        return new Register(today, burnDown, batch, made, burnDown.total() > 0 && burnDown.open() == 0 && batch.passed());
    }

    /// When each entry that is verified as done now was so last.
    private Map<UUID, LocalDate> cleared(UUID campaign, List<BurnDown.Turn> turns) {
        var cleared = new HashMap<UUID, LocalDate>();
        turns.forEach(turn -> {
            if (turn.open()) {
                cleared.remove(turn.item());
            } else {
                cleared.put(turn.item(), turn.day());
            }
        });
        items.of(campaign).stream().filter(item -> item.state() != ItemState.DONE_VERIFIED).forEach(item -> cleared.remove(item.id()));
        return cleared;
    }

    /// Records a look-back on or after its day; an entry that did not pass is open again. The verifier's unit neither leads nor assists.
    public Lookback look(Actor actor, UUID id, LocalDate due, boolean passed, String note) {
        actor.must(Role.VERIFIER);
        var item = items.get(id);
        if (actor.unit().equals(item.leadUnit()) || item.assistUnits().contains(actor.unit())) {
            throw new AccessDeniedException("a unit does not look back at its own work");
        }
        var cleared = cleared(item.campaignId(), pasts.turns(item.campaignId())).get(id);
        if (cleared == null || !LastBatch.dues(cleared, calendars.current()).contains(due)) {
            throw new Refusal("lookback.not-due", item.no(), item.title(), due);
        }
        if (clock.today().isBefore(due)) {
            throw new Refusal("lookback.early", item.no(), item.title(), due);
        }
        var made = new Lookback(Ids.next(), id, due, passed, note.strip(), clock.today(), actor.name());
        if (!lookbacks.insert(made, clock.now())) {
            throw new Refusal("lookback.recorded", item.no(), item.title(), due);
        }
        if (!passed) {
            moves.move(actor, List.of(id), ItemState.RUNNING, note.strip());
        }
        return made;
    }
}
