package guatu.show.wallmap;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// 挂图: a campaign's cards in list order and its tiles on a data date.
public record Board(UUID campaign, String name, int year, LocalDate dataDate, List<Card> cards, List<Tile> tiles) {}
