package guatu.run.progress;

import guatu.ground.calendar.WorkCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The state of an item after an evaluation.
final class NextState {

    private static final int WINDOWS = 12;

    private NextState() {}

    static ItemProgress of(Known known, Lamps.Kept kept, String digest, WorkCalendar calendar) {
        var was = known.state();
        var lamp = kept.evaluation();
        var answer = kept.answer();
        var same = was.lamp() == lamp.shown();
        var node = known.nextNode();
        var window = window(known, lamp.dataDate(), calendar);
        return new ItemProgress(was.item(), was.campaign(), was.askedFrom(), was.reports(), was.lastReportAt(),
            lamp.dataDate(), lamp.shown(), lamp.raw(), same ? was.lampSince() : lamp.dataDate(), same ? was.beforeLamp() : was.lamp(),
            answer.ev(), answer.pv(), known.reported().setScale(4, RoundingMode.HALF_UP), settled(lamp.numbers().spi()), answer.gap(),
            answer.stalledDays(), answer.p50(), answer.p80(), answer.onTime(),
            node == null ? null : node.name(), node == null ? null : node.redLine(),
            strip(was, lamp.shown(), window), window, answer.deciding(), answer.reason(), digest, lamp.numbers().pace().state());
    }

    private static LocalDate window(Known known, LocalDate dataDate, WorkCalendar calendar) {
        return new ReportingWindows(known.facts().cadence(), calendar).between(dataDate.minusDays(45), dataDate).getLast().from();
    }

    private static String strip(ItemProgress was, Lamp lamp, LocalDate window) {
        var strip = window.equals(was.stripWindow()) ? was.strip().substring(0, was.strip().length() - 1) : was.strip();
        var longer = strip + letter(lamp);
        return longer.length() > WINDOWS ? longer.substring(longer.length() - WINDOWS) : longer;
    }

    static char letter(Lamp lamp) {
        return switch (lamp) {
            case RED -> 'r';
            case YELLOW -> 'y';
            case GREEN -> 'g';
            case BLUE -> 'b';
            case GREY -> 'o';
        };
    }

    private static @Nullable BigDecimal settled(@Nullable BigDecimal spi) {
        return spi == null ? null : spi.setScale(10, RoundingMode.HALF_UP);
    }
}
