package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Ids;
import guatu.ground.kernel.Refusal;
import guatu.ground.kernel.Stale;
import guatu.ground.kernel.Tenants;
import guatu.ground.verification.Decision;
import guatu.ground.verification.Mode;
import guatu.ground.verification.Verification;
import guatu.plan.campaign.Item;
import guatu.plan.campaign.ItemState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@GuatuTest
@Import(Town.class)
@RecordApplicationEvents
class ProgressBoardTests {

    @Autowired
    ProgressBoard board;
    @Autowired
    Verification verification;
    @Autowired
    Inbox inbox;
    @Autowired
    Town town;
    @Autowired
    ApplicationEvents events;
    Item item;

    @BeforeEach
    void handsOverAnItemInApril() {
        Town.on("2026-04-01");
        item = town.handedOver();
    }

    @Test
    void givesAnItemItsFirstLampWhenItIsHandedOver() {
        var progress = town.progress(item);

        assertThat(progress.dataDate()).isEqualTo("2026-04-01");
        assertThat(progress.lamp()).isEqualTo(Lamp.RED);
        assertThat(progress.askedFrom()).isEqualTo("2026-04-01");
        assertThat(progress.nextNode()).isEqualTo("征收决定公告");
        assertThat(events.stream(ProgressChanged.class)).anySatisfy(told -> assertThat(told.items()).containsExactly(item.id()));
    }

    @Test
    void saysNothingOfAnItemThatIsNotHandedOver() {
        var draft = town.draft();

        assertThat(board.evaluate(draft.campaignId(), LocalDate.of(2026, 4, 1)).items()).isZero();
        assertThat(town.progress(draft)).isNull();
    }

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
    void storesADoubleSubmissionOnce() {
        Town.on("2026-04-15");
        var command = Ids.next();
        var report = town.says(item.id(), 0, "2026-04-01", "360");
        var first = board.file(town.liaison(item), item.id(), report, command);

        assertThat(board.file(town.liaison(item), item.id(), report, command)).isEqualTo(first);
        assertThat(board.reports(Town.CLERK, item.id(), 99, 9)).hasSize(1);
    }

