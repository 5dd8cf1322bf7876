package guatu.demo;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.kernel.Actor;
import guatu.watch.supervision.ClearanceVerdict;
import guatu.watch.supervision.ProblemFiles;
import guatu.watch.supervision.ProblemLine;
import guatu.watch.supervision.ProblemState;
import guatu.watch.supervision.SlipLine;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What units, leader and verifiers do with the files that problem slips open.
final class Rectifying {

    static final Set<ProblemState> AT_WORK = EnumSet.of(ProblemState.ACCEPTED, ProblemState.RECTIFYING, ProblemState.RETURNED, ProblemState.REOPENED);
    private static final List<List<String>> MEASURES = Tables.rows("measures");

    private final Staff staff;
    private final UUID campaign;
    private final ProblemFiles files;
    private final Photos photos;
    private final WorkCalendar calendar;
    private final Agenda agenda;
    private final Map<String, City.Promise> promises;
    private int turn = 1;

    Rectifying(City city, Staff staff, UUID campaign, ProblemFiles files, Photos photos, WorkCalendar calendar, Agenda agenda) {
        this.staff = staff;
        this.campaign = campaign;
        this.files = files;
        this.photos = photos;
        this.calendar = calendar;
        this.agenda = agenda;
        this.promises = city.promises().stream().collect(Collectors.toMap(City.Promise::no, Function.identity()));
    }

    /// The kind of work of an item.
    String kind(String no) {
        return promises.get(no).kind();
    }

    /// Plans the days of the files of these slips.
    void follow(List<SlipLine> slips, LocalDate issued) {
        var bySlip = new HashMap<UUID, ProblemLine>();
        files.lines(campaign).stream().filter(file -> file.slip() != null).forEach(file -> bySlip.put(file.slip(), file));
        slips.forEach(slip -> follow(bySlip.get(slip.id()), promises.get(slip.itemNo()), issued));
    }

    private void follow(ProblemLine file, City.Promise promise, LocalDate issued) {
        var luck = new Luck(promise.number());
        var liaison = liaison(file);
        var fitting = Words.fitting(MEASURES, promise.kind());
        var measure = luck.one(fitting, 21);
        at(issued, luck.of(22) < 85 ? 1 : 2, () -> files.accept(liaison, file.id()), file, ProblemState.ASSIGNED);
        at(issued, 3, () -> {
            addMeasure(file, measure.get(0), promise.direct(), 6);
            addMeasure(file, fitting.get((fitting.indexOf(measure) + 1 + luck.of(23) % (fitting.size() - 1)) % fitting.size()).get(0), promise.first(), 10);
        }, file, null);
        if (luck.of(24) < (issued.isAfter(LocalDate.of(City.YEAR, 6, 10)) ? 30 : 15)) {
            extension(file, liaison, issued, luck);
        }
        if (luck.of(25) < 78) {
            at(issued, 10, () -> files.finishMeasures(liaison, file.id(), calendar.add(issued, 9)), file, null);
            at(issued, 11 + luck.of(26) % 3, () -> request(file, measure.get(1)), file, null);
            verdict(calendar.add(issued, 12 + luck.of(26) % 3), file, measure, luck.of(27));
        }
    }

    private void extension(ProblemLine file, Actor liaison, LocalDate issued, Luck luck) {
        at(issued, 9, () -> files.askExtension(liaison, file.id(), 3 + luck.of(28) % 4, "审批环节在外部门，补件后至少还要走一轮，原期限内难以办结"), file, null);
        agenda.on(calendar.add(issued, 10), () -> {
            if (AT_WORK.contains(now(file).state())) {
                var approve = luck.of(29) < 60;
                files.decideExtension(staff.leader(), file.id(), approve, approve ? "同意，延期内每周报一次进度" : "不同意，先把不受审批影响的部分做完");
            }
        });
    }

    /// The first look: most are struck off, some come back with demands, a few are rejected and begin anew.
    private void verdict(LocalDate day, ProblemLine file, List<String> measure, int luck) {
        if (luck < 62) {
            judge(day, file, ClearanceVerdict.CLEARED, "到场核对，与申请所附照片一致");
        } else if (luck < 85) {
            judge(day, file, ClearanceVerdict.RETURNED, "请补现场全景照片和监理签认单，说明剩余工序的完成日期");
            at(day, 2, () -> request(file, "已按退回意见补充全景照片和监理签认单；" + measure.get(1)), file, null);
            judge(calendar.add(day, 3), file, ClearanceVerdict.CLEARED, "补充材料齐全，到场核对无误");
        } else {
            judge(day, file, ClearanceVerdict.REJECTED, "现场仍有一处未整改，所附照片不是同一位置，请重新列措施");
            at(day, 1, () -> addMeasure(file, "对漏改的一处单独整改，班子成员现场盯办", staff.liaisonName(staff.unitName(file.unit())), 4), file, null);
            at(day, 4, () -> files.finishMeasures(liaison(file), file.id(), calendar.add(day, 4)), file, null);
            at(day, 5, () -> request(file, "漏改的一处已整改到位并请监理复验；" + measure.get(1)), file, null);
            judge(calendar.add(day, 7), file, ClearanceVerdict.CLEARED, "逐处复核，全部整改到位");
        }
    }

    /// Due so many working days from today, or on the file's own last day if that comes first.
    void addMeasure(ProblemLine file, String text, String owner, int workdays) {
        var due = calendar.add(agenda.today(), workdays);
        var last = now(file).dueOn();
        files.addMeasure(liaison(file), file.id(), text, owner, last.isBefore(due) && !last.isBefore(agenda.today()) ? last : due);
    }

    void request(ProblemLine file, String result) {
        var liaison = liaison(file);
        var unit = staff.unitName(file.unit());
        files.requestClearance(liaison, file.id(), result + "。", List.of(photos.before(liaison, unit)), List.of(photos.after(liaison, unit)));
    }

    void judge(LocalDate day, ProblemLine file, ClearanceVerdict verdict, String said) {
        agenda.on(day, () -> {
            if (now(file).state() == ProblemState.CLEAR_REQUESTED) {
                files.judge(staff.verifier(turn++), file.id(), verdict, said);
            }
        });
    }

    void at(LocalDate from, int workdays, Runnable act, ProblemLine file, @Nullable ProblemState only) {
        agenda.on(calendar.add(from, workdays), () -> {
            var state = now(file).state();
            if (only == null ? AT_WORK.contains(state) : only == state) {
                act.run();
            }
        });
    }

    Actor liaison(ProblemLine file) {
        return staff.liaison(staff.unitName(file.unit()));
    }

    private ProblemLine now(ProblemLine file) {
        return files.line(file.id());
    }
}
