package guatu.demo;

import guatu.ground.calendar.WorkCalendar;
import guatu.watch.supervision.ClearanceVerdict;
import guatu.watch.supervision.ProblemFiles;
import guatu.watch.supervision.ProblemLine;
import java.time.LocalDate;

/// The eight of the hand-over that are still open on the data date, each for a reason of its own.
final class Unfinished {

    private final Staff staff;
    private final ProblemFiles files;
    private final Rectifying rectifying;
    private final WorkCalendar calendar;

    Unfinished(Staff staff, ProblemFiles files, Rectifying rectifying, WorkCalendar calendar) {
        this.staff = staff;
        this.files = files;
        this.rectifying = rectifying;
        this.calendar = calendar;
    }

    void plan(int which, ProblemLine file, String result) {
        switch (which) {
            case 0, 1 -> waitsForVerifier(file, result);
            case 2, 3 -> extended(file, which == 2);
            case 4 -> rejected(file, result);
            default -> { }
        }
    }

    /// Done late: the request of the last days waits for a verifier.
    private void waitsForVerifier(ProblemLine file, String result) {
        var day = LocalDate.of(City.YEAR, 6, 26);
        rectifying.at(day, 0, () -> files.finishMeasures(rectifying.liaison(file), file.id(), day), file, null);
        rectifying.at(day, 1, () -> rectifying.request(file, result), file, null);
    }

    private void extended(ProblemLine file, boolean approved) {
        var day = LocalDate.of(City.YEAR, 3, 24);
        rectifying.at(day, 0, () -> files.askExtension(rectifying.liaison(file), file.id(), 8, "涉及跨市管线权属，产权单位答复需时，申请延期办理"), file, null);
        rectifying.at(day, 1, () -> files.decideExtension(staff.leader(), file.id(), approved, approved ? "同意延期一次，期间先采取临时措施" : "不同意延期，请主要负责人牵头限期解决"), file, null);
    }

    private void rejected(ProblemLine file, String result) {
        var day = LocalDate.of(City.YEAR, 3, 20);
        rectifying.at(day, 0, () -> files.finishMeasures(rectifying.liaison(file), file.id(), day), file, null);
        rectifying.at(day, 1, () -> rectifying.request(file, result), file, null);
        rectifying.judge(calendar.add(day, 3), file, ClearanceVerdict.REJECTED, "现场与申请不符，堵点仍在，请重新列措施并报整改时间");
    }
}
