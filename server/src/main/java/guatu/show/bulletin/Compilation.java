package guatu.show.bulletin;

import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import guatu.run.progress.Lamp;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the snapshot of a month from what was read; pure.
final class Compilation {

    private static final Set<ItemState> COUNTED = EnumSet.of(ItemState.HANDED_OVER, ItemState.ACCEPTED, ItemState.RUNNING, ItemState.DONE_CLAIMED,
        ItemState.DONE_VERIFIED);

    private final MonthFacts facts;
    private final LocalDate dataDate;

    private Compilation(MonthFacts facts) {
        this.facts = facts;
        this.dataDate = facts.month().atEndOfMonth();
    }

    static Snapshot of(MonthFacts facts) {
        return new Compilation(facts).snapshot();
    }

    /// Whether an item in this state at the month's end is spoken of.
    static boolean counted(@Nullable ItemState state) {
        return state != null && COUNTED.contains(state);
    }

    private Snapshot snapshot() {
        var rows = facts.items().stream().filter(item -> counted(facts.states().get(item.id()))).map(this::row).toList();
        var ids = Set.copyOf(rows.stream().map(Snapshot.ItemRow::id).toList());
        var verified = facts.verified().stream().filter(one -> ids.contains(one.item())).toList();
        var sums = IndicatorSums.of(ids, facts.indicators(), verified);
        return new Snapshot(Snapshot.FORMAT, facts.campaign().id(), facts.campaign().name(), facts.month().getYear(), facts.month().getMonthValue(), dataDate,
            Tally.of(rows, facts.month().getMonthValue()), facts.before(), IndicatorSums.money(sums, facts.funds()), sums, facts.slips(), facts.clearance(),
            ClassTables.of(rows, facts, verified), rows);
    }

    private Snapshot.ItemRow row(Item item) {
        var state = facts.states().get(item.id()).name();
        var unit = Optional.ofNullable(item.leadUnit()).map(facts.ranked()::get).map(ranked -> ranked.id()).orElse(null);
        var then = facts.stood().get(item.id());
        return then == null
            ? new Snapshot.ItemRow(item.id(), item.no(), item.title(), unit, item.leadUnit(), state, Lamp.GREY, "-", "not-judged", Map.of(), BigDecimal.ZERO,
                BigDecimal.ZERO, BigDecimal.ONE, dataDate)
            : new Snapshot.ItemRow(item.id(), item.no(), item.title(), unit, item.leadUnit(), state, then.lamp(), then.deciding(), then.reason().code(),
                then.reason().args(), Canonical.plain(then.ev()), Canonical.plain(then.pv()), BigDecimal.ONE, then.dataDate());
    }
}
