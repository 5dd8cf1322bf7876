package guatu.show.publicity;

import guatu.ground.organization.Person;
import guatu.show.wallmap.Board;
import guatu.show.wallmap.Card;
import guatu.show.wallmap.PlainState;
import guatu.show.wallmap.Tile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// 快照: what everybody sees. Units and the heads of units in office, never another person (STANDARDS 12); nothing of problems,
/// reasons or evidence; verified values only.
/// @param dataDate the day of the lamps
/// @param totals   items by plain state
record Snapshot(String title, String tenant, UUID campaignId, String campaign, int year, LocalDate dataDate, int items, Map<PlainState, Integer> totals,
        List<Place> places, List<Promise> promises) {

    /// A head of a unit in office.
    record Head(String name, String post) {}

    /// A place, or without unit the whole city: how it stands, how many items it has and how many of them are slow.
    record Place(@Nullable UUID unitId, @Nullable String name, @Nullable Integer x, @Nullable Integer y, @Nullable Head head, PlainState state,
            String words, int items, int slow) {}

    /// An item: the unit that answers for it, where it happens, verified and planned percent with one decimal, and when it is due.
    record Promise(UUID id, String no, String title, @Nullable String category, @Nullable UUID unitId, @Nullable String unit, @Nullable Head head,
            @Nullable UUID placeId, @Nullable String place, @Nullable BigDecimal verified, @Nullable BigDecimal planned, @Nullable LocalDate due, PlainState state, String words) {}

    /// Takes the picture of a board; drafts stay inside.
    /// @param heads the head of each unit that has one in office
    static Snapshot of(String title, String tenant, Board board, Map<UUID, Person> heads) {
        var promises = new ArrayList<Promise>();
        var totals = new EnumMap<PlainState, Integer>(PlainState.class);
        for (var card : board.cards()) {
            if (card.handedOver()) {
                var promise = promise(card, heads);
                promises.add(promise);
                totals.merge(promise.state(), 1, Integer::sum);
            }
        }
        var places = board.tiles().stream().filter(tile -> tile.items() > 0).map(tile -> place(tile, heads)).toList();
        return new Snapshot(title, tenant, board.campaign(), board.name(), board.year(), board.dataDate(), promises.size(), totals, places, promises);
    }

    static Promise promise(Card card, Map<UUID, Person> heads) {
        var state = card.plain();
        return new Promise(card.itemId(), card.no(), card.title(), card.categoryName(), card.leadUnit(), card.leadName(), head(card.leadUnit(), heads),
            card.placeUnit(), card.placeName(),
            percent(card.ev()), percent(card.pv()), card.redLine() == null ? card.due() : card.redLine(), state, state.words());
    }

    private static Place place(Tile tile, Map<UUID, Person> heads) {
        var state = tile.plain();
        return new Place(tile.unitId(), tile.name(), tile.x(), tile.y(), head(tile.unitId(), heads), state, state.words(), tile.items(),
            tile.slow());
    }

    static @Nullable Head head(@Nullable UUID unit, Map<UUID, Person> heads) {
        var head = unit == null ? null : heads.get(unit);
        return head == null || !head.head() || !head.active() ? null : new Head(head.name(), head.post());
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(1, RoundingMode.HALF_UP);
    }
}
