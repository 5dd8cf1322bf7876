package guatu.demo;

import guatu.ground.calendar.WorkCalendar;
import guatu.ground.inbox.Duty;
import guatu.ground.inbox.Inbox;
import guatu.show.publicity.Publicity;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// 公示 through four people's hands: drafted by the officer, seen by the leader, by the secrecy reviewer, and released.
final class Publishing {

    private static final YearMonth APRIL = YearMonth.of(City.YEAR, 4);
    private static final YearMonth MAY = YearMonth.of(City.YEAR, 5);

    private final Staff staff;
    private final UUID campaign;
    private final Publicity publicity;
    private final Inbox inbox;
    private final WorkCalendar calendar;
    private final Agenda agenda;
    private final Set<UUID> seen = new HashSet<>();
    private final Map<YearMonth, UUID> bulletins = new HashMap<>();

    Publishing(Staff staff, UUID campaign, Publicity publicity, Inbox inbox, WorkCalendar calendar, Agenda agenda) {
        this.staff = staff;
        this.campaign = campaign;
        this.publicity = publicity;
        this.inbox = inbox;
        this.calendar = calendar;
        this.agenda = agenda;
    }

    /// A bulletin was approved: its publication lies before the leader and is out two working days later.
    void approved(YearMonth month) {
        fresh().ifPresent(publication -> {
            bulletins.put(month, publication);
            letOut(publication);
            if (month.equals(APRIL)) {
                agenda.on(calendar.add(agenda.today(), 5), () -> correct(APRIL, "关于 4 月通报一处灯色的更正",
                    "4 月通报将青岚县一件事项列为红灯。经查核验记录，该事项在封账数据日前已补报并核验，应为黄灯。特此更正，差额计入 5 月。").ifPresent(this::letOut));
            }
        });
    }

    /// The half year, out on the data date; what comes next lies before the reviewers.
    void halfYear() {
        var out = publicity.propose(staff.officer(), campaign, "2026 年上半年办到哪一步");
        publicity.passBusiness(staff.leader(), out);
        publicity.passSecrecy(staff.reviewer(), out);
        publicity.release(staff.releaser(), out);
        var next = publicity.propose(staff.officer(), campaign, "2026 年 6 月进展");
        publicity.passBusiness(staff.leader(), next);
        correct(MAY, "关于 5 月通报一处单位简称的更正", "5 月通报正文有一处单位简称写得不全，应以责任清单上的全称为准，数字和名次不变。特此更正。").ifPresent(waits -> {
            publicity.passBusiness(staff.leader(), waits);
            publicity.passSecrecy(staff.reviewer(), waits);
        });
    }

    private Optional<UUID> correct(YearMonth month, String title, String text) {
        return Optional.ofNullable(bulletins.get(month)).map(wrong -> publicity.correct(staff.officer(), wrong, title, text));
    }

    private void letOut(UUID publication) {
        seen.add(publication);
        publicity.passBusiness(staff.leader(), publication);
        agenda.on(calendar.add(agenda.today(), 1), () -> publicity.passSecrecy(staff.reviewer(), publication));
        agenda.on(calendar.add(agenda.today(), 2), () -> publicity.release(staff.releaser(), publication));
    }

    /// What the leader is asked to review and has not seen yet.
    private Optional<UUID> fresh() {
        return inbox.mine(staff.leader()).stream().filter(duty -> duty.kind().equals("REVIEW_BUSINESS")).map(Duty::subject).filter(seen::add).findFirst();
    }
}
