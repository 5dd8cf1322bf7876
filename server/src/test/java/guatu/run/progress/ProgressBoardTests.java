package guatu.run.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import guatu.ground.kernel.GuatuTest;
import guatu.ground.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;

@GuatuTest
class ProgressBoardTests extends ItemInApril {

    @Autowired
    ApplicationEvents events;

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
    void complainsAboutAReportThatIsOwed() {
        board.evaluate(item.campaignId(), LocalDate.of(2026, 4, 17));

        assertThat(board.why(item.id(), LocalDate.of(2026, 4, 17)).parts()).filteredOn(part -> part.key().equals("d")).singleElement()
            .satisfies(part -> assertThat(part.code()).isEqualTo("report.overdue"));
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
}
