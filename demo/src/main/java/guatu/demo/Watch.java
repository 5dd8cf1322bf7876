package guatu.demo;

import guatu.ground.calendar.Calendars;
import guatu.ground.files.Files;
import guatu.ground.inbox.Inbox;
import guatu.show.publicity.Publicity;
import guatu.watch.supervision.ProblemFiles;
import guatu.watch.supervision.Slips;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/// What happens between the windows: slips, problems, look-backs, months' ends and what everybody gets to see.
final class Watch implements HalfYear.Between {

    private final Agenda agenda;
    private final Pressing pressing;
    private final Revisits revisits;
    private final Publishing publishing;

    /// The doors of the watch.
    record Doors(Slips slips, ProblemFiles problems, Files files, Calendars calendars, MonthEnds.Doors months, Publicity publicity, Inbox inbox) {
    }

    private Watch(Agenda agenda, Pressing pressing, Revisits revisits, Publishing publishing) {
        this.agenda = agenda;
        this.pressing = pressing;
        this.revisits = revisits;
        this.publishing = publishing;
    }

    /// A watch whose hand-over of March is planned.
    static Watch of(City city, Staff staff, UUID campaign, Doors doors, TransactionTemplate transaction) {
        var agenda = new Agenda(transaction);
        var calendar = transaction.execute(_ -> doors.calendars().current());
        var rectifying = new Rectifying(city, staff, campaign, doors.problems(), new Photos(doors.files()), calendar, agenda);
        new Handover(city, staff, campaign, doors.problems(), rectifying, calendar, agenda).plan();
        var publishing = new Publishing(staff, campaign, doors.publicity(), doors.inbox(), calendar, agenda);
        new MonthEnds(staff, campaign, doors.months(), calendar, agenda, publishing).plan();
        var pressing = new Pressing(staff, campaign, doors.slips(), calendar, agenda, new Answering(staff, doors.slips(), calendar, agenda, rectifying), rectifying);
        pressing.plan();
        return new Watch(agenda, pressing,
            new Revisits(staff, campaign, doors.problems(), calendar, agenda), publishing);
    }

    /// What happens day by day.
    Agenda agenda() {
        return agenda;
    }

    @Override
    public void until(LocalDate day) {
        agenda.until(day);
    }

    @Override
    public void judged(LocalDate day) {
        pressing.judged(day);
        revisits.judged(day);
    }

    /// The half year in the open.
    void publish() {
        publishing.halfYear();
    }
}
