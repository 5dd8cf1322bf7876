package guatu.demo;

import guatu.ground.calendar.WorkCalendar;
import guatu.watch.supervision.ClearanceVerdict;
import guatu.watch.supervision.NewProblem;
import guatu.watch.supervision.ProblemFiles;
import guatu.watch.supervision.ProblemLine;
import guatu.watch.supervision.ProblemSource;
import guatu.watch.supervision.ProblemState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// 助企服务: 313 problems of enterprises handed over by hand in March; 305 are struck off by its end, one by one.
final class Handover {

    static final String BATCH = "助企服务大走访";
    static final int COUNT = 313;
    /// One in 38 stays open: 8 of 313.
    private static final int OPEN = 38;

    private static final LocalDate DAY = LocalDate.of(City.YEAR, 3, 3);
    private static final LocalDate ACCEPTED_ITSELF = LocalDate.of(City.YEAR, 3, 16);
    private static final LocalDate DUE = LocalDate.of(City.YEAR, 3, 31);
    private static final List<List<String>> PROBLEMS = Tables.rows("enterprise");
    private static final List<String> SPOTS = Tables.lines("spots");
    private static final Map<String, String> OFFICES = Map.of("用地保障", "市自然资源和规划局", "用工保障", "市人力资源和社会保障局", "政策兑现", "市财政局",
        "审批服务", "市行政效能中心", "物流交通", "市交通运输局", "周边环境", "市生态环境局");

    private final City city;
    private final Staff staff;
    private final UUID campaign;
    private final ProblemFiles files;
    private final Rectifying rectifying;
    private final WorkCalendar calendar;
    private final Agenda agenda;

    Handover(City city, Staff staff, UUID campaign, ProblemFiles files, Rectifying rectifying, WorkCalendar calendar, Agenda agenda) {
        this.city = city;
        this.staff = staff;
        this.campaign = campaign;
        this.files = files;
        this.rectifying = rectifying;
        this.calendar = calendar;
        this.agenda = agenda;
    }

    /// Plans the hand-over and all that follows from it.
    void plan() {
        agenda.on(DAY, () -> {
            var ids = files.open(staff.officer(), IntStream.range(0, COUNT).mapToObj(this::problem).toList());
            for (var i = 0; i < COUNT; i++) {
                follow(i, files.line(ids.get(i)));
            }
        });
    }

    private NewProblem problem(int i) {
        var words = PROBLEMS.get(i % PROBLEMS.size());
        var county = city.counties().get(i % city.counties().size());
        var unit = i % 6 == 5 ? OFFICES.getOrDefault(words.get(0), county.name()) : county.name();
        var place = county.shortName() + SPOTS.get(i * 11 % SPOTS.size());
        return new NewProblem(campaign, null, staff.unit(unit), ProblemSource.HAND, null, BATCH, words.get(1).replace("{p}", place),
            words.get(2) + "。", words.get(0), DUE, null);
    }

    private void follow(int i, ProblemLine file) {
        var words = PROBLEMS.get(i % PROBLEMS.size());
        var liaison = rectifying.liaison(file);
        if (!slow(i)) {
            rectifying.at(DAY, 1 + i % 2, () -> files.accept(liaison, file.id()), file, ProblemState.ASSIGNED);
        }
        var begin = slow(i) ? ACCEPTED_ITSELF : calendar.add(DAY, 4 + i % 3);
        agenda.on(begin, () -> measure(i, file, words.get(3)));
        if (i % OPEN == 17) {
            new Unfinished(staff, files, rectifying, calendar).plan(i / OPEN, file, words.get(4));
            return;
        }
        var done = calendar.add(begin, 2 + i % 6);
        rectifying.at(done, 0, () -> files.finishMeasures(liaison, file.id(), done), file, null);
        rectifying.at(done, 1, () -> rectifying.request(file, words.get(4)), file, null);
        var judged = calendar.add(done, 2 + i % 2);
        if (i % 19 == 3 && !slow(i)) {
            rectifying.judge(judged, file, ClearanceVerdict.RETURNED, "请补企业签字的办结确认单和整改后的全景照片");
            rectifying.at(judged, 1, () -> rectifying.request(file, "已补企业签字的办结确认单；" + words.get(4)), file, null);
            rectifying.judge(calendar.add(judged, 2), file, ClearanceVerdict.CLEARED, "确认单和照片齐全，回访企业属实");
        } else if (i % 61 == 7 && !slow(i)) {
            rectifying.judge(judged, file, ClearanceVerdict.REJECTED, "回访企业，问题只解决了一半，请重新列措施再办");
            rectifying.at(judged, 1, () -> measure(i, file, "会同企业逐项再办：" + words.get(3)), file, null);
            rectifying.at(judged, 2, () -> files.finishMeasures(liaison, file.id(), calendar.add(judged, 2)), file, null);
            rectifying.at(judged, 2, () -> rectifying.request(file, "余下一半已办完并经企业确认；" + words.get(4)), file, null);
            rectifying.judge(calendar.add(judged, 3), file, ClearanceVerdict.CLEARED, "再次回访，企业确认全部解决");
        } else {
            rectifying.judge(judged, file, ClearanceVerdict.CLEARED, "已回访企业，所述属实");
        }
    }

    /// Units that do not sign: the file accepts itself at the day's end in the middle of the month.
    private static boolean slow(int i) {
        return i % 9 == 4;
    }

    private void measure(int i, ProblemLine file, String text) {
        if (files.line(file.id()).state() != ProblemState.ASSIGNED) {
            var people = new ArrayList<>(city.people().stream().filter(person -> person.unit().equals(staff.unitName(file.unit())) && person.post().equals("科长")).toList());
            rectifying.addMeasure(file, text, people.get(i % people.size()).name(), 5);
        }
    }
}