    @Test
    void showsTheSecondOfTwoPeopleWhatChanged() {
        Town.on("2026-04-15");
        town.file(item, 0, "2026-04-01", "360");

        assertThatExceptionOfType(Stale.class).isThrownBy(() -> town.file(item, 0, "2026-04-01", "355")).satisfies(no -> {
            assertThat(no.code()).isEqualTo("report.somebody-filed");
            var changes = (Collision.Changes) no.getBody().getProperties().get("changes");
            assertThat(changes.version()).isEqualTo(1);
            assertThat(changes.values()).singleElement().satisfies(change -> {
                assertThat(change.after()).isEqualByComparingTo("360");
                assertThat(change.yours()).isEqualByComparingTo("355");
            });
        });
        assertThat(town.file(item, 1, "2026-04-01", "361").n()).isEqualTo(2);
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
    void refusesAClosedWindowAnotherUnitsItemAndAFallingValue() {
        Town.on("2026-04-21");
        refuses("report.window-closed", "2026-04-01", "360");
        Town.on("2026-04-20");
        town.file(item, 0, "2026-04-01", "360");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> town.file(item, 1, "2026-04-16", "350"))
            .satisfies(no -> assertThat(no.code()).isEqualTo("report.value-falls"));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() ->
            board.file(Actors.liaison(town.unit()), item.id(), town.says(item.id(), 1, "2026-04-16", "370"), Ids.next()));
        assertThat(board.reports(Town.CLERK, item.id(), 99, 9)).hasSize(1);
    }

    private void refuses(String code, String window, String households) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> town.file(item, 0, window, households)).satisfies(no -> assertThat(no.code()).isEqualTo(code));
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
    void turnsACaughtUpRedYellowFirst() {
        board.evaluate(item.campaignId(), LocalDate.of(2026, 4, 14));
        assertThat(town.progress(item).lamp()).isEqualTo(Lamp.RED);
        Town.on("2026-04-15");
        town.verify(town.file(item, 0, "2026-04-01", "420"), "420");

        assertThat(town.progress(item).rawLamp()).isIn(Lamp.GREEN, Lamp.BLUE);
        assertThat(town.progress(item).lamp()).isEqualTo(Lamp.YELLOW);
        assertThat(board.why(item.id(), LocalDate.of(2026, 4, 15)).reason().code()).isEqualTo("memory.one-step");
        board.evaluate(item.campaignId(), LocalDate.of(2026, 4, 16));
        assertThat(town.progress(item).lamp()).isEqualTo(Lamp.GREEN);
        assertThat(town.progress(item).beforeLamp()).isEqualTo(Lamp.YELLOW);
        assertThat(board.history(item.id())).extracting(LampPoint::lamp).containsExactly(Lamp.RED, Lamp.RED, Lamp.YELLOW, Lamp.GREEN);
    }

    @Test
    void endsADayOnceHoweverOftenItIsAsked() {
        var first = board.evaluate(item.campaignId(), LocalDate.of(2026, 4, 14));
        events.clear();

        assertThat(board.evaluate(item.campaignId(), LocalDate.of(2026, 4, 14)).counts()).isEqualTo(first.counts());
        assertThat(events.stream(ProgressChanged.class)).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> board.evaluate(item.campaignId(), LocalDate.of(2026, 4, 13)))
            .satisfies(no -> assertThat(no.code()).isEqualTo("lamp.data-date-past"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> board.endDay(Town.CLERK, item.campaignId(), LocalDate.of(2026, 4, 15)))
            .satisfies(no -> assertThat(no.code()).isEqualTo("lamp.data-date-future"));
    }

    @Test
    void keepsTwelveWindowsInTheStrip() {
        for (var day : List.of("2026-04-15", "2026-04-30", "2026-05-10", "2026-05-15")) {
            board.evaluate(item.campaignId(), LocalDate.parse(day));
        }

        assertThat(town.progress(item).strip()).isEqualTo("rrr");
    }

    @Test
    void showsTheDutyThreeWorkingDaysBeforeItIsDue() {
        var liaison = town.liaison(item);
        board.evaluate(item.campaignId(), LocalDate.of(2026, 4, 8));
        assertThat(inbox.mine(liaison)).noneMatch(duty -> duty.kind().equals("REPORT"));
        board.evaluate(item.campaignId(), LocalDate.of(2026, 4, 9));
        assertThat(inbox.mine(liaison)).filteredOn(duty -> duty.kind().equals("REPORT")).singleElement().satisfies(duty -> {
            assertThat(duty.subject()).isEqualTo(item.id());
            assertThat(duty.due()).isEqualTo("2026-04-15T10:00:00Z");
            assertThat(duty.link()).isEqualTo("/items/" + item.id() + "/report");
        });

        Town.on("2026-04-14");
        town.file(item, 0, "2026-04-01", "360");
        assertThat(inbox.mine(liaison)).noneMatch(duty -> duty.kind().equals("REPORT"));
    }

    @Test
    void showsTheDutyAtOnceWhenItIsHandedOverShortlyBeforeItIsDue() {
        Town.on("2026-04-29");
        var late = town.handedOver();

        assertThat(inbox.mine(town.liaison(late))).filteredOn(duty -> duty.kind().equals("REPORT")).hasSize(1);
        assertThat(inbox.mine(town.liaison(item))).noneMatch(duty -> duty.kind().equals("REPORT"));
    }

    @Test
    void complainsAboutAReportThatIsOwed() {
        board.evaluate(item.campaignId(), LocalDate.of(2026, 4, 17));

        assertThat(board.why(item.id(), LocalDate.of(2026, 4, 17)).parts()).filteredOn(part -> part.key().equals("d")).singleElement()
            .satisfies(part -> assertThat(part.code()).isEqualTo("report.overdue"));
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

    @Test
    void storesOneReportOfManyPeopleAtOnce() throws Exception {
        Town.on("2026-04-15");
        var tenant = Tenants.current();
        var report = town.says(item.id(), 0, "2026-04-01", "360");
        Callable<Boolean> file = () -> Tenants.as(tenant, () -> board.file(town.liaison(item), item.id(), report, Ids.next()) != null);
        var stored = 0;
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (var one : threads.invokeAll(Collections.nCopies(6, file))) {
                try {
                    stored += one.get() ? 1 : 0;
                } catch (ExecutionException lost) {
                    assertThat(lost.getCause()).isInstanceOf(Stale.class);
                }
            }
        }
        assertThat(stored).isOne();
        assertThat(board.reports(Town.CLERK, item.id(), 99, 9)).hasSize(1);
    }

    @Test
    void refusesEvidenceThatWasNeverUploaded() {
        Town.on("2026-04-15");
        var said = town.says(item.id(), 0, "2026-04-01", "360");
        var report = new NewReport(0, said.windowFrom(), said.values(), false, "", "", null, "", "", List.of(Ids.next()), null, null);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> board.file(town.liaison(item), item.id(), report, Ids.next()))
            .satisfies(no -> assertThat(no.code()).isEqualTo("report.unknown-evidence"));
    }

    @Test
    void drawsPlanReportedAndVerifiedInTheItemsUnit() {
        Town.on("2026-04-15");
        town.verify(town.file(item, 0, "2026-04-01", "360"), "348");
        var curve = board.curve(Town.CLERK, item.id());

        assertThat(curve.unit()).isEqualTo("户");
        assertThat(curve.plan().getLast().value()).isEqualByComparingTo("1200");
        assertThat(curve.reported().getLast()).isEqualTo(new Curve.CurvePoint(LocalDate.of(2026, 4, 15), new BigDecimal("3.6E+2")));
        assertThat(curve.verified().getLast().value()).isEqualByComparingTo("348");
    }

    @Test
    void filesManyReportsInOneGo() {
        var items = town.handedOver(town.campaign(), item.leadUnit(), 30);
        Town.on("2026-04-15");
        var filed = board.fileAll(items.stream().map(one -> new Filing(town.liaison(one), one.id(), town.says(one.id(), 0, "2026-04-01", "360"))).toList());

        assertThat(filed).hasSize(30).allMatch(Filed::toBeVerified);
        assertThat(board.of(items.stream().map(Item::id).toList()).values()).allSatisfy(one -> assertThat(one.reported()).isEqualByComparingTo("30"));
    }
}
