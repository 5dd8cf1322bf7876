package guatu.plan.responsibility.version;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.plan.indicator.Relation;
import guatu.plan.responsibility.version.ListDifference.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListDifferenceTests {

    private static final UUID PUMP = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID ROAD = UUID.fromString("00000000-0000-7000-8000-000000000002");

    @Test
    void saysWhatCameWhatWentAndWhatStayedTheSame() {
        var pump = row(PUMP, "0417", LocalDate.of(2026, 6, 30), "3", "市水利局");
        var road = row(ROAD, "0418", null, "1", null);
        assertThat(ListDifference.between(List.of(pump), List.of(road))).isEqualTo(new ListDifference(List.of(road), List.of(pump), List.of(), 0, 0));
        assertThat(ListDifference.between(List.of(pump, road), List.of(road, pump)).same()).isEqualTo(2);
    }

    @Test
    void countsTheDaysOfADeadlineThatMovedLaterAndTellsItFromOneThatMovedForward() {
        var later = change(row(PUMP, "0417", LocalDate.of(2026, 6, 30), "3", null), row(PUMP, "0417", LocalDate.of(2026, 9, 30), "3", null));
        assertThat(later).containsExactly(new ListDifference.FieldChange("due", null, "2026-06-30", "2026-09-30", Tone.LATER, BigDecimal.valueOf(92), null));
        var forward = change(row(PUMP, "0417", LocalDate.of(2026, 6, 30), "3", null), row(PUMP, "0417", LocalDate.of(2026, 6, 15), "3", null));
        assertThat(forward.getFirst().tone()).isEqualTo(Tone.EARLIER);
        assertThat(forward.getFirst().delta()).isEqualByComparingTo("-15");
    }

    @Test
    void takesADeadlineThatWasDroppedForALaterOne() {
        var difference = ListDifference.between(List.of(row(PUMP, "0417", LocalDate.of(2026, 6, 30), "3", null)), List.of(row(PUMP, "0417", null, "3", null)));
        assertThat(difference.later()).isOne();
        assertThat(difference.changed().getFirst().changes().getFirst().delta()).isNull();
    }

    @Test
    void showsHowMuchANumberMovedInItsOwnUnitAndIgnoresZerosBehindThePoint() {
        assertThat(change(row(PUMP, "0417", null, "3.50", null), row(PUMP, "0417", null, "3.5", null))).isEmpty();
        assertThat(change(row(PUMP, "0417", null, "3", null), row(PUMP, "0417", null, "2.5", null)))
            .containsExactly(new ListDifference.FieldChange("number", "新建泵站", "3座", "2.5座", Tone.DOWN, new BigDecimal("-0.5"), "座"));
    }

    @Test
    void readsAUnitThatIsNoLongerNamedAsGone() {
        assertThat(change(row(PUMP, "0417", null, "3", "市水利局"), row(PUMP, "0417", null, "3", null)))
            .containsExactly(new ListDifference.FieldChange("lead", null, "市水利局", null, Tone.PLAIN, null, null));
    }

    private static List<ListDifference.FieldChange> change(HandedRow was, HandedRow is) {
        var changed = ListDifference.between(List.of(was), List.of(is)).changed();
        return changed.isEmpty() ? List.of() : changed.getFirst().changes();
    }

    private static HandedRow row(UUID id, String no, @Nullable LocalDate due, String stations, @Nullable String lead) {
        return new HandedRow(id, no, "泵站建设", List.of(), "水务", null, lead, List.of(), null, null, null, null, null, due, null, null, null, null, null, null,
            List.of(new HandedRow.Number("新建泵站", Relation.GE, new BigDecimal(stations), "座")), List.of());
    }
}
