package guatu.demo;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Actor;
import guatu.watch.supervision.SlipKind;
import guatu.watch.supervision.SlipLine;
import guatu.watch.supervision.SlipState;
import guatu.watch.supervision.Slips;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What becomes of an issued slip: most units sign and answer in time, some late, some not at all.
final class Answering {

    private static final Set<SlipState> ANSWERABLE = EnumSet.of(SlipState.ISSUED, SlipState.SIGNED);
    private static final List<List<String>> ANSWERS = Tables.rows("answers");

    private static final String WITHDRAWN = "发单后核实：计量口径与单位台账不一致，更正后另行处理，本单撤回";

    private final Staff staff;
    private final Slips slips;
    private final WorkCalendar calendar;
    private final Agenda agenda;
    private final Rectifying rectifying;
    private int exposures;
    private @Nullable UUID returned;

    Answering(Staff staff, Slips slips, WorkCalendar calendar, Agenda agenda, Rectifying rectifying) {
        this.staff = staff;
        this.slips = slips;
        this.calendar = calendar;
        this.agenda = agenda;
        this.rectifying = rectifying;
    }

    /// Plans the days of one slip from the day it was issued on.
    void follow(SlipLine slip, LocalDate issued) {
        var luck = Pressing.luck(slip);
        if (luck.of(11) < 4) {
            agenda.on(calendar.add(issued, 2), () -> withdraw(slip));
            return;
        }
        agenda.on(calendar.add(issued, luck.of(12) < 80 ? 1 : luck.of(12) < 93 ? 2 : 4), () -> sign(slip));
        var allowed = slip.kind() == SlipKind.WARNING ? 3 : 5;
        var answers = luck.of(13);
        if (answers < 88) {
            var day = calendar.add(issued, answers < 72 ? allowed - luck.of(14) % 2 : allowed + 1 + luck.of(14) % 3);
            agenda.on(day, () -> answer(slip));
            if (slip.kind() == SlipKind.WARNING && luck.of(15) < 45) {
                agenda.on(calendar.add(day, 1), () -> accept(slip));
            }
        } else if (slip.kind() == SlipKind.PROBLEM) {
            agenda.on(calendar.add(issued, allowed + 3), () -> press(slip));
            agenda.on(calendar.add(issued, allowed + 5), () -> answer(slip));
        }
    }

    void sign(SlipLine slip) {
        if (now(slip).state() == SlipState.ISSUED) {
            slips.sign(liaison(slip), slip.id());
        }
    }

    /// Asked for by the officer, reviewed the next working day: the first goes out, the second comes back; one of the last days waits.
    void expose(SlipLine slip) {
        slips.askReview(staff.officer(), slip.id(), slip.version(), null, null);
        var turn = exposures++;
        if (turn == 1) {
            returned = slip.id();
        }
        if (turn < 2) {
            agenda.on(calendar.add(agenda.today(), 1), () -> slips.review(staff.releaser(), slip.id(), now(slip).version(), turn == 0,
                turn == 0 ? null : "事实部分能看出是哪一家企业，请改为只写事项、责任单位和时限后再送"));
        }
    }

    /// Whether it came back from review and is written anew.
    boolean returned(SlipLine slip) {
        return slip.id().equals(returned);
    }

    /// How many were sent to review so far.
    int exposed() {
        return exposures;
    }

    private void answer(SlipLine slip) {
        var now = now(slip);
        if (ANSWERABLE.contains(now.state())) {
            var said = Pressing.luck(slip).one(Words.fitting(ANSWERS, rectifying.kind(slip.itemNo())), 16);
            slips.answer(liaison(slip), slip.id(), now.version(), "“" + slip.title() + "”滞后，主要是" + said.get(0) + "。" + said.get(1) + "，进度每周五报督查室。", List.of());
        }
    }

    private void accept(SlipLine slip) {
        var now = now(slip);
        if (now.state() == SlipState.ANSWERED) {
            slips.accept(staff.officer(), slip.id(), now.version(), "措施具体、时间明确，下期对照实绩核看");
        }
    }

    private void press(SlipLine slip) {
        var now = now(slip);
        if (ANSWERABLE.contains(now.state())) {
            slips.press(staff.officer(), slip.id(), now.version(), "答复期限已过，请两个工作日内书面答复并说明补救时间");
        }
    }

    private void withdraw(SlipLine slip) {
        var now = now(slip);
        if (ANSWERABLE.contains(now.state())) {
            slips.withdraw(staff.officer(), slip.id(), now.version(), WITHDRAWN);
        }
    }

    private SlipLine now(SlipLine slip) {
        return slips.line(slip.id());
    }

    private Actor liaison(SlipLine slip) {
        return staff.liaison(staff.unitName(slip.unit()));
    }
}
