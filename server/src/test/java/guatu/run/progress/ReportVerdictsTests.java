package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.verification.Decision;
import guatu.ground.verification.Mode;
import guatu.ground.verification.Verification;
import guatu.plan.campaign.ItemState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.EmptyResultDataAccessException;

@GuatuTest
class ReportVerdictsTests extends ItemInApril {

    @Autowired
    Verification verification;

    @Test
    void letsAReportedValueCountOnlyAfterItsVerdict() {
        Town.on("2026-04-15");
        var filed = town.file(item, 0, "2026-04-01", "360");

        assertThat(filed.toBeVerified()).isTrue();
        assertThat(town.progress(item).reported()).isEqualByComparingTo("30");
        assertThat(town.progress(item).ev()).isZero();
        assertThat(town.state(item)).isEqualTo(ItemState.RUNNING);

        town.verify(filed, "348");

        assertThat(town.progress(item).reported()).isEqualByComparingTo("30");
        assertThat(town.progress(item).ev()).isEqualByComparingTo("29");
        assertThat(board.reports(Town.CLERK, item.id(), 99, 9)).singleElement().satisfies(report -> {
            assertThat(report.verified()).isTrue();
            assertThat(report.values().getFirst().reported()).isEqualByComparingTo("360");
            assertThat(report.values().getFirst().verified()).isEqualByComparingTo("348");
        });
    }

    @Test
    void asksOnlyAboutTheNewestReport() {
        Town.on("2026-04-15");
        var first = town.file(item, 0, "2026-04-01", "360");
        var task = town.task(first);
        var second = town.file(item, 1, "2026-04-01", "361");

        assertThat(town.task(second)).isNotEqualTo(task);
        assertThatExceptionOfType(EmptyResultDataAccessException.class).isThrownBy(() -> town.task(first));
    }

    @Test
    void asksNobodyAboutWhatIsVerifiedAlready() {
        Town.on("2026-04-15");
        town.verify(town.file(item, 0, "2026-04-01", "360"), "360");
        Town.on("2026-04-29");
        var unchanged = board.file(town.liaison(item), item.id(), town.report(item.id(), 1, "2026-04-16", true, null), Ids.next());

        assertThat(unchanged.toBeVerified()).isFalse();
        assertThat(town.progress(item).ev()).isEqualByComparingTo("30");
    }

    @Test
    void correctsAFallenValueWithReasonAndVerdict() {
        Town.on("2026-04-15");
        town.verify(town.file(item, 0, "2026-04-01", "360"), "360");
        Town.on("2026-04-30");
        var corrected = board.file(town.liaison(item), item.id(), town.report(item.id(), 1, "2026-04-16", false, "重复计入十户",
            NewReport.NewValue.of(town.households(item.id()), new BigDecimal("350"))), Ids.next());

        assertThat(town.progress(item).ev()).isEqualByComparingTo("30");
        town.verify(corrected, "350");
        assertThat(town.progress(item).ev()).isEqualByComparingTo("29.1667");
    }

    @Test
    void isDoneWhenAllIsVerified() {
        Town.on("2026-04-15");
        var filed = town.file(item, 0, "2026-04-01", "1200");
        assertThat(town.state(item)).isEqualTo(ItemState.DONE_CLAIMED);
        town.verify(filed, "1199");
        assertThat(town.state(item)).isEqualTo(ItemState.RUNNING);

        Town.on("2026-04-30");
        var same = board.file(town.liaison(item), item.id(), town.report(item.id(), 1, "2026-04-16", true, null), Ids.next());
        assertThat(same.toBeVerified()).as("judged once").isFalse();
        assertThat(town.state(item)).isEqualTo(ItemState.RUNNING);

        Town.on("2026-05-15");
        town.verify(town.file(item, 2, "2026-05-01", "1201"), "1200");
        assertThat(town.state(item)).isEqualTo(ItemState.DONE_VERIFIED);
        assertThat(town.progress(item).ev()).isEqualByComparingTo("100");
    }

    @Test
    void countsAnActivityAsDoneAfterItsVerdict() {
        Town.on("2026-04-15");
        var filed = board.file(town.liaison(item), item.id(), town.report(item.id(), 0, "2026-04-01", false, null,
            NewReport.NewValue.of(town.households(item.id()), BigDecimal.ZERO), NewReport.NewValue.done(town.activity(item.id()), LocalDate.of(2026, 4, 10))), Ids.next());
        assertThat(town.progress(item).nextNode()).isEqualTo("征收决定公告");

        verification.decide(Town.VERIFIER, town.task(filed), new Decision(List.of(
            new Decision.Value(town.activity(item.id()), BigDecimal.ONE, null))));
        assertThat(town.progress(item).nextNode()).isEqualTo("净地移交");
    }

    @Test
    void hidesTheClaimFromAVerifierWhoHasYetToMeasure() {
        Town.on("2026-04-15");
        var filed = town.file(item, 0, "2026-04-01", "360");
        verification.changeMode(Town.VERIFIER, town.task(filed), Mode.ONSITE);

        assertThat(board.reports(Town.VERIFIER, item.id(), 99, 9)).isEmpty();
        assertThat(board.curve(Town.VERIFIER, item.id()).reported()).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> board.form(Town.VERIFIER, item.id(), Locale.CHINA))
            .satisfies(no -> assertThat(no.code()).isEqualTo("report.measure-first"));
        assertThat(board.reports(Town.CLERK, item.id(), 99, 9)).hasSize(1);
    }

    @Test
    void doesNotLetAnotherReportTurnAMeasurementIntoDeskWork() {
        Town.on("2026-04-15");
        var filed = town.file(item, 0, "2026-04-01", "360");
        verification.changeMode(Town.VERIFIER, town.task(filed), Mode.ONSITE);
        town.file(item, 1, "2026-04-01", "361");

        assertThat(verification.claimsHidden(List.of(item.id()))).containsExactly(item.id());
    }
}
