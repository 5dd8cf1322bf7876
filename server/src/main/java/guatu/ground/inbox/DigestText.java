package guatu.ground.inbox;

import guatu.ground.kernel.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// The words of a mail, once in plain text and once in simple HTML.
@Component
class DigestText {

    private static final int SHOWN = 20;
    private static final Locale LOCALE = Locale.SIMPLIFIED_CHINESE;

    private final DutyWords words;
    private final PublicAddress address;

    DigestText(DutyWords words, PublicAddress address) {
        this.words = words;
        this.address = address;
    }

    /// A mail as it goes out.
    record Mail(String subject, String text, String html) {
    }

    /// What a person's mail is about: late, due today, due within a few workdays, and the titles of what the budget held back.
    record Content(List<DeskWords.Line> overdue, List<DeskWords.Line> today, List<DeskWords.Line> soon, List<String> held) {

        /// Puts lines where they belong on a day; `until` is the last day that is soon. What has no deadline is told once: if it came in since `fresh`.
        static Content of(List<DeskWords.Line> lines, Instant now, Instant fresh, LocalDate until, List<String> held) {
            var overdue = new ArrayList<DeskWords.Line>();
            var due = new ArrayList<DeskWords.Line>();
            var soon = new ArrayList<DeskWords.Line>();
            var day = LocalDate.ofInstant(now, BusinessClock.ZONE);
            for (var line : lines) {
                var on = line.due() == null ? null : LocalDate.ofInstant(line.due(), BusinessClock.ZONE);
                if (line.due() == null || on == null) {
                    if (line.openedAt().isAfter(fresh)) {
                        due.add(line);
                    }
                } else if (!on.isAfter(until)) {
                    (now.isAfter(line.due()) ? overdue : on.equals(day) ? due : soon).add(line);
                }
            }
            return new Content(overdue, due, soon, held);
        }

        /// True if nothing presses: then no mail is sent.
        boolean nothing() {
            return overdue.isEmpty() && today.isEmpty() && held.isEmpty();
        }

        int pieces() {
            return overdue.size() + today.size();
        }
    }

    /// 每日摘要.
    Mail digest(String name, LocalDate day, Content content) {
        var subject = say(content.overdue().isEmpty() ? "inbox.mail.subject" : "inbox.mail.subject-late", day, content.pieces(), content.overdue().size());
        var page = new Page(say("inbox.mail.hello", name), say("inbox.mail.sum", day, content.pieces(), content.overdue().size()));
        page.section(say("inbox.mail.overdue", content.overdue().size()), content.overdue());
        page.section(say("inbox.mail.today", content.today().size()), content.today());
        page.section(say("inbox.mail.soon", content.soon().size()), content.soon());
        page.held(content.held());
        return page.end(subject);
    }

    /// 即时提醒: what came in for today, or was escalated.
    Mail instant(String name, List<DeskWords.Line> lines) {
        var page = new Page(say("inbox.mail.hello", name), say("inbox.mail.instant", lines.size()));
        page.section(say("inbox.mail.new", lines.size()), lines);
        return page.end(say("inbox.mail.subject-instant", lines.getFirst().verb() + " " + lines.getFirst().title(), lines.size()));
    }

    private String say(String key, Object... args) {
        return words.say(key, LOCALE, Arrays.stream(args).map(String::valueOf).toArray());
    }

    private final class Page {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder("<!doctype html><html lang=\"zh-CN\"><body style=\"font:15px/1.6 sans-serif;color:#222;max-width:640px\">");

        Page(String hello, String sum) {
            text.append(hello).append("\n\n").append(sum).append('\n');
            html.append("<p>").append(safe(hello)).append("</p><p><b>").append(safe(sum)).append("</b></p>");
        }

        void section(String title, List<DeskWords.Line> lines) {
            if (lines.isEmpty()) {
                return;
            }
            text.append("\n【").append(title).append("】\n");
            html.append("<h3 style=\"margin:20px 0 4px;font-size:15px\">").append(safe(title)).append("</h3><ol>");
            for (var i = 0; i < Math.min(lines.size(), SHOWN); i++) {
                line(i + 1, lines.get(i));
            }
            html.append("</ol>");
            if (lines.size() > SHOWN) {
                var more = say("inbox.mail.more", lines.size() - SHOWN);
                text.append(more).append('\n');
                html.append("<p>").append(safe(more)).append("</p>");
            }
        }

        private void line(int n, DeskWords.Line line) {
            var head = line.verb() + "  " + line.title() + (line.unit().isEmpty() ? "" : "（" + line.unit() + "）");
            var due = line.due() == null ? "" : say("inbox.mail.due", DutyWords.moment(line.due()));
            text.append(n).append(". ").append(head).append("  ").append(due).append('\n')
                .append("   ").append(line.why()).append("；").append(line.asWhom()).append('\n').append("   ").append(line.url()).append('\n');
            html.append("<li style=\"margin:0 0 8px\"><a href=\"").append(safe(line.url())).append("\">").append(safe(head)).append("</a> <b>").append(safe(due))
                .append("</b><br><span style=\"color:#666\">").append(safe(line.why() + "；" + line.asWhom())).append("</span></li>");
        }

        void held(List<String> titles) {
            if (titles.isEmpty()) {
                return;
            }
            var title = say("inbox.mail.held");
            text.append("\n【").append(title).append("】\n");
            titles.forEach(one -> text.append("- ").append(one).append('\n'));
            html.append("<h3 style=\"margin:20px 0 4px;font-size:15px\">").append(safe(title)).append("</h3><ul>");
            titles.forEach(one -> html.append("<li>").append(safe(one)).append("</li>"));
            html.append("</ul>");
        }

        Mail end(String subject) {
            var desk = address.of("/desk");
            var settings = address.of("/settings/notifications");
            text.append('\n').append(say("inbox.mail.desk")).append(desk).append('\n').append(say("inbox.mail.settings")).append(settings).append('\n');
            html.append("<p>").append(safe(say("inbox.mail.desk"))).append("<a href=\"").append(safe(desk)).append("\">").append(safe(desk)).append("</a></p><p style=\"color:#666\">")
                .append(safe(say("inbox.mail.settings"))).append("<a href=\"").append(safe(settings)).append("\">").append(safe(settings)).append("</a></p></body></html>");
            return new Mail(subject.replaceAll("\\s+", " "), text.toString(), html.toString());
        }
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
