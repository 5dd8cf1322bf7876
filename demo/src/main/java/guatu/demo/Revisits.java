package guatu.demo;

import guatu.ground.calendar.WorkCalendar;
import guatu.watch.supervision.Lookback;
import guatu.watch.supervision.ProblemFiles;
import guatu.watch.supervision.ProblemLine;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// 回头看: sampled files are seen again by another verifier; four of the hand-over are found again. The last ones wait.
final class Revisits {

    private static final int FOUND_AGAIN = 4;
    private static final LocalDate LEFT_FROM = LocalDate.of(City.YEAR, 6, 24);
    private static final List<String> PASSED = List.of("到现场看过，整改保持完好，企业没有新的意见", "电话回访并现场抽看，问题没有反弹", "随机到场，照片与销号时一致，未见反复",
        "走访经办人和企业，均反映已彻底解决", "查看台账和现场，长效措施在执行");
    private static final List<String> AGAIN = List.of("回访发现同一问题再次出现，企业上周又停工半天", "现场回看，临时措施拆除后问题反弹", "企业反映承诺的后续办理没有跟上，问题仍在", "抽看发现只解决了当时一处，相邻处同样问题未改");

    private final Staff staff;
    private final UUID campaign;
    private final ProblemFiles files;
    private final WorkCalendar calendar;
    private final Agenda agenda;
    private final Set<UUID> planned = new HashSet<>();
    private int again;
    private int turn;

    Revisits(Staff staff, UUID campaign, ProblemFiles files, WorkCalendar calendar, Agenda agenda) {
        this.staff = staff;
        this.campaign = campaign;
        this.files = files;
        this.calendar = calendar;
        this.agenda = agenda;
    }

    /// A window was judged: plans the look-backs that fall due until the next one is.
    void judged(LocalDate day) {
        var by = files.lines(campaign).stream().collect(Collectors.toMap(ProblemLine::id, Function.identity()));
        files.lookbacksDue(campaign, day.plusDays(18)).stream().filter(one -> one.due().isBefore(LEFT_FROM) && planned.add(one.id())).forEach(one -> {
            var file = Objects.requireNonNull(by.get(one.problem()));
            var found = one.kind() == 30 && Handover.BATCH.equals(file.batch()) && again < FOUND_AGAIN;
            again += found ? 1 : 0;
            var earliest = calendar.add(day, 1);
            agenda.on(one.due().isBefore(earliest) ? earliest : one.due(), () -> look(one, file, found));
        });
    }

    private void look(Lookback one, ProblemLine file, boolean found) {
        var verifier = staff.verifier(turn++);
        if (verifier.person().equals(file.clearedBy())) {
            verifier = staff.verifier(turn++);
        }
        files.lookBack(verifier, one, found ? Lookback.Result.FOUND_AGAIN : Lookback.Result.PASSED, found ? AGAIN.get(turn % AGAIN.size()) : PASSED.get(turn % PASSED.size()));
    }
}
