package guatu.ground.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.Actor;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class JudgementTests {

    private static final Instant AT = Instant.parse("2026-06-30T02:00:00Z");
    private static final UUID LEAD = Ids.next();
    private static final UUID ASSIST = Ids.next();

    private final Actor verifier = Actors.verifier(Ids.next());
    private final Claim road = new Claim(Ids.next(), "道路", "公里", new BigDecimal("1.0000"), new BigDecimal("3.5000"));
    private final Claim trees = new Claim(Ids.next(), "绿化", "株", null, new BigDecimal("200"));

    @Test
    void confirmsWhatAgreesAndCorrectsWhatDoesNot() {
        var verdicts = judge(Mode.DESK, Task.State.OPEN, Map.of(), value(road, "3.5", null), value(trees, "150", "现场只数到 150 株"));
        assertThat(verdicts).extracting(Verdict::kind).containsExactly(Verdict.Kind.CONFIRMED, Verdict.Kind.CORRECTED);
        assertThat(verdicts).extracting(Verdict::claimed).containsExactly(new BigDecimal("3.5000"), new BigDecimal("200"));
    }

    @Test
    void asksForAReasonToCorrect() {
        refuses("verification.reason-needed", () -> judge(Mode.DESK, Task.State.OPEN, Map.of(), value(road, "3.4", " "), value(trees, "200", null)));
    }

    @Test
    void asksForTheMeasurementBeforeAVerdictOnSite() {
        refuses("verification.measure-first", () -> judge(Mode.ONSITE, Task.State.OPEN, Map.of(), value(road, "3.5", null), value(trees, "200", null)));
    }

    @Test
    void countsWhatWasMeasuredAndAsksForAReasonToDepartFromIt() {
        var measured = Map.of(road.measure(), new BigDecimal("3.1"), trees.measure(), new BigDecimal("200"));
        assertThat(judge(Mode.ONSITE, Task.State.MEASURED, measured, value(road, "3.1", null), value(trees, "200", null)))
            .extracting(Verdict::kind).containsOnly(Verdict.Kind.MEASURED);
        refuses("verification.reason-needed", () -> judge(Mode.ONSITE, Task.State.MEASURED, measured, value(road, "3.5", null), value(trees, "200", null)));
    }

    @Test
    void wantsEveryMeasureExactlyOnce() {
        refuses("verification.each-measure-once", () -> judge(Mode.DESK, Task.State.OPEN, Map.of(), value(road, "3.5", null)));
        refuses("verification.each-measure-once", () -> judge(Mode.DESK, Task.State.OPEN, Map.of(), value(road, "3.5", null), value(road, "3.5", null)));
        refuses("verification.each-measure-once", () -> judge(Mode.DESK, Task.State.OPEN, Map.of(), value(road, "3.5", null),
            new Decision.Value(Ids.next(), BigDecimal.ONE, null)));
    }

    @Test
    void refusesNegativeAndAbsurdValues() {
        refuses("verification.negative", () -> judge(Mode.DESK, Task.State.OPEN, Map.of(), value(road, "-1", "x"), value(trees, "200", null)));
        refuses("verification.absurd", () -> judge(Mode.DESK, Task.State.OPEN, Map.of(), value(road, "1e15", "x"), value(trees, "200", null)));
        refuses("verification.absurd", () -> judge(Mode.DESK, Task.State.OPEN, Map.of(), value(road, "0.00001", "x"), value(trees, "200", null)));
    }

    @Test
    void refusesTheReporterAndPeopleOfTheLeadAndAssistingUnits() {
        refuses("verification.own-report", () -> task(Mode.DESK, Task.State.OPEN, verifier.person()).mustBeOpenFor(verifier));
        refuses("verification.own-unit", () -> task(Mode.DESK, Task.State.OPEN, Ids.next()).mustBeOpenFor(Actors.verifier(LEAD)));
        refuses("verification.own-unit", () -> task(Mode.DESK, Task.State.OPEN, Ids.next()).mustBeOpenFor(Actors.verifier(ASSIST)));
    }

    @Test
    void refusesWhoIsNoVerifier() {
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> task(Mode.DESK, Task.State.OPEN, Ids.next()).mustBeOpenFor(Actors.at(Ids.next(), Set.of(Role.CLERK, Role.LEADER))));
    }

    @Test
    void tellsWhoDecidedBefore() {
        refuses("verification.decided-meanwhile", () -> task(Mode.DESK, Task.State.DONE, Ids.next()).mustBeOpenFor(verifier));
        refuses("verification.withdrawn", () -> task(Mode.DESK, Task.State.VOID, Ids.next()).mustBeOpenFor(verifier));
    }

    private List<Verdict> judge(Mode mode, Task.State state, Map<UUID, BigDecimal> measured, Decision.Value... values) {
        return Judgement.of(task(mode, state, Ids.next()), List.of(road, trees), measured, verifier, new Decision(List.of(values)), AT);
    }

    private static Task task(Mode mode, Task.State state, UUID reporter) {
        return new Task(Ids.next(), "report", Ids.next(), Ids.next(), "环城路", LEAD, List.of(LEAD, ASSIST), reporter, mode, state, AT, LocalDate.of(2026, 7, 3),
            null, null, null, 0);
    }

    private static Decision.Value value(Claim claim, String verified, @Nullable String reason) {
        return new Decision.Value(claim.measure(), new BigDecimal(verified), reason);
    }

    private static void refuses(String code, Runnable work) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(work::run).satisfies(no -> assertThat(no.code()).isEqualTo(code));
    }
}
