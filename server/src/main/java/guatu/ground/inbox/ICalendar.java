package guatu.ground.inbox;

import guatu.ground.kernel.BusinessClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/// An iCalendar (RFC 5545) of duties: lines end with CRLF and are folded at 75 octets, never inside a character.
final class ICalendar {

    private static final int OCTETS = 75;
    private static final Duration SHOWN = Duration.ofMinutes(30);
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// One duty in words; `due` is its deadline, `since` when it was asked.
    record Entry(UUID id, String title, String text, String url, Instant due, Instant since) {
    }

    /// A whole day: a red line or a target of a plan.
    record Day(UUID id, String title, String text, String url, LocalDate on) {
    }

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {
    }

    /// Half an hour before each deadline as an appointment that blocks no time, or each as a task.
    static String of(String name, List<Entry> entries, List<Day> days, boolean tasks) {
        var calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR").line("VERSION:2.0").line("PRODID:-//Guatu//Inbox//ZH").line("CALSCALE:GREGORIAN").line("METHOD:PUBLISH")
            .line("NAME:" + escaped(name)).line("X-WR-CALNAME:" + escaped(name)).line("X-WR-TIMEZONE:Asia/Shanghai")
            .line("REFRESH-INTERVAL;VALUE=DURATION:PT1H").line("X-PUBLISHED-TTL:PT1H")
            .line("BEGIN:VTIMEZONE").line("TZID:Asia/Shanghai").line("BEGIN:STANDARD").line("DTSTART:19700101T000000")
            .line("TZOFFSETFROM:+0800").line("TZOFFSETTO:+0800").line("TZNAME:CST").line("END:STANDARD").line("END:VTIMEZONE");
        entries.forEach(entry -> calendar.entry(entry, tasks));
        days.forEach(calendar::day);
        return calendar.line("END:VCALENDAR").text.toString();
    }

    private void entry(Entry entry, boolean task) {
        var kind = task ? "VTODO" : "VEVENT";
        line("BEGIN:" + kind).line("UID:" + entry.id() + "@guatu").line("DTSTAMP:" + UTC.format(entry.since()));
        if (task) {
            line("DUE;TZID=Asia/Shanghai:" + local(entry.due())).line("STATUS:NEEDS-ACTION");
        } else {
            line("DTSTART;TZID=Asia/Shanghai:" + local(entry.due().minus(SHOWN))).line("DTEND;TZID=Asia/Shanghai:" + local(entry.due())).line("TRANSP:TRANSPARENT");
        }
        line("SUMMARY:" + escaped(entry.title())).line("DESCRIPTION:" + escaped(entry.text())).line("URL:" + entry.url()).line("END:" + kind);
    }

    private void day(Day day) {
        line("BEGIN:VEVENT").line("UID:" + day.id() + "@guatu").line("DTSTAMP:" + DAY.format(day.on()) + "T000000Z").line("DTSTART;VALUE=DATE:" + DAY.format(day.on()))
            .line("TRANSP:TRANSPARENT").line("SUMMARY:" + escaped(day.title())).line("DESCRIPTION:" + escaped(day.text())).line("URL:" + day.url()).line("END:VEVENT");
    }

    private static String local(Instant at) {
        return LOCAL.format(at.atZone(BusinessClock.ZONE));
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\r\\n|\\r|\\n", "\\\\n").replaceAll("\\p{Cntrl}", "");
    }

    private ICalendar line(String line) {
        var octets = 0;
        for (var at = 0; at < line.length(); ) {
            var point = line.codePointAt(at);
            var size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(point);
            octets += size;
            at += Character.charCount(point);
        }
        text.append("\r\n");
        return this;
    }
}
