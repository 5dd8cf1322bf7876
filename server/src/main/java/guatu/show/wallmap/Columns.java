package guatu.show.wallmap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Many cards in few bytes: the names of the fields once, then one array for each card.
record Columns(List<String> fields, List<@Nullable Object[]> rows) {

    static final List<String> FIELDS = List.of("itemId", "no", "title", "categoryName", "leadName", "placeName", "leader",
        "firstResponsible", "directResponsible", "state", "start", "redLine", "target", "earliest", "lamp", "lampSince", "ev",
        "pv", "reported", "gap", "spi", "stalledDays", "p80", "strip", "nextNode", "nextRedLine", "pace");

    static Columns of(List<Card> cards) {
        var rows = new ArrayList<@Nullable Object[]>(cards.size());
        for (var card : cards) {
            rows.add(new @Nullable Object[] {card.itemId(), card.no(), card.title(), card.categoryName(), card.leadName(),
                card.placeName(), card.leader(), card.firstResponsible(), card.directResponsible(), card.state(), card.start(),
                card.redLine() == null ? card.due() : card.redLine(), card.target(), card.earliest(), card.lamp(), card.lampSince(),
                card.ev(), card.pv(), card.reported(), card.gap(), card.spi(), card.stalledDays(), card.p80(), card.strip(),
                card.nextNode(), card.nextRedLine(), card.pace()});
        }
        return new Columns(FIELDS, rows);
    }
}
