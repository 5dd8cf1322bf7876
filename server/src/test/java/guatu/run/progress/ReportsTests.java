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
import guatu.plan.campaign.Item;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@GuatuTest
class ReportsTests extends ItemInApril {

    @Autowired
    Inbox inbox;

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
    void filesManyReportsInOneGo() {
        var items = town.handedOver(town.campaign(), item.leadUnit(), 30);
        Town.on("2026-04-15");
        var filed = board.fileAll(items.stream().map(one -> new Filing(town.liaison(one), one.id(), town.says(one.id(), 0, "2026-04-01", "360"))).toList());

        assertThat(filed).hasSize(30).allMatch(Filed::toBeVerified);
        assertThat(board.of(items.stream().map(Item::id).toList()).values()).allSatisfy(one -> assertThat(one.reported()).isEqualByComparingTo("30"));
    }
}
