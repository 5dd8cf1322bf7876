package guatu.plan.responsibility.binding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatrixTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    @Test
    void countsWhatIsMissingOfEachSlot() {
        var slots = List.of(slot(1), slot(2), slot(0));
        var leader = UUID.randomUUID();
        var matrix = Matrix.of(scheme(slots, List.of(leader)), List.of(bound(slots.get(0), leader, DAY, null), bound(slots.get(1), leader, DAY, null)), DAY);
        assertThat(matrix.rows().getFirst().cells()).extracting(Matrix.Cell::missing).containsExactly(0, 1, 0);
        assertThat(matrix.holes()).isEqualTo(1);
    }

    @Test
    void aBindingHoldsFromItsFirstDayUpToButNotOnItsLast() {
        var slot = slot(1);
        var leader = UUID.randomUUID();
        var held = List.of(bound(slot, leader, DAY, DAY.plusDays(2)));
        var scheme = scheme(List.of(slot), List.of(leader));
        assertThat(IntStream.range(-1, 3).map(n -> Matrix.of(scheme, held, DAY.plusDays(n)).holes())).containsExactly(1, 0, 0, 1);
    }

    @Test
    void somebodyBoundWhoIsNotListedIsShownWithoutHoles() {
        var slots = List.of(slot(1), slot(1));
        var matrix = Matrix.of(scheme(slots, List.of()), List.of(bound(slots.get(0), UUID.randomUUID(), DAY, null)), DAY);
        assertThat(matrix.rows()).singleElement().satisfies(row -> {
            assertThat(row.listed()).isFalse();
            assertThat(row.holes()).isZero();
        });
    }

    @Test
    void holesAndHeldAreNeverLostWhateverIsBound() {
        var random = new SplittableRandom(7);
        for (var round = 0; round < 300; round++) {
            var slots = IntStream.range(0, 1 + random.nextInt(9)).mapToObj(_ -> slot(random.nextInt(4))).toList();
            var leaders = IntStream.range(0, random.nextInt(12)).mapToObj(_ -> UUID.randomUUID()).toList();
            var held = new ArrayList<Binding>();
            for (var i = 0; i < random.nextInt(60) && !leaders.isEmpty(); i++) {
                var from = DAY.plusDays(random.nextInt(40) - 20);
                held.add(bound(slots.get(random.nextInt(slots.size())), leaders.get(random.nextInt(leaders.size())), from, random.nextBoolean() ? null : from.plusDays(random.nextInt(30))));
            }
            var matrix = Matrix.of(scheme(slots, leaders), held, DAY);
            assertThat(matrix.rows().stream().mapToInt(Matrix.Row::held).sum()).isEqualTo((int) held.stream().filter(one -> one.holds(DAY)).count());
            assertThat(matrix.holes()).isEqualTo(leaders.stream().mapToInt(leader -> slots.stream().mapToInt(slot -> Math.max(0, slot.least()
                - (int) held.stream().filter(one -> one.holds(DAY) && one.personId().equals(leader) && one.slotId().equals(slot.id())).count())).sum()).sum());
            var more = new ArrayList<>(held);
            leaders.forEach(leader -> slots.forEach(slot -> IntStream.range(0, slot.least()).forEach(_ -> more.add(bound(slot, leader, DAY, null)))));
            assertThat(Matrix.of(scheme(slots, leaders), more, DAY).holes()).isZero();
        }
    }

    static Slot slot(int least) {
        return new Slot(UUID.randomUUID(), "栏目", Slot.Kind.TEXT, least, 1, false);
    }

    static Scheme scheme(List<Slot> slots, List<UUID> leaders) {
        return new Scheme(UUID.randomUUID(), UUID.randomUUID(), "七个一", Limits.USUAL, leaders, slots, 0);
    }

    static Binding bound(Slot slot, UUID person, LocalDate from, @Nullable LocalDate to) {
        return new Binding(UUID.randomUUID(), UUID.randomUUID(), slot.id(), person, "某河", null, null, from, to, "督查室", null, null, null);
    }
}
