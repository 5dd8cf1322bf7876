package guatu.show.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.inbox.Duty;
import guatu.ground.inbox.Inbox;
import guatu.ground.kernel.Actors;
import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Stale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuatuTest
class DisputesTests extends EndOfApril {

    @Autowired
    Inbox inbox;

    @Test
    void asksUnitsToLookOnlyWhereTheirRankMovedOrAnItemIsRed() {
        assertThat(inbox.mine(Actors.liaison(town.south().id()))).extracting(Duty::kind).doesNotContain(MonthDuties.DISPUTE);
        var snapshot = frozen();
        for (var row : snapshot.units()) {
            assertThat(inbox.mine(Actors.liaison(row.unit())).stream().anyMatch(duty -> duty.kind().equals(MonthDuties.DISPUTE))).isEqualTo(row.red() > 0);
        }
    }

    @Test
    void asksTheClerkOnTheThirdWorkingDay() {
        towns.dayEnds(town, "2026-05-06");
        assertThat(inbox.mine(CLERK)).extracting(Duty::subject).doesNotContain(town.april());
        towns.dayEnds(town, "2026-05-07");
        assertThat(inbox.mine(CLERK)).extracting(Duty::subject).contains(town.april());
        towns.on("2026-05-08");
        frozen();
        assertThat(inbox.mine(CLERK)).extracting(Duty::subject).doesNotContain(town.april());
    }

    @Test
    void takesADisputeWhileTheWindowIsOpenAndKeepsTheFrozenFigure() {
        var before = frozen();
        var liaison = Actors.liaison(town.north().id());
        var red = new NewDispute(town.north().id(), null, DisputedFigure.Kind.RED, "0", "0003 已核验", "核验单 12 号");
        var id = months.dispute(liaison, town.april(), red);
        refuses("dispute.already", () -> months.dispute(liaison, town.april(), red));
        months.decide(CLERK, town.april(), id, true, "1", "0003 的核验在月内完成");
        assertThatExceptionOfType(Stale.class).isThrownBy(() -> months.decide(CLERK, town.april(), id, false, null, "再看"));
        assertThat(read(() -> periods.snapshot(town.april()))).isEqualTo(before);
        assertThat(pages.page(CLERK, town.april()).disputes()).singleElement().satisfies(one -> {
            assertThat(one.corrects()).isTrue();
            assertThat(one.decided().corrected()).isEqualTo("1");
            assertThat(one.frozen()).isEqualTo(String.valueOf(before.classes().getFirst().rows().getFirst().red()));
        });
    }

    @Test
    void refusesADisputeAfterTheWindow() {
        frozen();
        towns.on("2026-05-11");
        months.dispute(Actors.liaison(town.north().id()), town.april(), new NewDispute(town.north().id(), null, DisputedFigure.Kind.ITEMS, "2", "少一件", "无"));
        towns.on("2026-05-12");
        refuses("dispute.window-closed", () -> months.dispute(Actors.liaison(town.north().id()), town.april(),
            new NewDispute(town.north().id(), null, DisputedFigure.Kind.SCORE, "90", "算错", "无")));
    }
}
