package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Refusal;
import guatu.plan.campaign.Cadence;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportCheckTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate WINDOW = LocalDate.of(2026, 6, 16);
    private static final Measure HOUSES = new Measure(UUID.randomUUID(), MeasureKind.INDICATOR, "签约", "户", new BigDecimal("1200"), true, BigDecimal.ONE, null, 0);
    private static final Measure LIMIT = new Measure(UUID.randomUUID(), MeasureKind.INDICATOR, "投诉", "件", new BigDecimal("30"), false, BigDecimal.ONE, null, 0);
    private static final Measure NODE = Measure.activity(UUID.randomUUID(), "征收决定公告", LocalDate.of(2026, 2, 10), 5);

    private final Map<UUID, MeasureState> before = new HashMap<>();
    private LocalDate today = TODAY;
    private ItemState state = ItemState.RUNNING;

    private ReportCheckTests reported(Measure measure, String value, @Nullable LocalDate done) {
        before.put(measure.id(), MeasureState.unknown(UUID.randomUUID(), measure).reporting(new BigDecimal(value), TODAY.minusDays(20), done));
        return this;
    }

    private List<MeasureState> check(NewReport report) {
        return checked(report).values();
    }

    private ReportCheck.Checked checked(NewReport report) {
        var item = new Item(UUID.randomUUID(), UUID.randomUUID(), "1", 1, "沿江片区征迁", null, List.of(), null, null, UUID.randomUUID(), List.of(),
            null, null, null, null, null, null, null, null, null, null, null, null, state, 0);
        var facts = new ItemFacts(item, Cadence.HALF_MONTH, PlanLine.linear(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
            LocalDate.of(2026, 12, 31), List.of(HOUSES, LIMIT, NODE), Map.of());
        return new ReportCheck(facts, before, new ReportingWindows(Cadence.HALF_MONTH, ItemOnADay.CALENDAR), today).of(report);
    }

    private static NewReport report(NewReport.NewValue... values) {
        return report(WINDOW, false, null, values);
    }

    private static NewReport report(LocalDate window, boolean unchanged, @Nullable String correction, NewReport.NewValue... values) {
        return new NewReport(0, window, List.of(values), unchanged, "", "", null, "", "", List.of(), null, correction);
    }

    private static NewReport.NewValue houses(String value) {
        return NewReport.NewValue.of(HOUSES.id(), new BigDecimal(value));
    }

    private static NewReport.NewValue limit(String value) {
        return NewReport.NewValue.of(LIMIT.id(), new BigDecimal(value));
    }

    private static void refuses(String code, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void takesNewValuesAndKeepsWhatIsTheSame() {
        reported(LIMIT, "3", null);
        var values = check(report(houses("86"), NewReport.NewValue.same(LIMIT.id())));

        assertThat(values).extracting(MeasureState::measure).containsExactly(HOUSES.id(), LIMIT.id());
        assertThat(values).extracting(MeasureState::reported).usingElementComparator(BigDecimal::compareTo).containsExactly(new BigDecimal("86"), new BigDecimal("3"));
    }

    @Test
    void wantsEachNumberOrItsTick() {
        refuses("report.value-missing", () -> check(report(houses("86"))));
        refuses("report.value-missing", () -> check(report(houses("86"), new NewReport.NewValue(LIMIT.id(), null, null, false))));
        refuses("report.nothing-before", () -> check(report(houses("86"), NewReport.NewValue.same(LIMIT.id()))));
        refuses("report.measure-twice", () -> check(report(houses("86"), houses("87"))));
        refuses("report.unknown-measure", () -> check(report(NewReport.NewValue.of(UUID.randomUUID(), BigDecimal.ONE))));
    }

    @Test
    void wantsUnchangedToBeSaid() {
        reported(HOUSES, "86.0000", null).reported(LIMIT, "3", null);

        refuses("report.say-unchanged", () -> check(report(houses("86"), limit("4"))));
        refuses("report.same-but-differs", () -> check(report(new NewReport.NewValue(HOUSES.id(), new BigDecimal("87"), null, true), limit("4"))));
        refuses("report.unchanged-but-differs", () -> check(report(WINDOW, true, null, houses("87"))));
        assertThat(check(report(WINDOW, true, null))).hasSize(2);
    }

    @Test
    void letsACumulativeValueFallOnlyWithAReason() {
        reported(HOUSES, "86", null).reported(LIMIT, "3", null);

        refuses("report.value-falls", () -> check(report(houses("85"), NewReport.NewValue.same(LIMIT.id()))));
        refuses("report.value-falls", () -> check(report(WINDOW, false, "  ", houses("85"), NewReport.NewValue.same(LIMIT.id()))));
        assertThat(check(report(WINDOW, false, "重复计算一户", houses("85"), NewReport.NewValue.same(LIMIT.id())))).hasSize(2);
        assertThat(check(report(houses("87"), limit("2")))).as("a limit is no cumulative value").hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"-1,report.negative", "12000.01,report.absurd", "1.00001,report.too-fine"})
    void refusesWhatCannotBe(String value, String code) {
        refuses(code, () -> check(report(houses(value), limit("1"))));
    }

    @Test
    void takesActivitiesThatAreDone() {
        reported(HOUSES, "86", null).reported(LIMIT, "3", null);
        var done = check(report(houses("87"), NewReport.NewValue.same(LIMIT.id()), NewReport.NewValue.done(NODE.id(), LocalDate.of(2026, 6, 20))));

        assertThat(done.getLast().claimedDoneOn()).isEqualTo("2026-06-20");
        assertThat(done.getLast().reported()).isEqualByComparingTo("1");
        refuses("report.done-in-future", () -> check(report(houses("87"), limit("4"), NewReport.NewValue.done(NODE.id(), TODAY.plusDays(1)))));
    }

    @Test
    void takesADoneActivityBackOnlyWithAReason() {
        reported(HOUSES, "86", null).reported(LIMIT, "3", null).reported(NODE, "1", LocalDate.of(2026, 6, 20));
        var open = new NewReport.NewValue(NODE.id(), null, null, false);

        refuses("report.done-withdrawn", () -> check(report(houses("87"), limit("4"), open)));
        assertThat(check(report(WINDOW, false, "公告有误", houses("87"), limit("4"), open)).getLast().reported()).isZero();
    }

    @Test
    void knowsItsWindows() {
        var values = new NewReport.NewValue[] {houses("86"), limit("1")};

        refuses("report.no-window", () -> checked(report(LocalDate.of(2026, 6, 15), false, null, values)));
        refuses("report.window-not-open", () -> checked(report(LocalDate.of(2026, 7, 1), false, null, values)));
        assertThat(checked(report(WINDOW, false, null, values)).window().dueOn()).isEqualTo("2026-06-30");
        today = LocalDate.of(2026, 7, 3);
        assertThat(checked(report(WINDOW, false, null, values)).window().closesOn()).isEqualTo(today);
        today = LocalDate.of(2026, 7, 4);
        refuses("report.window-closed", () -> checked(report(WINDOW, false, null, values)));
    }

    @ParameterizedTest
    @EnumSource(value = ItemState.class, names = {"DRAFT", "WITHDRAWN", "SUSPENDED", "DONE_VERIFIED"})
    void refusesItemsThatNobodyWorksOn(ItemState closed) {
        state = closed;
        refuses("report.item-state", () -> check(report(houses("86"), limit("1"))));
    }
}
