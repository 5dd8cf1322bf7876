package guatu.demo;

import guatu.ground.calendar.WorkCalendar;
import guatu.watch.supervision.SlipKind;
import guatu.watch.supervision.SlipLine;
import guatu.watch.supervision.SlipOrder;
import guatu.watch.supervision.SlipOutcome;
import guatu.watch.supervision.SlipState;
import guatu.watch.supervision.Slips;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// 督查单 from March on: the office issues the worst on the morning after each window, a few it lets be with a reason.
final class Pressing {

    private static final int WARNINGS = 7;
    private static final int PROBLEMS = 12;
    private static final int OF_ONE_UNIT = 2;
    private static final Set<SlipKind> PRESSES = EnumSet.of(SlipKind.WARNING, SlipKind.PROBLEM);
    private static final String NOT_EXPOSED = "单位已书面说明原因和补救时间，先催办一轮，暂不曝光";
    private static final List<String> LET_BE = List.of("已列入市级专班，本期先看专班推进情况，暂不发单", "数据正在复核，核准后再定是否发单", "单位已当面报告原因和补救时间，下期仍滞后再发单");

    private final Staff staff;
    private final UUID campaign;
    private final Slips slips;
    private final WorkCalendar calendar;
    private final Agenda agenda;
    private final Answering answering;
    private final Rectifying rectifying;

    Pressing(Staff staff, UUID campaign, Slips slips, WorkCalendar calendar, Agenda agenda, Answering answering, Rectifying rectifying) {
        this.staff = staff;
        this.campaign = campaign;
        this.slips = slips;
        this.calendar = calendar;
        this.agenda = agenda;
        this.answering = answering;
        this.rectifying = rectifying;
    }

    /// Plans the days of March on which what was struck off of the hand-over gets its clearance slips.
    void plan() {
        for (var day : List.of(13, 20, 27, 31)) {
            agenda.on(LocalDate.of(City.YEAR, 3, day), () -> agenda.on(agenda.today(), this::clearances));
        }
    }

    /// A window was judged: warnings from the middle of March on, problem slips from April on.
    void judged(LocalDate day) {
        var morning = calendar.add(day, 1);
        if (morning.getYear() != City.YEAR || morning.getMonthValue() < 3 || morning.isAfter(City.DATA_DATE)) {
            return;
        }
        var problems = morning.getMonthValue() > 3 ? PROBLEMS : 0;
        agenda.on(morning, () -> issue(morning, worst(SlipKind.PROBLEM, problems), worst(SlipKind.WARNING, WARNINGS)));
        if (morning.isAfter(LocalDate.of(City.YEAR, 6, 10))) {
            agenda.on(LocalDate.of(City.YEAR, 6, 29), () -> waiting(SlipKind.EXPOSURE).stream().limit(1).forEach(answering::expose));
            lastOnes();
        } else {
            agenda.on(morning, this::exposures);
        }
    }

    /// What the two liaison accounts find on their desks: to answer, to sign for, a problem to accept.
    private void lastOnes() {
        var own = Set.of(staff.unit("柳湾区"), staff.unit("青岚县"));
        for (var day : List.of(LocalDate.of(City.YEAR, 6, 26), LocalDate.of(City.YEAR, 6, 30))) {
            agenda.on(day, () -> {
                var open = new HashSet<UUID>();
                var chosen = waiting().stream().filter(slip -> own.contains(slip.unit()) && PRESSES.contains(slip.kind()))
                    .sorted(Comparator.comparing(SlipLine::kind).reversed().thenComparing(SlipLine::itemNo)).filter(slip -> open.add(slip.unit())).toList();
                var sent = send(chosen);
                if (day.getDayOfMonth() < 30) {
                    sent.forEach(slip -> agenda.on(calendar.add(day, 1), () -> answering.sign(slip)));
                }
            });
        }
    }

    private void issue(LocalDate day, List<SlipLine> problems, List<SlipLine> warnings) {
        var dismissed = problems.stream().filter(slip -> luck(slip).of(1) < 12).toList();
        dismissed.forEach(slip -> slips.dismiss(staff.officer(), slip.id(), slip.version(), luck(slip).one(LET_BE, 2)));
        var sent = send(Stream.concat(problems.stream().filter(slip -> !dismissed.contains(slip)), warnings.stream()).toList());
        sent.forEach(slip -> answering.follow(slip, day));
        rectifying.follow(sent.stream().filter(slip -> slip.kind() == SlipKind.PROBLEM).toList(), day);
    }

    private List<SlipLine> send(List<SlipLine> chosen) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        var orders = chosen.stream().map(slip -> new SlipOrder(slip.id(), slip.version(), null, null, null, null)).toList();
        var issued = slips.issue(staff.officer(), orders).stream().filter(outcome -> outcome.result() == SlipOutcome.Result.ISSUED).map(SlipOutcome::id).collect(Collectors.toSet());
        return chosen.stream().filter(slip -> issued.contains(slip.id())).toList();
    }

    /// The longest late first, no unit more than twice.
    private List<SlipLine> worst(SlipKind kind, int limit) {
        var ofUnit = new HashMap<UUID, Integer>();
        return waiting(kind).stream()
            .sorted(Comparator.comparingInt(SlipLine::daysLate).reversed().thenComparing(SlipLine::itemNo))
            .filter(slip -> ofUnit.merge(slip.unit(), 1, Integer::sum) <= OF_ONE_UNIT).limit(limit).toList();
    }

    /// The first overdue problems go to review when they are proposed; of the others most are let be.
    private void exposures() {
        var waiting = waiting(SlipKind.EXPOSURE);
        var chosen = waiting.stream().limit(Math.max(0, 2 - answering.exposed())).toList();
        chosen.forEach(answering::expose);
        waiting.stream().filter(slip -> !chosen.contains(slip) && !answering.returned(slip))
            .forEach(slip -> slips.dismiss(staff.officer(), slip.id(), slip.version(), NOT_EXPOSED));
    }

    /// What was struck off by hand-over gets its clearance slip, in the order it was struck off.
    private void clearances() {
        send(waiting(SlipKind.CLEARANCE).stream().sorted(Comparator.comparing(SlipLine::id)).toList());
    }

    private List<SlipLine> waiting() {
        return slips.lines(campaign, EnumSet.of(SlipState.PROPOSED));
    }

    private List<SlipLine> waiting(SlipKind kind) {
        return waiting().stream().filter(slip -> slip.kind() == kind).toList();
    }

    static Luck luck(SlipLine slip) {
        return new Luck(slip.itemNo().isEmpty() ? 0 : Integer.parseInt(slip.itemNo()) * 8 + slip.kind().ordinal());
    }
}
