package guatu.demo;

import guatu.ground.calendar.WorkCalendar;
import guatu.plan.campaign.Campaigns;
import guatu.plan.campaign.Item;
import guatu.run.progress.Lamp;
import guatu.run.progress.ProgressBoard;
import guatu.show.bulletin.Bulletins;
import guatu.show.bulletin.DisputedFigure;
import guatu.show.bulletin.Months;
import guatu.show.bulletin.NewDispute;
import guatu.show.bulletin.Postings;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// 月末: January to May frozen on their third working days, April disputed twice, March to May told in bulletins and posted the day after,
/// January posted after a leader's review.
final class MonthEnds {

    private static final int FREEZE = 3;
    private static final int PUBLISH = 8;
    private static final YearMonth APRIL = YearMonth.of(City.YEAR, 4);

    private final Staff staff;
    private final UUID campaign;
    private final Doors doors;
    private final WorkCalendar calendar;
    private final Agenda agenda;
    private final Publishing publishing;
    private final Map<YearMonth, UUID> frozen = new HashMap<>();

    /// The doors of a month's end.
    record Doors(Months months, Postings postings, Bulletins bulletins, ProgressBoard progress, Campaigns campaigns) {
    }

    MonthEnds(Staff staff, UUID campaign, Doors doors, WorkCalendar calendar, Agenda agenda, Publishing publishing) {
        this.staff = staff;
        this.campaign = campaign;
        this.doors = doors;
        this.calendar = calendar;
        this.agenda = agenda;
        this.publishing = publishing;
    }

    /// Plans the months' ends of the half year. The bulletin of February is made up for late and waits for its approval.
    void plan() {
        for (var month = YearMonth.of(City.YEAR, 1); month.isBefore(YearMonth.of(City.YEAR, 6)); month = month.plusMonths(1)) {
            var ended = month;
            var freeze = calendar.add(month.atEndOfMonth(), FREEZE);
            agenda.first(freeze, () -> frozen.put(ended, doors.months().freeze(staff.officer(), campaign, ended)));
            var told = calendar.add(month.atEndOfMonth(), PUBLISH);
            if (month.getMonthValue() >= 3) {
                bulletin(month, calendar.add(freeze, FREEZE), told);
            } else if (month.getMonthValue() == 1) {
                agenda.on(told, () -> doors.postings().review(staff.leader(), frozen.get(ended)));
            }
            if (month.getMonthValue() != 2) {
                agenda.on(calendar.add(told, 1), () -> doors.postings().post(staff.officer(), frozen.get(ended)));
            }
        }
        var april = calendar.add(APRIL.atEndOfMonth(), FREEZE);
        agenda.on(calendar.add(april, 1), () -> dispute(calendar.add(april, 2)));
        agenda.on(LocalDate.of(City.YEAR, 6, 29), () -> submit(draft(YearMonth.of(City.YEAR, 2))));
    }

    private void bulletin(YearMonth month, LocalDate drafted, LocalDate approved) {
        agenda.on(drafted, () -> {
            var id = draft(month);
            submit(id);
            agenda.on(approved, () -> {
                doors.bulletins().approve(staff.leader(), id, 1);
                publishing.approved(month);
            });
        });
    }

    private UUID draft(YearMonth month) {
        return doors.bulletins().draft(staff.officer(), frozen.get(month));
    }

    private void submit(UUID bulletin) {
        doors.bulletins().submit(staff.officer(), bulletin, 0, true);
    }

    /// One unit is right, the other is not.
    private void dispute(LocalDate decided) {
        var right = dispute("青岚县", "黄", "4 月 30 日当天补报的实绩已经核验确认，封账时尚未计入，请按核验结论更正灯色。", "核验记录、现场照片各一份");
        var wrong = dispute("柳湾区", "绿", "剩余工程量已委托第三方施工，合同已签，请按已完成计。", "施工合同一份");
        agenda.on(decided, () -> {
            doors.months().decide(staff.officer(), frozen.get(APRIL), right, true, "黄", "经查核验记录，补报在封账数据日之内，予以更正，计入下月");
            doors.months().decide(staff.officer(), frozen.get(APRIL), wrong, false, null, "签订合同不是实绩，未经核验的工程量不计，维持原值");
        });
    }

    private UUID dispute(String unit, String wanted, String text, String evidence) {
        var id = staff.unit(unit);
        var own = doors.campaigns().items(campaign).stream().filter(item -> id.equals(item.leadUnit())).sorted(Comparator.comparing(Item::no)).map(Item::id).toList();
        var progress = doors.progress().of(own);
        var red = own.stream().filter(item -> progress.get(item) != null && progress.get(item).lamp() == Lamp.RED).findFirst().orElse(own.getFirst());
        return doors.months().dispute(staff.liaison(unit), frozen.get(APRIL), new NewDispute(id, red, DisputedFigure.Kind.LAMP, wanted, text, evidence));
    }
}
