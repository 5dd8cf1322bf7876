package guatu.plan.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import guatu.ground.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The rules of decomposition that need no database.
class DecompositionRulesTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.chinese();
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    @Test
    void countsAnItemOfTwoSourcesInBothRowsAndOnceInAll() {
        var matrix = Matrix.of(List.of(
            new Matrix.Entry(List.of(TaskSource.CITY_PARTY_COMMITTEE, TaskSource.GOV_WORK_REPORT), TaskType.INDICATOR, true),
            new Matrix.Entry(List.of(TaskSource.GOV_WORK_REPORT), TaskType.INDICATOR, false),
            new Matrix.Entry(List.of(), null, false)));
        assertThat(matrix.cells()).containsExactly(
            new Matrix.Cell(TaskSource.CITY_PARTY_COMMITTEE, TaskType.INDICATOR, 1, 1),
            new Matrix.Cell(TaskSource.GOV_WORK_REPORT, TaskType.INDICATOR, 2, 1),
            new Matrix.Cell(null, null, 1, 0));
        assertThat(matrix.types()).containsExactly(new Matrix.Cell(null, TaskType.INDICATOR, 2, 1), new Matrix.Cell(null, null, 1, 0));
        assertThat(matrix.items()).isEqualTo(3);
        assertThat(matrix.complete()).isOne();
    }

    @Test
    void asksOfEachTypeWhatCompletesIt() {
        assertThat(Completion.of(TaskType.INDICATOR, true, null, null).met()).isTrue();
        assertThat(Completion.of(TaskType.DELIVERABLE, false, null, null).met()).isFalse();
        assertThat(Completion.of(TaskType.PROPOSAL, true, null, null).met()).isFalse();
        assertThat(Completion.of(TaskType.PROPOSAL, true, Answer.Reply.UNSATISFIED, null).met()).isFalse();
        assertThat(Completion.of(TaskType.PROPOSAL, true, Answer.Reply.BASICALLY, null).met()).isTrue();
        assertThat(Completion.of(TaskType.LIVELIHOOD, true, null, new BigDecimal("79.99")).met()).isFalse();
        assertThat(Completion.of(TaskType.LIVELIHOOD, true, null, new BigDecimal("80")).met()).isTrue();
        assertThat(Completion.of(TaskType.LIVELIHOOD, false, null, new BigDecimal("99")).met()).isFalse();
        assertThat(Completion.of(null, true, null, null).met()).isTrue();
    }

    @Test
    void givesNoRateWhereNobodyReachedTheStageBefore() {
        var empty = Funnel.of(List.of());
        assertThat(empty.levels()).allMatch(level -> level.rate() == null && level.reached() == 0);
        var funnel = Funnel.of(List.of(Stage.LEAD, Stage.SIGNED, Stage.SIGNED, Stage.LANDED));
        assertThat(funnel.levels()).extracting(Funnel.Level::reached).containsExactly(4, 3, 1, 0, 0, 0);
        assertThat(funnel.levels()).extracting(Funnel.Level::rate)
            .containsExactly(null, new BigDecimal("75.0"), new BigDecimal("33.3"), new BigDecimal("0.0"), null, null);
    }

    @Test
    void countsTheDaysOfASprint() {
        var sprint = NewCampaign.sprint("百日攻坚", LocalDate.of(2026, 5, 6), 100);
        assertThat(sprint.to()).isEqualTo("2026-08-13");
        assertThat(Countdown.of(sprint.from(), sprint.to(), LocalDate.of(2026, 5, 5))).isEqualTo(new Countdown(0, 100, 100));
        assertThat(Countdown.of(sprint.from(), sprint.to(), LocalDate.of(2026, 5, 6))).isEqualTo(new Countdown(1, 100, 99));
        assertThat(Countdown.of(sprint.from(), sprint.to(), LocalDate.of(2026, 8, 13))).isEqualTo(new Countdown(100, 100, 0));
        assertThat(Countdown.of(sprint.from(), sprint.to(), LocalDate.of(2026, 9, 1))).isEqualTo(new Countdown(100, 100, 0));
    }

    @Test
    void asksOfEachWorkdayLeftItsShareOfWhatIsOpen() {
        var day = LocalDate.of(2026, 6, 1);
        var turns = List.of(new BurnDown.Turn(A, day, true), new BurnDown.Turn(B, day, true), new BurnDown.Turn(C, day, true),
            new BurnDown.Turn(A, LocalDate.of(2026, 6, 3), false), new BurnDown.Turn(A, LocalDate.of(2026, 6, 8), true), new BurnDown.Turn(B, LocalDate.of(2026, 6, 9), false));
        var burnDown = BurnDown.of(turns, day, LocalDate.of(2026, 6, 12), LocalDate.of(2026, 6, 9), CALENDAR);
        assertThat(burnDown.days()).extracting(BurnDown.Day::open).containsExactly(3, 3, 2, 2, 2, 2, 2, 3, 2);
        assertThat(burnDown.days().getFirst().even()).isEqualByComparingTo("3");
        assertThat(burnDown.open()).isEqualTo(2);
        assertThat(burnDown.total()).isEqualTo(3);
        assertThat(burnDown.workdays()).isEqualTo(3);
        assertThat(burnDown.needed()).isEqualByComparingTo("0.67");
        assertThat(burnDown.pace()).isEqualByComparingTo("0.17");
    }

    @Test
    void asksForNoRateWhenNothingIsOpenOrNoWorkdayIsLeft() {
        var day = LocalDate.of(2026, 6, 1);
        var open = List.of(new BurnDown.Turn(A, day, true));
        assertThat(BurnDown.of(open, day, LocalDate.of(2026, 6, 12), LocalDate.of(2026, 6, 12), CALENDAR).needed()).isNull();
        var cleared = List.of(new BurnDown.Turn(A, day, true), new BurnDown.Turn(A, day, false));
        assertThat(BurnDown.of(cleared, day, LocalDate.of(2026, 6, 12), day, CALENDAR).needed()).isNull();
        assertThat(BurnDown.of(List.of(), day, LocalDate.of(2026, 6, 12), day, CALENDAR).total()).isZero();
    }

    /// For any history: the open count of the last day is the number of entries that stand open.
    @Test
    void endsWithWhatStandsOpen() {
        var random = new java.util.SplittableRandom(4);
        var from = LocalDate.of(2026, 3, 2);
        for (var round = 0; round < 200; round++) {
            var turns = new ArrayList<BurnDown.Turn>();
            var standing = new java.util.HashMap<UUID, Boolean>();
            for (var day = 0; day < 40; day++) {
                var item = new UUID(7, random.nextInt(12));
                var open = random.nextBoolean();
                turns.add(new BurnDown.Turn(item, from.plusDays(day), open));
                standing.put(item, open);
            }
            var burnDown = BurnDown.of(turns, from, from.plusDays(60), from.plusDays(39), CALENDAR);
            assertThat(burnDown.open()).isEqualTo((int) standing.values().stream().filter(one -> one).count());
            assertThat(burnDown.days().getLast().open()).isEqualTo(burnDown.open());
            assertThat(burnDown.total()).isEqualTo(standing.size());
        }
    }

    @Test
    void looksBackAtTheLastBatchAfterThirtyAndNinetyDays() {
        var cleared = Map.of(A, LocalDate.of(2026, 3, 30), B, LocalDate.of(2026, 3, 31));
        var none = LastBatch.of(cleared, List.of(), CALENDAR);
        assertThat(none.day()).isEqualTo("2026-03-31");
        assertThat(none.visits()).extracting(LastBatch.Visit::due).containsExactly(LocalDate.of(2026, 4, 30), LocalDate.of(2026, 6, 29));
        assertThat(none.passed()).isFalse();
        var made = none.visits().stream().map(visit -> new Lookback(UUID.randomUUID(), B, visit.due(), true, "属实", visit.due(), "何言")).toList();
        assertThat(LastBatch.of(cleared, made.subList(0, 1), CALENDAR).passed()).isFalse();
        assertThat(LastBatch.of(cleared, made, CALENDAR).passed()).isTrue();
        assertThat(LastBatch.of(Map.of(), List.of(), CALENDAR).passed()).isFalse();
    }

    @Test
    void prefersTheKindThatIsNamedToOneThatIsSuggested() {
        var kinds = List.of(kind("land", "征迁交地", List.of("征迁", "交地")), kind("village", "城中村改造", List.of("城中村")), new Kind(A, "old", "旧类", List.of("旧"), null,
            List.of(), List.of(), true, true, 3, 0));
        assertThat(Kinds.suggested(kinds, List.of("village", "征迁"))).get().extracting(Kind::code).isEqualTo("village");
        assertThat(Kinds.suggested(kinds, List.of("", "某某", "沿江城中村征迁"))).get().extracting(Kind::code).isEqualTo("land");
        assertThat(Kinds.suggested(kinds, List.of("旧"))).isEmpty();
    }

    private static Kind kind(String code, String name, List<String> words) {
        return new Kind(UUID.randomUUID(), code, name, words, null, List.of(), List.of(), true, false, 1, 0);
    }
}
