package guatu.plan.responsibility.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Refusal;
import guatu.plan.responsibility.pledge.Feasibility.Outcome;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SigningGateTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @Test
    void letsTheHeadSignWhatItsPlansHold() {
        assertThatCode(() -> check(TODAY, "", Outcome.FEASIBLE, Outcome.FEASIBLE)).doesNotThrowAnyException();
    }

    @Test
    void asksForANoteWhereAPlanMissesThePromiseOrIsMissing() {
        refused("pledge.note-needed", TODAY, null, Outcome.FEASIBLE, Outcome.INFEASIBLE);
        refused("pledge.note-needed", TODAY, "  ", Outcome.UNPLANNED);
        assertThatCode(() -> check(TODAY, "已约定加班", Outcome.INFEASIBLE, Outcome.UNPLANNED)).doesNotThrowAnyException();
    }

    @Test
    void letsNobodySignWhatCannotBePlannedWhateverTheNoteSays() {
        refused("pledge.plan-impossible", TODAY, "已约定加班", Outcome.FEASIBLE, Outcome.IMPOSSIBLE);
    }

    @Test
    void letsNobodySignAfterTheLastDay() {
        assertThatCode(() -> check(LAST, null, Outcome.FEASIBLE)).doesNotThrowAnyException();
        refused("pledge.expired-draft", LAST.plusDays(1), null, Outcome.FEASIBLE);
    }

    @Test
    void knowsNoPledgeLongerThanTwoYearsNorOneThatEndsBeforeItsCeremony() {
        assertThat(terms(LocalDate.of(2028, 2, 2), TODAY)).isNull();
        assertThat(terms(LocalDate.of(2028, 2, 3), TODAY)).isEqualTo("pledge.expiry-range");
        assertThat(terms(LocalDate.of(2026, 2, 5), LocalDate.of(2026, 2, 6))).isEqualTo("pledge.expiry-range");
        assertThat(terms(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 6))).isEqualTo("pledge.expiry-range");
    }

    private static @Nullable String terms(LocalDate expires, LocalDate signBy) {
        try {
            PledgeTerms.checked(PledgeKind.TARGET, "方案", "1号", expires, signBy, null, 1, TODAY);
            return null;
        } catch (Refusal no) {
            return no.code();
        }
    }

    private static void refused(String code, LocalDate today, @Nullable String note, Outcome... outcomes) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> check(today, note, outcomes)).extracting(Refusal::code).isEqualTo(code);
    }

    private static void check(LocalDate today, @Nullable String note, Outcome... outcomes) {
        var verdicts = Arrays.stream(outcomes).map(outcome -> new Feasibility.Verdict(new UUID(0, 1), "0417", "泵站", outcome, null, 0, List.of(), null)).toList();
        SigningGate.check(new PledgeTerms("方案", "1号", LAST, TODAY, null, 1), new Feasibility(verdicts), note, true, null, today);
    }
}
